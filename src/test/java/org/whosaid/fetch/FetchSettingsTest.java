// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchSettingsTest {
  @Test
  void theStandardIsFifteenSecondsFiveMegabytesFiveRedirects() {
    FetchSettings standard = FetchSettings.standard();

    assertThat(standard.timeout()).isEqualTo(Duration.ofSeconds(15));
    assertThat(standard.maxBytes()).isEqualTo(5_000_000);
    assertThat(standard.maxRedirects()).isEqualTo(5);
    assertThat(standard.privateHosts()).isEmpty();
    assertThat(standard.userAgent()).isEqualTo("Whosaid/0.1 (+newsroom link reader)");
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S, 5000000, 5, Whosaid, the timeout is between 1 ms and 10 minutes",
    "PT-1S, 5000000, 5, Whosaid, the timeout is between 1 ms and 10 minutes",
    "PT11M, 5000000, 5, Whosaid, the timeout is between 1 ms and 10 minutes",
    "PT15S, 0, 5, Whosaid, the most bytes of a page are between 1",
    "PT15S, 3000000000, 5, Whosaid, the most bytes of a page are between 1",
    "PT15S, 5000000, -1, Whosaid, the most redirects are between 0 and 20",
    "PT15S, 5000000, 21, Whosaid, the most redirects are between 0 and 20",
    "PT15S, 5000000, 5, ' ', the user agent is one line of printable ASCII",
    "PT15S, 5000000, 5, 'a\tb', the user agent is one line of printable ASCII",
    "PT15S, 5000000, 5, Wörter, the user agent is one line of printable ASCII",
  })
  void aSettingOutOfRangeIsNamed(
      Duration timeout, long bytes, int redirects, String userAgent, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchSettings(timeout, bytes, redirects, Set.of(), userAgent))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @CsvSource({
    "cms.example:8080, cms.example, 8080, cms.example:8080",
    "CMS.Example:80, cms.example, 80, cms.example:80",
    "127.0.0.1:3000, 127.0.0.1, 3000, 127.0.0.1:3000",
    "localhost:1, localhost, 1, localhost:1",
    "[::1]:3000, ::1, 3000, [::1]:3000",
    "[0:0:0:0:0:0:0:1]:65535, ::1, 65535, [::1]:65535",
    "bücher.example:80, xn--bcher-kva.example, 80, xn--bcher-kva.example:80",
  })
  void aHostAndPortIsReadAndWritten(String text, String host, int port, String written) {
    assertThat(HostPort.parse(text)).isEqualTo(new HostPort(host, port)).hasToString(written);
    assertThat(HostPort.parse(written)).isEqualTo(HostPort.parse(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cms.example",
        ":80",
        "cms.example:",
        "cms.example:http",
        "cms.example:0",
        "cms.example:65536",
        "cms.example:123456",
        "http://cms.example:80",
        "cms.example:80/story",
        "u@cms.example:80",
        "::1:80",
        "[::1]",
        "[zz]:80",
        "a b:80",
        "*:80",
        "cms.example:80 "
      })
  void anythingElseIsNamedAsWrong(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> HostPort.parse(text))
        .withMessageStartingWith("\"" + text + "\"");
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "90, PT1M30S",
    "' 5 ', PT5S",
    "999999999, PT24H",
    "'Sun, 22 Nov 2026 12:02:00 GMT', PT2M",
    "'Sun, 22 Nov 2099 12:00:00 GMT', PT24H",
  })
  void theTimeToWaitIsSecondsOrADate(String header, Duration wait) {
    assertThat(RetryAfter.read(header, noon())).contains(wait);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-1", "soon", "99999999999999", "Sun, 22 Nov 2026 11:00:00 GMT", "1.5"})
  void anUnreadableTimeToWaitIsNone(String header) {
    assertThat(RetryAfter.read(header, noon())).isEmpty();
    assertThat(RetryAfter.read(null, noon())).isEmpty();
  }

  private static Clock noon() {
    return Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);
  }
}
