// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MrkdwnTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain *bold* text",
        "a &amp; b &lt;c&gt;",
        "<https://example.com/?a=1&amp;b=2|the article>",
        "<mailto:desk@example.com>",
        "<#C0NEWSDESK>",
        "<!date^1795348800^{date}|today>"
      })
  void whatIsWellFormedHasNoFault(String text) {
    assertThat(Mrkdwn.faults(text, "here")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "a & b, UNESCAPED",
    "a &quot; b, UNESCAPED",
    "a < b, UNESCAPED",
    "a > b, UNESCAPED",
    "<https://example.com/?a=1&b=2>, UNESCAPED",
    "<!channel>, MENTION",
    "<!here|here>, MENTION",
    "<!everyone>, MENTION",
    "<@U0RITA>, MENTION",
    "<!subteam^S123>, MENTION"
  })
  void whatIsNotIsNamed(String text, Fault.Kind kind) {
    assertThat(Mrkdwn.faults(text, "here")).extracting(Fault::kind).containsExactly(kind);
  }

  @Test
  void aScriptTagIsTwoTimesTwoRawSigns() {
    assertThat(Mrkdwn.faults("<script>x</script>", "here")).hasSize(4);
  }
}
