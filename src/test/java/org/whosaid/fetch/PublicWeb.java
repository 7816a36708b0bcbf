// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.OptionalInt;
import org.whosaid.testing.FakeWeb;

/**
 * A fetcher in whose web every name is that of a public host, and every connection ends at one
 * {@link FakeWeb}: {@code http://outlet.example/story} is its {@code /story}.
 */
public final class PublicWeb {
  private static final byte[] SOMEWHERE = {(byte) 203, 6, 7, 8};

  private PublicWeb() {}

  public static PageFetcher fetcher(FetchSettings settings, FakeWeb web) {
    return fetcher(settings, web.hostPort().port());
  }

  /** The same for a fake web of another process on this machine. */
  public static PageFetcher fetcher(FetchSettings settings, int port) {
    return new PageFetcher(
        settings,
        name -> List.of(InetAddress.getByAddress(name, SOMEWHERE)),
        new RecordingGate(OptionalInt.of(port)),
        Clock.systemUTC());
  }
}
