// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.whosaid.observe.Logging.Volume;

class LoggingTest {
  private static final Logger ROOT = Logger.getLogger("");

  private final ByteArrayOutputStream standardError = new ByteArrayOutputStream();
  private final PrintStream standardErrorBefore = System.err;
  private final List<Handler> handlersBefore = List.of(ROOT.getHandlers());
  private final Level levelBefore = ROOT.getLevel();

  @BeforeEach
  void watchStandardError() {
    System.setErr(new PrintStream(standardError, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void restore() {
    System.setErr(standardErrorBefore);
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
    }
    handlersBefore.forEach(ROOT::addHandler);
    ROOT.setLevel(levelBefore);
    Logger.getLogger("org.whosaid").setLevel(null);
  }

  @Test
  void whatOurCodeSaysIsOneLineOnStandardError() {
    Logging.toStandardError(Volume.NORMAL);

    LoggerFactory.getLogger("org.whosaid.Sample").warn("Zoë shared {} links\n", 2);

    assertThat(logged())
        .matches(
            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z WARN  Sample: Zoë shared 2 links\\\\n\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.github.kagkarlsson.scheduler.Scheduler",
        "com.slack.api.bolt.App",
        "com.zaxxer.hikari.HikariDataSource",
        "net.dankito.readability4j.Readability4J",
        "okhttp3.OkHttpClient",
        "org.apache.pdfbox.pdfparser.COSParser",
        "org.flywaydb.core.Flyway",
        "org.java_websocket.client.WebSocketClient",
      })
  void chattyLibrariesOnlyWarn(String library) {
    Logging.toStandardError(Volume.VERBOSE);

    LoggerFactory.getLogger(library).info("chat");
    LoggerFactory.getLogger(library).warn("trouble");

    assertThat(logged()).contains("trouble").doesNotContain("chat");
  }

  @Test
  void levelsAreKeptWhenMemoryIsCollected() {
    Logging.toStandardError(Volume.VERBOSE);

    System.gc();

    assertThat(Logger.getLogger("okhttp3").getLevel()).isEqualTo(Level.WARNING);
    assertThat(Logger.getLogger("org.whosaid").getLevel()).isEqualTo(Level.FINE);
  }

  @Test
  void theVolumeDecidesHowMuchOfOurWorkIsSeen() {
    assertThat(wordsAt(Volume.QUIET)).isEqualTo("error warn");
    assertThat(wordsAt(Volume.NORMAL)).isEqualTo("error warn info library-info");
    assertThat(wordsAt(Volume.VERBOSE)).isEqualTo("error warn info debug library-info");
  }

  private String wordsAt(Volume volume) {
    standardError.reset();
    Logging.toStandardError(volume);
    org.slf4j.Logger ours = LoggerFactory.getLogger("org.whosaid.Sample");
    ours.error("error");
    ours.warn("warn");
    ours.info("info");
    ours.debug("debug");
    LoggerFactory.getLogger("org.example").info("library-info");
    LoggerFactory.getLogger("org.example").debug("library-debug");
    return logged().replaceAll("(?m)^.*: ", "").strip().replace('\n', ' ');
  }

  private String logged() {
    return standardError.toString(StandardCharsets.UTF_8);
  }
}
