// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          bot xoxb-1-CANARY failed                       | bot [hidden] failed
          user=xoxp-12-34-CANARY, next                   | user=[hidden], next
          xoxe.xoxb-1-CANARY and xoxe-1-CANARY           | [hidden] and [hidden]
          XAPP-1-A0-CANARY                               | [hidden]
          Authorization: Basic CANARY==                  | Authorization: [hidden]
          {"authorization":"Bearer CANARY","a":1}        | {"authorization":[hidden],"a":1}
          sent Bearer CANARY.CANARY-x to it              | sent Bearer [hidden] to it
          X-Slack-Signature: v0=00CANARY, next           | X-Slack-Signature: [hidden], next
          computed v0=a2114d57b48eac39 here              | computed v0=[hidden] here
          https://desk:CANARY@example.org/a              | https://[hidden]@example.org/a
          https://desk:CAN@RY@example.org/a@b            | https://[hidden]@example.org/a@b
          https://example.org/?a=1&code=CANARY#x         | https://example.org/?a=1&code=[hidden]#x
          https://example.org/?X-Amz-Signature=CANARY&b  | https://example.org/?X-Amz-Signature=[hidden]&b
          wss://example.org/link/?ticket=CANARY&app_id=2 | wss://example.org/link/?ticket=[hidden]&app_id=2
          https://hooks.slack.com/actions/T1/2/CANARY    | https://hooks.slack.com/[hidden]
          https://hooks.slack-gov.com/commands/1/CANARY) | https://hooks.slack-gov.com/[hidden]
          https://example.org/?a=1&access_token=CANARY&b | https://example.org/?a=1&access_token=[hidden]&b
          client_id=1&client_secret=CANARY&code=2        | client_id=1&client_secret=[hidden]&code=[hidden]
          {"client_secret": "CANARY"}                    | {"client_secret": "[hidden]"}
          jdbc:postgresql://db/w?user=u&password=CANARY  | jdbc:postgresql://db/w?user=u&password=[hidden]
          WHOSAID_ENCRYPTION_KEY=CANARY                  | WHOSAID_ENCRYPTION_KEY=[hidden]
          """)
  void aSecretIsHidden(String text, String redacted) {
    assertThat(Redaction.of(text)).isEqualTo(redacted).doesNotContain("CANARY");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "read https://example.org/2026/council-row?utm_source=desk&author=Lee in 1.2 s",
        "the bearer of bad news; an authorization; a token of thanks",
        "mail desk@example.org about http://127.0.0.1:3000/health",
        "job T1/C2/1700000000.000100 will be retried at 2026-11-22T08:15:30Z",
      })
  void everythingElseStays(String text) {
    assertThat(Redaction.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @Timeout(20)
  @ValueSource(
      strings = {
        "?token", "://", "://a", "xox", "xoxb", "token", "token ", "bearer ", "?key_", "v0="
      })
  void muchOfTheSameTakesNoLongTime(String piece) {
    String much = piece.repeat(20_000);

    assertThat(Redaction.of(much)).isNotEmpty();
  }
}
