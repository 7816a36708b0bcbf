// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.List;

/** A window as the network takes it in: the numbers of its pieces, and which of them are raised. */
public final class WindowPieces {
  private final int fromWord;
  private final int toWord;
  private final int[] ids;
  private final boolean[] raised;
  private final int[] firstPieces;

  private WindowPieces(int fromWord, int toWord, int length) {
    this.fromWord = fromWord;
    this.toWord = toWord;
    this.ids = new int[length];
    this.raised = new boolean[length];
    this.firstPieces = new int[toWord - fromWord];
  }

  public static WindowPieces of(WordPieces vocabulary, WordsOfText text, Window window) {
    List<WordsOfText.Stretch> stretches =
        text.stretches().subList(window.firstStretch(), window.endStretch());
    int length = 1 + stretches.stream().mapToInt(WordsOfText.Stretch::pieces).sum();
    WindowPieces pieces =
        new WindowPieces(stretches.get(0).from(), stretches.get(stretches.size() - 1).to(), length);
    int separator = vocabulary.id("[SEP]");
    int at = 0;
    pieces.ids[at++] = vocabulary.id("[CLS]");
    for (WordsOfText.Stretch stretch : stretches) {
      for (int word = stretch.from(); word < stretch.to(); word++) {
        pieces.firstPieces[word - pieces.fromWord] = at;
        at = pieces.put(text.at(word), at);
      }
      if (stretch.endsParagraph()) {
        pieces.ids[at++] = separator;
      }
    }
    return pieces;
  }

  private int put(Word word, int at) {
    for (int i = 0; i < word.pieceCount(); i++) {
      ids[at + i] = word.piece(i);
      raised[at + i] = word.raised();
    }
    return at + word.pieceCount();
  }

  /** The first word of the article that stands in the window. */
  public int fromWord() {
    return fromWord;
  }

  /** Behind the last word. */
  public int toWord() {
    return toWord;
  }

  /** How many pieces there are, with the mark at the beginning and the separators. */
  public int length() {
    return ids.length;
  }

  public int id(int piece) {
    return ids[piece];
  }

  public boolean raised(int piece) {
    return raised[piece];
  }

  /** Where, in pieces, the {@code word}th word of the article begins in this window. */
  public int firstPiece(int word) {
    return firstPieces[word - fromWord];
  }
}
