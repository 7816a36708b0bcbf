// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameTroubleTest {
  private final AtomicLong time = new AtomicLong();
  private final SameTrouble trouble = new SameTrouble(time::get);

  @Test
  void theSameInnermostCauseIsSaidOnceAMinuteAndThenHowOftenItWas() {
    assertThat(trouble.isLoggable(full("link 1"))).isTrue();
    assertThat(trouble.isLoggable(full("link 2"))).isFalse();
    assertThat(trouble.isLoggable(full("link 3"))).isFalse();
    time.addAndGet(Duration.ofSeconds(61).toNanos());

    LogRecord next = full("link 4");
    assertThat(trouble.isLoggable(next)).isTrue();
    assertThat(next.getMessage()).isEqualTo("link 4 (and 2 times more since it was last said)");
  }

  @Test
  void otherTroublesAndWhatIsNoTroubleAreSaidEachTime() {
    assertThat(trouble.isLoggable(full("link 1"))).isTrue();
    for (int i = 0; i < 3; i++) {
      assertThat(trouble.isLoggable(record(Level.WARNING, "try 1 failed", null))).isTrue();
      assertThat(trouble.isLoggable(record(Level.FINE, "a step", new IOException("disk full"))))
          .isTrue();
      assertThat(trouble.isLoggable(record(Level.SEVERE, "x", new IOException("cause " + i))))
          .isTrue();
    }
  }

  @Test
  void itRemembersOnlySoManyTroubles() {
    for (int i = 0; i < 1_000; i++) {
      trouble.isLoggable(record(Level.SEVERE, "x", new IOException("cause " + i)));
    }

    assertThat(trouble.isLoggable(record(Level.SEVERE, "x", new IOException("cause 0")))).isTrue();
    assertThat(trouble.isLoggable(record(Level.SEVERE, "x", new IOException("cause 999"))))
        .isFalse();
  }

  private static LogRecord full(String what) {
    return record(
        Level.SEVERE, what, new IllegalStateException(what, new IOException("disk full")));
  }

  private static LogRecord record(Level level, String message, @Nullable Throwable thrown) {
    LogRecord logged = new LogRecord(level, message);
    logged.setThrown(thrown);
    return logged;
  }
}
