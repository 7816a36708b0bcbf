// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.article.TextSpan;

class AlignmentTest {
  @Test
  void edgePunctuationDoesNotMakeAPairLessStrict() {
    Alignment pairing =
        pair(
            "[s1 Ruiz] [c1 said]: [t1 “It fell.”]", //
            "[s1 Ruiz] [c1 said:] “[t1 It fell].”");

    assertThat(pairing.strict()).isEqualTo(new Score(1, 0, 0));
  }

  @Test
  void halfOfTheWordsOfAContentLinkAndLessDoNot() {
    String gold = "[s1 Ruiz] [c1 said] [t1 it fell down there today again]";

    assertThat(pair(gold, "[s1 Ruiz] [c1 said] [t1 it fell] down there today again").linked())
        .as("2 of 6 words: F1 is 4/8")
        .isEqualTo(new Score(1, 0, 0));
    assertThat(pair(gold, "[s1 Ruiz] [c1 said] [t1 it] fell down there today again").linked())
        .as("1 of 6 words: F1 is 2/7")
        .isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void noSourceAgreesOnlyWithNoSource() {
    assertThat(pair("[c1 Reportedly], [t1 it fell]", "[c1 Reportedly], [t1 it fell]").linked())
        .isEqualTo(new Score(1, 0, 0));
    assertThat(pair("[s1 Ruiz] [c1 said] [t1 so]", "Ruiz [c1 said] [t1 so]").linked())
        .isEqualTo(new Score(0, 1, 1));
  }

  @Test
  void aSharedCueDecidesBetweenEqualContents() {
    Alignment pairing =
        pair(
            "[s1 Ruiz] [c1 said] and Lund wrote [t1 it fell]",
            "[s1 Ruiz] [c1 said] and [s2 Lund] [c2 wrote] [t1,2 it fell]");

    assertThat(pairing.strict()).isEqualTo(new Score(1, 1, 0));
  }

  @Test
  void ofEquallyClosePairsTheLaterIsTaken() {
    Alignment pairing =
        pair(
            "[s1 Ruiz] and [s2 Lund] [c1,2 said] [t1,2 it fell]",
            "[s1 Ruiz] and Lund [c1 said] [t1 it fell]");

    assertThat(pairing.linked()).isEqualTo(new Score(0, 1, 2));
  }

  @Test
  void aNumberIsAWordAndASignIsNone() {
    assertThat(WordCharacters.wordStarts("½ a_b – 𝗰𝗱 ⅻ 😀", spans(0, 17)))
        .containsExactlyInAnyOrder(0, 2, 8, 13);
  }

  @Test
  void aWordIsCutWhereItsSpanBegins() {
    assertThat(WordCharacters.wordStarts("Lundberg", spans(4, 8))).containsExactly(4);
  }

  private static List<TextSpan> spans(int start, int end) {
    return List.of(new TextSpan(start, end));
  }

  private static Alignment pair(String gold, String predicted) {
    AnnotatedArticle truth = MarkedExamples.parse("gold", "== a\n" + gold).get(0);
    AnnotatedArticle found = MarkedExamples.parse("found", "== a\n" + predicted).get(0);
    assertThat(found.text()).isEqualTo(truth.text());
    return Alignment.of(truth.text(), truth.attributions(), found.attributions());
  }
}
