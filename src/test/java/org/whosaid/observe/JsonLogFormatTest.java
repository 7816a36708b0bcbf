// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whosaid.job.LogContext;

class JsonLogFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void aRecordIsOneObjectOnOneLine() throws Exception {
    String line = logged("fetched\n\"it\"", null);

    assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
    assertThat(JSON.readTree(line))
        .isEqualTo(
            JSON.readTree(
                """
                {"time": "2026-11-22T08:15:30.042Z", "level": "WARN", "logger": "PageFetcher",
                 "message": "fetched\\\\n\\"it\\"", "thread": "%s"}"""
                    .formatted(Thread.currentThread().getName())));
  }

  @Test
  void itSaysWhatItBelongsToAsLongAsThatHolds() throws Exception {
    List<String> lines = new ArrayList<>();
    LogContext.during(
        Map.of("team", "T1", "stage", "queue"),
        () -> {
          LogContext.during(
              Map.of("stage", "fetch", "took_ms", "12"), () -> lines.add(logged("a", null)));
          lines.add(logged("b", null));
        });

    JsonNode inside = JSON.readTree(lines.get(0));
    assertThat(inside.get("team").textValue()).isEqualTo("T1");
    assertThat(inside.get("stage").textValue()).isEqualTo("fetch");
    assertThat(inside.get("took_ms").intValue()).isEqualTo(12);
    assertThat(JSON.readTree(lines.get(1)).get("stage").textValue()).isEqualTo("queue");
    assertThat(JSON.readTree(logged("c", null)).has("team")).isFalse();
  }

  @Test
  void secretsAreHiddenWhereverTheyStand() {
    Exception thrown = new IOException("no answer to xoxb-1-canary");

    assertThat(
            LogContext.during(
                Map.of("link", "https://a.b/?token=canary"),
                () -> logged("Authorization: Bearer canary-canary", thrown)))
        .contains("[hidden]", "\"error\":\"IOException: no answer to [hidden]\"", "\"trace\":")
        .doesNotContain("canary");
  }

  private static String logged(String message, @Nullable Throwable thrown) {
    LogRecord logged = new LogRecord(Level.WARNING, message);
    logged.setInstant(Instant.parse("2026-11-22T08:15:30.042Z"));
    logged.setLoggerName("org.whosaid.fetch.PageFetcher");
    logged.setThrown(thrown);
    return new JsonLogFormat().format(logged);
  }
}
