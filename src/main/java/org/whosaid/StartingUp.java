// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How long the parts of the start took, for the log. */
final class StartingUp {
  private final Instant processStarted;
  private final List<String> phases = new ArrayList<>();
  private Instant last;

  private StartingUp(Instant processStarted) {
    this.processStarted = processStarted;
    this.last = processStarted;
  }

  /** From the beginning of this process. */
  static StartingUp ofThisProcess() {
    Instant now = Instant.now();
    return new StartingUp(ProcessHandle.current().info().startInstant().orElse(now));
  }

  /** Whatever was done since the phase before. */
  void done(String phase) {
    Instant now = Instant.now();
    phases.add(phase + " " + seconds(Duration.between(last, now)));
    last = now;
  }

  /** For example {@code 1.42 s (Java and configuration 0.40, database 0.31, …)}. */
  @Override
  public String toString() {
    return seconds(Duration.between(processStarted, last))
        + " s ("
        + String.join(", ", phases)
        + ")";
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.2f", duration.toMillis() / 1e3);
  }
}
