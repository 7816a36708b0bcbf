// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of an article that the network reads in one go: whole paragraphs, or whole sentences of a
 * long one, with a separator behind each paragraph.
 *
 * @param firstStretch the first stretch of {@link WordsOfText}
 * @param endStretch behind the last one
 */
public record Window(int firstStretch, int endStretch) {
  /** The longest window in pieces, with the mark at its beginning; training uses the same. */
  public static final int MOST_PIECES = 256;

  /**
   * So many pieces at most are read twice, so that a short paragraph at a cut is seen with both its
   * neighbours. More cost time and found no more on PolNeAR's development part.
   */
  private static final int OVERLAP = 24;

  /** Windows that cover all words, each reaching back into the one before it. */
  static List<Window> over(WordsOfText text) {
    List<WordsOfText.Stretch> stretches = text.stretches();
    List<Window> windows = new ArrayList<>();
    int first = 0;
    int end = 0;
    while (end < stretches.size()) {
      end = fill(stretches, first, MOST_PIECES);
      windows.add(new Window(first, end));
      if (end < stretches.size()) {
        int back = reachingBack(stretches, first, end);
        first = fill(stretches, back, MOST_PIECES) > end ? back : end;
      }
    }
    return windows;
  }

  /** The first of the last stretches from {@code first} to {@code end} that may be read twice. */
  private static int reachingBack(List<WordsOfText.Stretch> stretches, int first, int end) {
    int back = end;
    int pieces = 0;
    while (back - 1 > first && pieces + stretches.get(back - 1).pieces() <= OVERLAP) {
      back--;
      pieces += stretches.get(back).pieces();
    }
    return back;
  }

  /** For each word the window in which it stands furthest from a cut through the text. */
  static int[] bestFor(WordsOfText text, List<Window> windows) {
    List<WordsOfText.Stretch> stretches = text.stretches();
    int[] best = new int[text.size()];
    int[] margin = new int[text.size()];
    for (int i = 0; i < windows.size(); i++) {
      Window window = windows.get(i);
      int from = stretches.get(window.firstStretch).from();
      int to = stretches.get(window.endStretch - 1).to();
      for (int word = from; word < to; word++) {
        int before = from == 0 ? Integer.MAX_VALUE : word - from;
        int behind = to == text.size() ? Integer.MAX_VALUE : to - 1 - word;
        int here = 1 + Math.min(Integer.MAX_VALUE - 1, Math.min(before, behind));
        if (here > margin[word]) {
          margin[word] = here;
          best[word] = i;
        }
      }
    }
    return best;
  }

  /**
   * Windows that cover all words once, as training wants them.
   *
   * @param mostPiecesOfFirst how long the first may be, so that another epoch cuts elsewhere
   */
  public static List<Window> sideBySide(WordsOfText text, int mostPiecesOfFirst) {
    List<Window> windows = new ArrayList<>();
    int most = mostPiecesOfFirst;
    int first = 0;
    while (first < text.stretches().size()) {
      int end = fill(text.stretches(), first, most);
      windows.add(new Window(first, end));
      first = end;
      most = MOST_PIECES;
    }
    return windows;
  }

  /** Behind the last stretch that fits with those from {@code first}; one always does. */
  private static int fill(List<WordsOfText.Stretch> stretches, int first, int most) {
    int pieces = 1 + stretches.get(first).pieces();
    int end = first + 1;
    while (end < stretches.size() && pieces + stretches.get(end).pieces() < most) {
      pieces += stretches.get(end).pieces();
      end++;
    }
    return end;
  }
}
