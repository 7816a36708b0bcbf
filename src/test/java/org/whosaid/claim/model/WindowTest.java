// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WindowTest {
  private static final WordPieces VOCABULARY = WordPieces.load();

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void windowsCoverAllWordsInOrderAndNoneIsTooLong(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);

    int end = 0;
    int start = -1;
    for (WindowPieces window : pieces(words, Window.over(words))) {
      assertThat(window.fromWord()).isGreaterThan(start).isLessThanOrEqualTo(end);
      assertThat(window.toWord()).isGreaterThan(end);
      assertThat(window.length()).isLessThanOrEqualTo(Window.MOST_PIECES);
      start = window.fromWord();
      end = window.toWord();
    }
    assertThat(end).isEqualTo(words.size());
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void eachWordsBestWindowHoldsIt(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);
    List<Window> windows = Window.over(words);
    List<WindowPieces> pieces = pieces(words, windows);

    int[] best = Window.bestFor(words, windows);

    assertThat(best).hasSize(words.size()).isSorted();
    for (int word = 0; word < best.length; word++) {
      WindowPieces window = pieces.get(best[word]);
      assertThat(word).isGreaterThanOrEqualTo(window.fromWord()).isLessThan(window.toWord());
    }
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void windowsSideBySideHoldEachWordOnce(String text) {
    WordsOfText words = HostileTexts.words(VOCABULARY, text);

    for (int first : new int[] {0, 64, 255}) {
      int end = 0;
      for (WindowPieces window : pieces(words, Window.sideBySide(words, first))) {
        assertThat(window.fromWord()).isEqualTo(end);
        assertThat(window.length()).isLessThanOrEqualTo(Window.MOST_PIECES);
        end = window.toWord();
      }
      assertThat(end).isEqualTo(words.size());
    }
  }

  @Test
  void aWindowReachesBackIntoTheOneBeforeIt() {
    WordsOfText words = paragraphsOfTenWords(60);
    List<WindowPieces> windows = pieces(words, Window.over(words));

    assertThat(windows).hasSizeGreaterThan(2);
    for (int i = 1; i < windows.size(); i++) {
      int shared = windows.get(i - 1).toWord() - windows.get(i).fromWord();
      assertThat(shared).as("words in windows %d and %d", i - 1, i).isBetween(15, 24);
    }
  }

  @Test
  void whereTwoWindowsHoldAWordTheOneInWhichItStandsFurtherInsideIsBest() {
    WordsOfText words = paragraphsOfTenWords(30);
    List<Window> windows = Window.over(words);
    List<WindowPieces> pieces = pieces(words, windows);
    int from = pieces.get(1).fromWord();
    int to = pieces.get(0).toWord();

    int[] best = Window.bestFor(words, windows);

    assertThat(best[from]).as("the first word that both have").isZero();
    assertThat(best[to - 1]).as("the last word that both have").isEqualTo(1);
    assertThat(best[words.size() - 1]).isEqualTo(windows.size() - 1);
  }

  @Test
  void theFirstWindowSideBySideIsAsShortAsAsked() {
    WordsOfText words = paragraphsOfTenWords(60);

    List<WindowPieces> windows = pieces(words, Window.sideBySide(words, 100));

    assertThat(windows.get(0).length()).isBetween(80, 100);
    assertThat(windows.get(1).length()).isBetween(240, 256);
  }

  @Test
  void aSeparatorStandsBehindEachParagraphAndWordsKnowTheirFirstPiece() {
    String text = "No embeddings.\nSaid";
    WordsOfText words = HostileTexts.words(VOCABULARY, text);

    WindowPieces pieces = pieces(words, Window.over(words)).get(0);

    assertThat(ids(pieces))
        .isEqualTo(ids("[CLS] no em ##bed ##ding ##s . [SEP] said [SEP]".split(" ")));
    assertThat(pieces.firstPiece(0)).isEqualTo(1);
    assertThat(pieces.firstPiece(1)).isEqualTo(2);
    assertThat(pieces.firstPiece(3)).isEqualTo(8);
    assertThat(raised(pieces)).isEqualTo("01000000" + "10");
  }

  private static WordsOfText paragraphsOfTenWords(int count) {
    return HostileTexts.words(
        VOCABULARY, "one two three four five six seven ten a b\n".repeat(count));
  }

  private static List<WindowPieces> pieces(WordsOfText words, List<Window> windows) {
    return windows.stream().map(window -> WindowPieces.of(VOCABULARY, words, window)).toList();
  }

  private static List<Integer> ids(String... pieces) {
    List<Integer> ids = new ArrayList<>();
    for (String piece : pieces) {
      ids.add(VOCABULARY.id(piece));
    }
    return ids;
  }

  private static List<Integer> ids(WindowPieces pieces) {
    List<Integer> ids = new ArrayList<>();
    for (int i = 0; i < pieces.length(); i++) {
      ids.add(pieces.id(i));
    }
    return ids;
  }

  private static String raised(WindowPieces pieces) {
    StringBuilder raised = new StringBuilder();
    for (int i = 0; i < pieces.length(); i++) {
      raised.append(pieces.raised(i) ? 1 : 0);
    }
    return raised.toString();
  }
}
