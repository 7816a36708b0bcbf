// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import org.whosaid.digest.Digest;
import org.whosaid.digest.Line;
import org.whosaid.digest.Piece;

/** The reply in a few plain words, for notifications and screen readers. */
final class FallbackText {
  private static final int USUAL = 300;

  private FallbackText() {}

  static String of(Digest digest) {
    StringBuilder text = new StringBuilder();
    text.append(Digest.TITLE).append(": ").append(digest.heading().sourcesInWords()).append('.');
    for (Line line : digest.said()) {
      String words = words(line);
      if (text.length() + words.length() > USUAL) {
        break;
      }
      text.append(' ').append(words);
    }
    digest.heading().outlet().ifPresent(outlet -> text.append(' ').append(outlet).append('.'));
    return Mrkdwn.escaped(text.toString(), BlockLimits.MESSAGE_TEXT);
  }

  private static String words(Line line) {
    StringBuilder words = new StringBuilder();
    for (Piece piece : line.pieces()) {
      if (!(piece instanceof Piece.Mark)) {
        words.append(piece.text());
      }
    }
    String sentence = words.toString().strip().replaceAll(" (?=;)", "");
    return sentence.endsWith(".") ? sentence : sentence + ".";
  }
}
