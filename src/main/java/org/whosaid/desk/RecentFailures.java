// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Pages that could not be read a moment ago, so that ten channels don't ask ten times. Safe for use
 * by several threads.
 */
final class RecentFailures {
  private static final Duration A_MOMENT = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<String, Failure> failures =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failure> eldest) {
          return size() > MOST;
        }
      };

  private record Failure(ArticleOutcome.None none, Instant until) {}

  RecentFailures(Clock clock) {
    this.clock = clock;
  }

  synchronized void note(String identity, ArticleOutcome.None none) {
    failures.remove(identity);
    failures.put(identity, new Failure(none, clock.instant().plus(A_MOMENT)));
  }

  synchronized Optional<ArticleOutcome.None> of(String identity) {
    return Optional.ofNullable(failures.get(identity))
        .filter(failure -> clock.instant().isBefore(failure.until()))
        .map(Failure::none);
  }
}
