// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutletPatternTest {

  @ParameterizedTest
  @CsvSource({
    "example.com, https://example.com/a/b?c=d, true",
    "example.com, https://www.EXAMPLE.com./, true",
    "example.com, https://news.example.com/, false",
    "example.com, https://badexample.com/, false",
    "*.example.com, https://news.example.com/x, true",
    "*.example.com, https://example.com/x, true",
    "*.example.com, https://notexample.com/x, false",
    "example.com/sport/*, https://example.com/sport/cup, true",
    "example.com/sport/*, https://example.com/sports, false",
    "example.com/sport, https://example.com/sport/, true",
    "example.com/sport, https://example.com/sport/cup, false",
    "example.com/*/live/*, https://example.com/uk/live/1, true",
    "example.com/*/live/*, https://example.com/live, false",
    "example.com/a*a, https://example.com/a, false",
    "https://www.example.com/, http://example.com/x, true",
    "bücher.example, https://xn--bcher-kva.example/x, true",
    "example.com, mailto:somebody@example.com, false",
  })
  void aPatternMeansThePagesThatAPersonWouldThinkOf(String written, String link, boolean meant) {
    OutletPattern pattern = OutletPattern.written(written).orElseThrow();

    assertThat(pattern.matches(URI.create(link))).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "com",
        "*.*.com",
        "exam ple.com",
        "-a.com",
        "a..com",
        "ftp://example.com"
      })
  void whatIsNoOutletIsNotTakenForOne(String written) {
    assertThat(OutletPattern.written(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"example.com", "*.example.com", "example.com/sport/*"})
  void aPatternIsKeptAsItIsWritten(String written) {
    assertThat(OutletPattern.written(written)).map(OutletPattern::toString).contains(written);
  }

  @Test
  void manyAsterisksAreReadAsFastAsOne() {
    OutletPattern pattern = OutletPattern.written("example.com/" + "*a".repeat(90)).orElseThrow();

    assertThat(
            pattern.matches(
                URI.create("https://example.com/" + "a".repeat(89) + "b".repeat(9_000))))
        .isFalse();
  }
}
