// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {
  @Test
  void ordinaryTextStaysAsItIs() {
    String text = "“Élan” – 50 % of A & B <c> naïve Київ 東京 ½";

    assertThat(VisibleText.of(text)).isEqualTo(text);
  }

  @Test
  void writingDirectionCannotBeTurnedRound() {
    assertThat(VisibleText.of("a\u202egnp\u202c b\u2066c\u2069 \u200fd\u061c"))
        .isEqualTo("agnp bc d");
  }

  @Test
  void whatCannotBeSeenIsNotThere() {
    assertThat(VisibleText.of("pay\u200bpal so\u00adft \ufeffx\u2060y\u200cz"))
        .isEqualTo("paypal soft xyz");
  }

  @Test
  void aTerminalGetsNoOrders() {
    assertThat(VisibleText.of("\u001b[2Jhello\u0007\u009b1m\u0000")).isEqualTo("[2Jhello1m");
  }

  @Test
  void everyRunOfWhiteSpaceIsOneBlank() {
    assertThat(VisibleText.of("a\n\n\tb\u00a0 c\u2028d")).isEqualTo("a b c d");
  }

  @Test
  void aJoinerStaysInsideAnEmojiOnly() {
    String family = "\ud83d\udc69\u200d\ud83d\udcbb";

    assertThat(VisibleText.of(family)).isEqualTo(family);
    assertThat(VisibleText.of("a\u200db")).isEqualTo("ab");
  }

  @Test
  void halfACharacterIsShownAsMissing() {
    assertThat(VisibleText.of("a\ud83db")).isEqualTo("a\ufffdb");
  }

  @Test
  void fourMarksStayOnALetterAndNoFifth() {
    assertThat(VisibleText.of("Z" + "\u0301".repeat(900) + "o\u0308\u0304"))
        .isEqualTo("Z" + "\u0301".repeat(4) + "o\u0308\u0304");
    assertThat(VisibleText.of("Z" + "\u0301\u200c\u0302".repeat(90)).length()).isEqualTo(5);
  }

  @Test
  void aLetterThatShowsNothingIsABlank() {
    assertThat(VisibleText.of("a\u3164\uffa0\u2800b\u115f")).isEqualTo("a b ");
  }
}
