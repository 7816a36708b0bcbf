// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposerTest {
  private static Message.Content composed(String typed) {
    return Composer.compose(typed, Map.of("whosaid", "U0WHOSAID"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a & b < c                             | a &amp; b &lt; c
          see https://e.org/a?b=1&c=2.          | see <https://e.org/a?b=1&amp;c=2>.
          (https://e.org/x)                     | (<https://e.org/x>)
          https://e.org/x_(y)                   | <https://e.org/x_(y)>
          <https://e.org/>                      | &lt;<https://e.org/>&gt;
          `https://e.org/`                      | `https://e.org/`
          ```https://e.org/ x```                | ```<https://e.org/> x```
          @whosaid look, @nobody                | <@U0WHOSAID> look, @nobody
          <!channel>                            | &lt;!channel&gt;
          """)
  void typedWordsBecomeSlacksNotation(String typed, String text) {
    assertThat(composed(typed).text()).isEqualTo(text);
  }

  @Test
  void theRichTextSaysTheSame() {
    assertThat(composed("`x` https://e.org/\n```y```").blocks().get(0).path("elements").toString())
        .isEqualTo(
            "[{\"type\":\"rich_text_section\",\"elements\":["
                + "{\"type\":\"text\",\"text\":\"x\",\"style\":{\"code\":true}},"
                + "{\"type\":\"text\",\"text\":\" \"},"
                + "{\"type\":\"link\",\"url\":\"https://e.org/\"},"
                + "{\"type\":\"text\",\"text\":\"\\n\"}]},"
                + "{\"type\":\"rich_text_preformatted\",\"elements\":["
                + "{\"type\":\"text\",\"text\":\"y\"}]}]");
  }
}
