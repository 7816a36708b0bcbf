// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.WordPieces;
import org.whosaid.claim.model.WordsOfText;

class GoldSpansTest {
  private static final WordPieces VOCABULARY = WordPieces.load();

  @Test
  void eachMarkIsASpanOfItsAttribution() {
    assertThat(spans("[s1 Ruiz] [c1 said] [t1 it fell]. [s2 She] [c2 denied] [t2 it]."))
        .containsExactly(
            "SOURCE [0] Ruiz",
            "CUE [0] said",
            "CONTENT [0] it fell",
            "SOURCE [1] She",
            "CUE [1] denied",
            "CONTENT [1] it");
  }

  @Test
  void aContentInPiecesIsSoManySpans() {
    assertThat(spans("[t1 “It fell,”] [s1 Ruiz] [c1 said], [t1 “at once.”]"))
        .containsExactly(
            "CONTENT [0] “It fell,”", "SOURCE [0] Ruiz", "CUE [0] said", "CONTENT [0] “at once.”");
  }

  @Test
  void aSourceOfTwoAttributionsIsOneSpan() {
    assertThat(spans("[s1,2 Ruiz] [c1 said] [t1 yes] and [c2 meant] [t2 no]."))
        .contains("SOURCE [0, 1] Ruiz")
        .hasSize(5);
  }

  @Test
  void aSourceIsPaintedOverTheContentInWhichItStands() {
    assertThat(spans("[t1 The bridge [s1 he] built fell], [c1 said] so."))
        .containsExactly(
            "CONTENT [0] The bridge", "SOURCE [0] he", "CONTENT [0] built fell", "CUE [0] said");
  }

  @Test
  void aCueIsPaintedOverTheSourceInWhichItStands() {
    assertThat(spans("[s1 A [c1 report] by Ruiz] [t1 that it fell]"))
        .containsExactly(
            "SOURCE [0] A", "CUE [0] report", "SOURCE [0] by Ruiz", "CONTENT [0] that it fell");
  }

  @Test
  void whatIsPaintedOverWhollyIsGone() {
    assertThat(spans("[s1 [c1 Reportedly]] [t1 it fell]"))
        .containsExactly("CUE [0] Reportedly", "CONTENT [0] it fell");
  }

  @Test
  void aContentIsCutAtTheLongestThatTheModelKnows() {
    List<GoldSpan> spans = goldSpans("[s1 Ruiz] [c1 said] [t1 " + "on and ".repeat(200) + "on].");

    assertThat(spans.get(2)).isEqualTo(new GoldSpan(Role.CONTENT, 2, 2 + 256, Set.of(0)));
  }

  @Test
  void aMarkThatBeginsInsideAWordHasTheWholeWord() {
    String text = "Ruiz-led men said no";
    WordsOfText words = Lessons.words(VOCABULARY, text);
    Attribution attribution =
        new Attribution(List.of(new TextSpan(2, 7)), List.of(), List.of(new TextSpan(17, 20)), 1);

    assertThat(GoldSpans.of(words, List.of(attribution)))
        .extracting(span -> inWords(words, text, span))
        .containsExactly("SOURCE [0] Ruiz-led", "CONTENT [0] no");
  }

  @Test
  void aMarkOfNoWordIsNoSpan() {
    WordsOfText words = Lessons.words(VOCABULARY, "Ruiz \u200B said");
    Attribution attribution = new Attribution(List.of(new TextSpan(4, 7)), List.of(), List.of(), 1);

    assertThat(GoldSpans.of(words, List.of(attribution))).isEmpty();
  }

  @Test
  void ofASpanTheWindowsPartIsCountedFromTheWindow() {
    GoldSpan span = new GoldSpan(Role.CONTENT, 10, 20, Set.of(3));

    assertThat(span.within(0, 100)).contains(span);
    assertThat(span.within(15, 100)).contains(new GoldSpan(Role.CONTENT, 0, 5, Set.of(3)));
    assertThat(span.within(8, 12)).contains(new GoldSpan(Role.CONTENT, 2, 4, Set.of(3)));
    assertThat(span.within(20, 30)).isEmpty();
    assertThat(span.within(0, 10)).isEmpty();
  }

  private static List<GoldSpan> goldSpans(String marked) {
    AnnotatedArticle article = article(marked);
    return GoldSpans.of(Lessons.words(VOCABULARY, article.text()), article.attributions());
  }

  private static List<String> spans(String marked) {
    AnnotatedArticle article = article(marked);
    WordsOfText words = Lessons.words(VOCABULARY, article.text());
    return GoldSpans.of(words, article.attributions()).stream()
        .map(span -> inWords(words, article.text(), span))
        .toList();
  }

  private static String inWords(WordsOfText words, String text, GoldSpan span) {
    String said = words.span(span.from(), span.to()).in(text);
    return span.role() + " " + new TreeSet<>(span.attributions()) + " " + said;
  }

  private static AnnotatedArticle article(String marked) {
    return MarkedExamples.parse("test", "== one\n" + marked + "\n").get(0);
  }
}
