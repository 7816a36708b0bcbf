// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogFormatTest {
  private static final String BEGINNING = "2026-11-22T08:15:30.042Z INFO  PageFetcher: ";

  @Test
  void aRecordIsOneLine() {
    assertThat(logged("fetched in {} ms", null)).isEqualTo(BEGINNING + "fetched in {} ms\n");
  }

  @ParameterizedTest
  @CsvSource({"SEVERE,'ERROR '", "WARNING,'WARN  '", "INFO,'INFO  '", "FINE,'DEBUG '"})
  void levelsHaveTheWordsOfOurCode(String level, String word) {
    LogRecord logged = new LogRecord(Level.parse(level), "said");
    logged.setInstant(Instant.parse("2026-11-22T08:15:30Z"));

    assertThat(new LogFormat().format(logged))
        .isEqualTo("2026-11-22T08:15:30.000Z " + word + "root: said\n");
  }

  @Test
  void nothingThatIsLoggedBeginsALineOfItsOwn() {
    assertThat(logged("a\nb\r\nc\td\u001b[31m\u2028\u0085\u202e\uD800 é 😀", null))
        .isEqualTo(BEGINNING + "a\\nb\\r\\nc\\td\\u001b[31m\\u2028\\u0085\\u202e\\ud800 é 😀\n");
  }

  @Test
  void aThrowableShowsItsCausesInShortAndItsTraceIndented() {
    Throwable cause = thrownAt(new IOException("reset\n2026 forged"), 1);
    Throwable thrown = thrownAt(new IllegalStateException("no page", cause), 2);

    assertThat(logged("gave up", thrown))
        .isEqualTo(
            BEGINNING
                + """
                gave up [IllegalStateException: no page <- IOException: reset\\n2026 forged]
                    java.lang.IllegalStateException: no page
                        at org.whosaid.Sample.read(Sample.java:1)
                        at org.whosaid.Sample.read(Sample.java:2)
                    java.io.IOException: reset\\n2026 forged
                        at org.whosaid.Sample.read(Sample.java:1)
                """);
  }

  @Test
  void aThrowableWithoutWordsShowsItsName() {
    assertThat(logged("gave up", thrownAt(new InterruptedException(), 0)))
        .isEqualTo(
            BEGINNING + "gave up [InterruptedException]\n    java.lang.InterruptedException\n");
  }

  @Test
  void causesInARingAndDeepStacksEnd() {
    Throwable first = thrownAt(new IOException("first"), 0);
    Throwable second = thrownAt(new IOException("second", first), 1_000);
    first.initCause(second);

    assertThat(logged("gave up", second))
        .startsWith(BEGINNING + "gave up [IOException: second <- IOException: first]\n")
        .contains("        and 950 more\n")
        .hasLineCount(1 + 1 + 50 + 1 + 1);
  }

  @Test
  void noSecretIsLogged() {
    Throwable thrown = new IOException("https://desk:CANARY@example.org", new Error("xoxb-CANARY"));

    assertThat(logged("posting with xoxb-1-CANARY", thrown)).doesNotContain("CANARY");
  }

  @Test
  void aLongTextIsCutBetweenWordsSoThatNoHalfSecretStays() {
    String secretAcrossTheCut =
        "a".repeat(1_980) + " https://desk:CANARY-CANARY-CANARY@example.org/";

    assertThat(logged(secretAcrossTheCut, null))
        .isEqualTo(BEGINNING + "a".repeat(1_980) + "… (2027 characters)\n");
    assertThat(logged("a".repeat(1_000_000), null))
        .isEqualTo(BEGINNING + "… (1000000 characters)\n");
  }

  private static String logged(String message, @Nullable Throwable thrown) {
    LogRecord logged = new LogRecord(Level.INFO, message);
    logged.setInstant(Instant.parse("2026-11-22T08:15:30.042Z"));
    logged.setLoggerName("org.whosaid.fetch.PageFetcher");
    logged.setThrown(thrown);
    return new LogFormat().format(logged);
  }

  private static Throwable thrownAt(Throwable throwable, int frames) {
    StackTraceElement[] trace = new StackTraceElement[frames];
    for (int i = 0; i < frames; i++) {
      trace[i] = new StackTraceElement("org.whosaid.Sample", "read", "Sample.java", i + 1);
    }
    throwable.setStackTrace(trace);
    return throwable;
  }
}
