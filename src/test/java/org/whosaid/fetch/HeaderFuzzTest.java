// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** Whatever a server says about its answer. */
class HeaderFuzzTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-09-18T12:00:00Z"), ZoneOffset.UTC);

  @FuzzTest
  void headersOfAnAnswer(byte[] headers) {
    String[] lines = new String(headers, UTF_8).split("\n", 2);
    String second = lines[lines.length - 1];

    DeclaredType type = DeclaredType.of(lines[0]);
    assertThat(type.mediaType()).doesNotContain(";");
    type.charset()
        .flatMap(CharsetLabel::charset)
        .ifPresent(set -> assertThat(set.canEncode()).isTrue());
    CharsetLabel.charset(second).ifPresent(set -> assertThat(set.canEncode()).isTrue());
    RetryAfter.read(second, NOON)
        .ifPresent(wait -> assertThat(wait).isBetween(Duration.ZERO, RetryAfter.LONGEST));
  }
}
