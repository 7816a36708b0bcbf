// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import org.whosaid.article.TextSpan;

/** A word or a mark of an article as the encoder sees it: where it stands and its pieces. */
public final class Word {
  private final TextSpan span;
  private final int[] pieces;
  private final boolean raised;

  Word(TextSpan span, int[] pieces, boolean raised) {
    this.span = span;
    this.pieces = pieces;
    this.raised = raised;
  }

  public TextSpan span() {
    return span;
  }

  /** How many pieces the encoder sees, at least one. */
  public int pieceCount() {
    return pieces.length;
  }

  /** The number in the vocabulary of one piece. */
  public int piece(int index) {
    return pieces[index];
  }

  /**
   * What lower-casing would lose: the word begins with a capital, or it is a mark with white space
   * before it, so that an opening straight quotation mark differs from a closing one.
   */
  public boolean raised() {
    return raised;
  }
}
