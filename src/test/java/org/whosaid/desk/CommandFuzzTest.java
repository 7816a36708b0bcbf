// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever is typed behind the command: a word, and links that are addresses. */
class CommandFuzzTest {
  @FuzzTest
  void whatSomebodyTypes(byte[] typed) {
    String text = new String(typed, UTF_8);

    CommandWords words = CommandWords.of(text);

    assertThat(words.links().size()).isLessThanOrEqualTo(text.length() / 3);
    assertThat(words.word()).doesNotContain(" ");
    assertThat(words.isEmpty() && words.beginsWithALink()).isFalse();
    for (CommandWords.Link link : words.links()) {
      assertThat(link.written()).matches("(?s)[A-Za-z][A-Za-z0-9+.-]*://.+");
      assertThat(link.identity()).isNotEmpty();
    }
    CommandWords.unquoted(text);
  }
}
