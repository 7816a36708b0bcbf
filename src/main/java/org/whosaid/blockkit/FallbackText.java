// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DisputedFigure;
import org.whosaid.digest.Line;
import org.whosaid.digest.Piece;

/** The reply in a few plain words, for notifications and screen readers. */
final class FallbackText {
  private static final int USUAL = 300;

  private FallbackText() {}

  static String of(Digest digest, ReplyNotes notes) {
    StringBuilder text = new StringBuilder();
    text.append(Digest.TITLE).append(": ").append(digest.heading().sourcesInWords()).append('.');
    for (DisputedFigure figure : digest.disputed().shown()) {
      text.append(' ').append(words(figure)).append(", by source.");
    }
    for (Line line : digest.disputed().shown().isEmpty() ? digest.said() : List.<Line>of()) {
      String words = words(line);
      if (text.length() + words.length() > USUAL) {
        break;
      }
      text.append(' ').append(words);
    }
    digest.heading().outlet().ifPresent(outlet -> text.append(' ').append(outlet).append('.'));
    text.append(' ').append(NoteBlocks.inWords(notes));
    return Mrkdwn.escaped(text.toString().strip(), BlockLimits.MESSAGE_TEXT);
  }

  /** "Syrian soldiers killed: at least 62, more than 60". */
  private static String words(DisputedFigure figure) {
    List<String> values = new ArrayList<>();
    for (Line line : figure.values()) {
      List<Piece.Verbatim> written = line.verbatim();
      values.add(written.isEmpty() ? words(line).replace(".", "") : written.get(0).text());
    }
    return figure.atLineStart() + ": " + String.join(", ", values);
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
