// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Consecutive words of a text with the network's numbers for them. Where two windows hold a word,
 * its numbers are those of the window in which it stands further from a cut.
 *
 * @param from the first word
 */
record ScoredStretch(int from, WordScores scores) {
  /** A stretch ends with the first paragraph that makes it so many words long. */
  private static final int ENOUGH = 1_000;

  /** So many windows at once go through the network; more would not fit the processor's cache. */
  private static final int BATCH = 2;

  /** Stretches that cover all words, scored one by one as they are asked for. */
  static Iterable<ScoredStretch> over(WordsOfText words, WordPieces vocabulary, Network network) {
    return () -> new Stretches(words, vocabulary, network);
  }

  private static final class Stretches implements Iterator<ScoredStretch> {
    private final WordsOfText words;
    private final WordPieces vocabulary;
    private final Network network;
    private final List<Window> windows;
    private final int[] windowOf;
    private int next;

    Stretches(WordsOfText words, WordPieces vocabulary, Network network) {
      this.words = words;
      this.vocabulary = vocabulary;
      this.network = network;
      this.windows = Window.over(words);
      this.windowOf = Window.bestFor(words, windows);
    }

    @Override
    public boolean hasNext() {
      return next < words.size();
    }

    @Override
    public ScoredStretch next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      int from = next;
      next = end(from);
      float[] rows = new float[(next - from) * HeadLayout.WIDTH];
      List<Integer> needed = needed(from, next);
      for (int i = 0; i < needed.size(); i += BATCH) {
        score(needed.subList(i, Math.min(needed.size(), i + BATCH)), from, next, rows);
      }
      return new ScoredStretch(from, new WordScores(rows));
    }

    private int end(int from) {
      int end = from;
      for (WordsOfText.Stretch stretch : words.stretches()) {
        if (stretch.from() >= from) {
          end = stretch.to();
          if (end - from >= ENOUGH && (stretch.endsParagraph() || end - from >= 2 * ENOUGH)) {
            break;
          }
        }
      }
      return end;
    }

    private List<Integer> needed(int from, int to) {
      List<Integer> needed = new ArrayList<>();
      for (int word = from; word < to; word++) {
        int window = windowOf[word];
        if (needed.isEmpty() || needed.get(needed.size() - 1) != window) {
          needed.add(window);
        }
      }
      return needed;
    }

    private void score(List<Integer> some, int from, int to, float[] rows) {
      List<WindowPieces> pieces = new ArrayList<>();
      for (int window : some) {
        pieces.add(WindowPieces.of(vocabulary, words, windows.get(window)));
      }
      List<WordScores> scores = network.scores(pieces);
      for (int i = 0; i < some.size(); i++) {
        WindowPieces window = pieces.get(i);
        int end = Math.min(to, window.toWord());
        for (int word = Math.max(from, window.fromWord()); word < end; word++) {
          if (windowOf[word] == some.get(i)) {
            scores.get(i).copyRow(word - window.fromWord(), rows, (word - from) * HeadLayout.WIDTH);
          }
        }
      }
    }
  }
}
