// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive words that are decoded together, and the windows in which the network reads them.
 * Where two windows hold a word, its numbers are those of the window in which it stands further
 * from a cut.
 */
final class Portion {
  /** A portion ends with the first paragraph that makes it so many words long. */
  private static final int ENOUGH = 1_000;

  private final WordsOfText words;
  private final int from;
  private final int to;
  private final List<Window> windows;

  /** The window of each word of the text, of which this portion needs its own only. */
  private final int[] windowOf;

  private Portion(WordsOfText words, int from, int to, List<Window> windows, int[] windowOf) {
    this.words = words;
    this.from = from;
    this.to = to;
    this.windows = windows;
    this.windowOf = windowOf;
  }

  /** Portions that cover all words, in order. */
  static List<Portion> of(WordsOfText words) {
    List<Window> windows = Window.over(words);
    int[] windowOf = Window.bestFor(words, windows);
    List<Portion> portions = new ArrayList<>();
    int from = 0;
    for (WordsOfText.Stretch stretch : words.stretches()) {
      int length = stretch.to() - from;
      boolean isEnough = length >= ENOUGH && (stretch.endsParagraph() || length >= 2 * ENOUGH);
      if (isEnough || stretch.to() == words.size()) {
        portions.add(new Portion(words, from, stretch.to(), windows, windowOf));
        from = stretch.to();
      }
    }
    return portions;
  }

  /** The text's words, of which this portion has some. */
  WordsOfText words() {
    return words;
  }

  /** The first word. */
  int from() {
    return from;
  }

  /** How many windows there are. */
  int windowCount() {
    return needed().size();
  }

  /** What the network has to read. */
  List<WindowPieces> windows(WordPieces vocabulary) {
    return needed().stream()
        .map(window -> WindowPieces.of(vocabulary, words, windows.get(window)))
        .toList();
  }

  private List<Integer> needed() {
    List<Integer> needed = new ArrayList<>();
    for (int word = from; word < to; word++) {
      int window = windowOf[word];
      if (needed.isEmpty() || needed.get(needed.size() - 1) != window) {
        needed.add(window);
      }
    }
    return needed;
  }

  /**
   * Each word's numbers.
   *
   * @param read what the network said of {@code pieces}, window by window
   * @param pieces as {@link #windows} gave them
   */
  WordScores scores(List<WindowPieces> pieces, List<WordScores> read) {
    float[] rows = new float[(to - from) * HeadLayout.WIDTH];
    List<Integer> needed = needed();
    for (int i = 0; i < needed.size(); i++) {
      WindowPieces window = pieces.get(i);
      int end = Math.min(to, window.toWord());
      for (int word = Math.max(from, window.fromWord()); word < end; word++) {
        if (windowOf[word] == needed.get(i)) {
          read.get(i).copyRow(word - window.fromWord(), rows, (word - from) * HeadLayout.WIDTH);
        }
      }
    }
    return new WordScores(rows);
  }
}
