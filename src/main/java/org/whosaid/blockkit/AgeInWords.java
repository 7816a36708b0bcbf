// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.time.Duration;
import java.util.Optional;
import org.whosaid.words.Wording;

/** How long ago a page was read, where a reader has to know. */
public final class AgeInWords {
  /** Younger readings are as good as new. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  private static final int MINUTES_ARE_COUNTED = 120;

  private AgeInWords() {}

  /** "Read 7 minutes ago."; empty for what was read within the last few minutes. */
  public static Optional<String> of(Duration age) {
    if (age.compareTo(FRESH) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        age.toMinutes() < MINUTES_ARE_COUNTED
            ? Wording.counted("ask.read-ago", age.toMinutes())
            : Wording.counted("ask.read-hours-ago", age.toHours()));
  }
}
