// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.whosaid.fetch.CountedInput.TooMuchSent;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.TooLarge;
import org.whosaid.fetch.FetchOutcome.Unreachable;

/** What an exception on the way to a page means. */
final class Failure {
  private Failure() {}

  static Missed of(URI address, IOException failure, long maxBytes) {
    Optional<AddressRefused> refused = within(failure, AddressRefused.class, identitySet());
    if (refused.isPresent()) {
      return Blocked.byUs(address, Refusal.PRIVATE_ADDRESS, refused.get().toString());
    }
    Optional<TooMuchSent> flood = within(failure, TooMuchSent.class, identitySet());
    if (flood.isPresent()) {
      return new TooLarge(address, maxBytes, flood.get().toString());
    }
    return Unreachable.because(cause(failure), address, failure.toString());
  }

  private static Obstacle cause(IOException failure) {
    if (failure instanceof UnknownHostException) {
      // the resolver's own words are all that tells "no such name" from "nobody to ask"
      boolean nobodyToAsk = failure.toString().contains("Temporary failure");
      return nobodyToAsk ? Obstacle.NAMES_UNAVAILABLE : Obstacle.UNKNOWN_HOST;
    }
    if (failure instanceof ConnectException
        || failure instanceof NoRouteToHostException
        || failure instanceof PortUnreachableException) {
      return Obstacle.NOT_CONNECTED;
    }
    if (failure instanceof SSLException) {
      return Obstacle.TLS;
    }
    if (failure instanceof InterruptedIOException) {
      // a thread that was interrupted stops here as well, and trying again is right for it too
      return Obstacle.TIMEOUT;
    }
    if (failure instanceof ZipException) {
      return Obstacle.UNINTELLIGIBLE;
    }
    if (failure instanceof ProtocolException) {
      // OkHttp's word for a body that is shorter than announced
      boolean cutShort = failure.toString().contains("unexpected end of stream");
      return cutShort ? Obstacle.BROKEN_OFF : Obstacle.UNINTELLIGIBLE;
    }
    return Obstacle.BROKEN_OFF;
  }

  /** OkHttp wraps what a socket throws, and keeps other routes' failures as suppressed ones. */
  private static <T extends Throwable> Optional<T> within(
      Throwable failure, Class<T> wanted, Set<Throwable> seen) {
    if (wanted.isInstance(failure)) {
      return Optional.of(wanted.cast(failure));
    }
    if (!seen.add(failure)) {
      return Optional.empty();
    }
    Throwable cause = failure.getCause();
    if (cause != null) {
      Optional<T> inside = within(cause, wanted, seen);
      if (inside.isPresent()) {
        return inside;
      }
    }
    for (Throwable other : failure.getSuppressed()) {
      Optional<T> beside = within(other, wanted, seen);
      if (beside.isPresent()) {
        return beside;
      }
    }
    return Optional.empty();
  }

  private static Set<Throwable> identitySet() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
