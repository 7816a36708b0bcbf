// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsOfTextTest {
  private static final WordPieces VOCABULARY = WordPieces.load();
  private static final String LONG = "word ".repeat(120);

  @Test
  void aShortParagraphStaysTogether() {
    assertThat(stretches("It fell. Nobody was hurt.\nThe mayor said so."))
        .containsExactly("It fell. Nobody was hurt.¶", "The mayor said so.¶");
  }

  @Test
  void aLongParagraphIsCutBetweenItsSentences() {
    assertThat(stretches("It fell. Nobody was hurt! Was it? The " + LONG + "end."))
        .containsExactly("It fell.", "Nobody was hurt!", "Was it?", "The " + LONG + "end.¶");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He paid 2.5 million",
        "the U.S. army left",
        "“It fell.” said Ruiz",
        "at 10 a.m. it fell",
      })
  void aFullStopInsideASentenceIsNoEnd(String beginning) {
    assertThat(stretches(beginning + " " + LONG + "end."))
        .containsExactly(beginning + " " + LONG + "end.¶");
  }

  @ParameterizedTest
  @ValueSource(strings = {"“It fell.”", "\"It fell.\"", "‘It fell.’", "(It fell.)", "‘“It fell!”’"})
  void aClosingMarkBelongsToTheSentenceBeforeIt(String sentence) {
    assertThat(stretches(sentence + " Nobody was hurt " + LONG + "end."))
        .containsExactly(sentence, "Nobody was hurt " + LONG + "end.¶");
  }

  @Test
  void wordsWithoutAFullStopAreCutWhereAWindowIsFull() {
    WordsOfText words = HostileTexts.words(VOCABULARY, "word ".repeat(5_000));

    assertThat(words.stretches())
        .hasSize(20)
        .allMatch(stretch -> stretch.pieces() < Window.MOST_PIECES)
        .filteredOn(WordsOfText.Stretch::endsParagraph)
        .hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\n\n\t\n", "\u0000", "\u202E\u200F", "\uD83D"})
  void whereNothingIsToBeReadThereAreNoWords(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);

    assertThat(words.size()).isZero();
    assertThat(words.stretches()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void stretchesHoldEachWordOnceAndFitIntoAWindow(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);

    int at = 0;
    for (WordsOfText.Stretch stretch : words.stretches()) {
      assertThat(stretch.from()).isEqualTo(at);
      assertThat(stretch.to()).isGreaterThan(at);
      assertThat(stretch.pieces()).isEqualTo(pieces(words, stretch)).isLessThan(256);
      at = stretch.to();
    }
    assertThat(at).isEqualTo(words.size());
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void eachWordStandsInTheText(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);

    for (int word = 0; word < words.size(); word++) {
      assertThat(words.at(word).span().end()).isLessThanOrEqualTo(text.length());
      assertThat(words.span(word, word + 1)).isEqualTo(words.at(word).span());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u201D", "\u2019 ", ")", "\" ", "\"", ".\u201D", ". ", "“", "? \u201D"})
  @Timeout(value = 60, unit = SECONDS)
  void threeHundredThousandMarksAreCutInLinearTime(String mark) {
    assertThat(HostileTexts.words(VOCABULARY, mark.repeat(300_000)).size())
        .isGreaterThanOrEqualTo(300_000);
  }

  private static int pieces(WordsOfText words, WordsOfText.Stretch stretch) {
    int pieces = stretch.endsParagraph() ? 1 : 0;
    for (int word = stretch.from(); word < stretch.to(); word++) {
      pieces += words.at(word).pieceCount();
    }
    return pieces;
  }

  /** What the stretches say, with ¶ where a paragraph ends. */
  private static List<String> stretches(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);
    return words.stretches().stream()
        .map(s -> words.span(s.from(), s.to()).in(text) + (s.endsParagraph() ? "¶" : ""))
        .toList();
  }
}
