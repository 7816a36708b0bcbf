// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.article.TextSpan;

class WordPiecesTest {
  private static final WordPieces VOCABULARY = WordPieces.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The mayor said no. | The mayor said no .",
        "“It fell,” said Ruiz | “ It fell , ” said Ruiz",
        "a well-known man's $5 | a well - known man ' s $ 5",
        "don't… | don ' t …",
        "2,500 | 2 , 500",
        "中村さん | 中 村 さん",
      })
  void aTextIsCutIntoWordsAndMarks(String text, String words) {
    assertThat(String.join(" ", wordsIn(text))).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "said | said",
        "SAID | said",
        "Saïd | said",
        "sai\u0308d | said",
        "sa\u00ADid | said",
        "sa\u0000id | said",
        "\u202Esaid | said",
        "embeddings | em ##bed ##ding ##s",
      })
  void capitalsAccentsAndInvisibleCharactersMakeNoDifferenceToThePieces(
      String text, String pieces) {
    Word word = words(text).get(0);

    assertThat(pieceIds(word)).isEqualTo(ids(pieces.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "Ruiz, true",
    "ruiz, false",
    "Éric, true",
    "'\u202ERuiz', true",
    "2nd, false",
  })
  void aWordIsRaisedByItsCapital(String text, boolean raised) {
    assertThat(words(text).get(0).raised()).isEqualTo(raised);
  }

  @Test
  void anOpeningStraightQuotationMarkIsRaisedAndAClosingOneIsNot() {
    List<Word> words = words("\"no\" and \"no\"");

    assertThat(words)
        .extracting(Word::raised)
        .containsExactly(true, false, false, false, true, false, false);
  }

  @Test
  void placesCountUtf16CodeUnits() {
    List<Word> words = words("\uD835\uDC9C so \uD83D\uDE00");

    assertThat(words)
        .extracting(Word::span)
        .containsExactly(new TextSpan(0, 2), new TextSpan(3, 5), new TextSpan(6, 8));
  }

  @Test
  void onlyTheStretchIsCut() {
    String text = "He said no";

    assertThat(VOCABULARY.words(text, new TextSpan(3, 7)))
        .extracting(word -> word.span().in(text))
        .containsExactly("said");
  }

  @Test
  void aWordOfTenThousandLettersIsOneUnknownPiece() {
    List<Word> words = words("x".repeat(10_000));

    assertThat(words).hasSize(1);
    assertThat(pieceIds(words.get(0))).isEqualTo(ids("[UNK]"));
  }

  @Test
  void whatTheVocabularyLacksIsNamed() {
    assertThatThrownBy(() -> VOCABULARY.id("[NOTHING]"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("[NOTHING]");
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void wordsStandInOrderEachInItsOwnPlace(String text) {
    assertInOrder(words(text));
  }

  @Test
  void noCharacterOfUnicodeBelongsToTwoWords() {
    StringBuilder all = new StringBuilder();
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      if (Character.getType(letter) != Character.SURROGATE) {
        all.append('a').appendCodePoint(letter).append("b ");
      }
    }
    assertInOrder(words(all.toString()));
  }

  private static void assertInOrder(List<Word> words) {
    int end = 0;
    for (Word word : words) {
      if (word.span().start() < end || word.pieceCount() < 1) {
        assertThat(word.span().start())
            .as("the start of %s, with %d pieces", word.span(), word.pieceCount())
            .isGreaterThanOrEqualTo(end);
        assertThat(word.pieceCount()).as("pieces at %s", word.span()).isPositive();
      }
      end = word.span().end();
    }
  }

  private static List<String> wordsIn(String text) {
    return words(text).stream().map(word -> word.span().in(text)).toList();
  }

  private static List<Word> words(String text) {
    return text.isEmpty() ? List.of() : VOCABULARY.words(text, new TextSpan(0, text.length()));
  }

  private static List<Integer> pieceIds(Word word) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < word.pieceCount(); i++) {
      ids.add(word.piece(i));
    }
    return ids;
  }

  private static List<Integer> ids(String... pieces) {
    List<Integer> ids = new ArrayList<>();
    for (String piece : pieces) {
      ids.add(VOCABULARY.id(piece));
    }
    return ids;
  }
}
