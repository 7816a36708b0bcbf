// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.testing.FakeWeb;

/**
 * Tries an address on the fetcher in every way that somebody outside has: as a link, and as what a
 * page in public refers to; with names that lead inside, that change, and that have two faces. No
 * packet leaves this machine: what is public stands for a site on it, the rest is written down.
 */
final class Attacks implements AutoCloseable {
  private static final String OUTLET = "outlet.example";
  private static final String PUBLIC = "93.184.215.14";
  private static final String PRIVATE = "10.0.0.1";

  /** How an address is tried. */
  enum Way {
    LINK_TO_A_NAME_INSIDE,
    LINK_TO_A_NAME_THAT_CHANGES,
    LINK_TO_A_NAME_WITH_TWO_FACES,
    REDIRECT,
    REFRESH,
    AMP_PAGE
  }

  /**
   * What came of it.
   *
   * @param opened the addresses to which the gate would have let a connection out
   */
  record Result(FetchOutcome outcome, List<String> opened) {
    boolean isRefused() {
      return !(outcome instanceof Fetched);
    }
  }

  private final FakeWeb outside = FakeWeb.start();
  private final RecordingGate gate = new RecordingGate(OptionalInt.of(outside.hostPort().port()));
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Way> way = new AtomicReference<>(Way.REDIRECT);
  private final PageFetcher fetcher =
      new PageFetcher(
          new FetchSettings(Duration.ofSeconds(5), 100_000, 5, Set.of(), "Whosaid/test"),
          host -> answer(host, requireNonNull(way.get()), asked.incrementAndGet()),
          gate,
          Clock.systemUTC());

  /** One after the other: the ways share a name service. */
  Result of(String address, Way on) {
    way.set(on);
    asked.set(0);
    FetchOutcome outcome = fetcher.fetch(link(address, on));
    List<String> attempts = gate.seen();
    List<String> opened =
        attempts.stream()
            .filter(attempt -> attempt.startsWith("public "))
            .map(attempt -> attempt.substring("public ".length(), attempt.lastIndexOf(':')))
            .toList();
    gate.forget();
    return new Result(outcome, opened);
  }

  private URI link(String address, Way way) {
    URI shared = URI.create("http://" + OUTLET + "/hop");
    String attribute = address.replace("&", "&amp;").replace("\"", "&quot;");
    switch (way) {
      case REDIRECT -> {
        String oneLine = address.replaceAll("[\\r\\n]", "");
        outside.raw(
            "/hop",
            ("HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: "
                    + oneLine
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
      }
      case REFRESH ->
          outside.page(
              "/hop", "<meta http-equiv=refresh content=\"0;url=" + attribute + "\"><p>On.");
      case AMP_PAGE ->
          outside.page(
              "/hop", "<html amp><head><link rel=canonical href=\"" + attribute + "\"></head>");
      default -> {
        return asLink(address);
      }
    }
    return shared;
  }

  /** As messages are read; what is no link there is handed over as it is, if it is a URI at all. */
  private static URI asLink(String address) {
    Optional<URI> written = ArticleAddress.written(address);
    if (written.isPresent()) {
      return written.get();
    }
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }

  private static List<InetAddress> answer(String host, Way way, int time)
      throws UnknownHostException {
    InetAddress inside = InetAddress.getByName(PRIVATE);
    InetAddress open = InetAddress.getByName(PUBLIC);
    if (host.equals(OUTLET)) {
      return List.of(open);
    }
    return switch (way) {
      case LINK_TO_A_NAME_THAT_CHANGES -> List.of(time % 2 == 1 ? open : inside);
      case LINK_TO_A_NAME_WITH_TWO_FACES -> List.of(open, inside);
      default -> List.of(inside);
    };
  }

  @Override
  public void close() {
    fetcher.close();
    outside.close();
  }
}
