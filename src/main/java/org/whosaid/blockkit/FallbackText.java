// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DisputedFigure;
import org.whosaid.digest.Line;
import org.whosaid.digest.Piece;
import org.whosaid.digest.PlainReply;
import org.whosaid.words.Wording;

/**
 * The reply in plain words, for notifications and screen readers: a first line that tells the most
 * of it, then all the lines of the message.
 */
final class FallbackText {
  private FallbackText() {}

  static String of(Digest digest, ReplyNotes notes) {
    List<String> lines = new PlainReply(false).lines(digest);
    List<String> text = new ArrayList<>();
    text.add(firstLine(digest));
    String changed = NoteBlocks.inWords(notes).strip();
    if (!changed.isEmpty()) {
      text.add(changed);
    }
    text.addAll(lines.subList(1, lines.size()));
    return Mrkdwn.escapedLines(text, BlockLimits.MESSAGE_TEXT);
  }

  private static String firstLine(Digest digest) {
    List<String> sentences = new ArrayList<>();
    sentences.add(Wording.of("fallback.sources", digest.heading().sourcesInWords()));
    for (DisputedFigure figure : digest.disputed().shown()) {
      sentences.add(
          Wording.of("fallback.figures", figure.atLineStart(), String.join(", ", values(figure))));
    }
    List<String> where = new ArrayList<>();
    digest.heading().outlet().ifPresent(where::add);
    digest.heading().date().ifPresent(where::add);
    sentences.add(where.isEmpty() ? "" : String.join(", ", where) + ".");
    return String.join(" ", sentences).strip();
  }

  /** "at least 62", "more than 60". */
  private static List<String> values(DisputedFigure figure) {
    List<String> values = new ArrayList<>();
    for (Line line : figure.values()) {
      List<Piece.Verbatim> written = line.verbatim();
      values.add(written.isEmpty() ? wordsOf(line) : written.get(0).text());
    }
    return values;
  }

  /** The line that counts the values left out. */
  private static String wordsOf(Line line) {
    StringBuilder words = new StringBuilder();
    line.pieces().forEach(piece -> words.append(piece.text()));
    return words.toString();
  }
}
