// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.Paywalled;
import org.whosaid.fetch.FetchOutcome.Unreachable;

/** What a site says with a status other than success (RFC 9110, RFC 6585, RFC 7725). */
final class Statuses {
  private Statuses() {}

  static Missed meaning(URI address, int status, Optional<Duration> retryAfter) {
    OptionalInt shown = OptionalInt.of(status);
    String detail = "HTTP " + status;
    return switch (status) {
      case 401, 402 -> new Paywalled(address, shown, detail);
      // 999 is LinkedIn's own number for the same thing
      case 403, 999 -> new Blocked(address, Refusal.FORBIDDEN, shown, detail, retryAfter);
      case 451 -> new Blocked(address, Refusal.LEGAL, shown, detail, retryAfter);
      case 429 -> new Blocked(address, Refusal.TOO_MANY_REQUESTS, shown, detail, retryAfter);
      default -> new Unreachable(address, cause(status), shown, detail, retryAfter);
    };
  }

  private static Obstacle cause(int status) {
    return switch (status) {
      case 404 -> Obstacle.NOT_FOUND;
      case 410 -> Obstacle.GONE;
      case 408, 425 -> Obstacle.TIMEOUT;
      default -> {
        if (status >= 500 && status < 600) {
          yield Obstacle.SERVER_TROUBLE;
        }
        yield status >= 400 && status < 500 ? Obstacle.REJECTED : Obstacle.UNINTELLIGIBLE;
      }
    };
  }
}
