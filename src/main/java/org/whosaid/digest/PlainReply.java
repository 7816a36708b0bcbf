// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;

/** A digest as lines of plain text, for a terminal or a mail. */
public final class PlainReply {
  private static final String BOLD = "\u001b[1m";
  private static final String NORMAL = "\u001b[0m";

  private final boolean bold;

  /**
   * A writer of plain text.
   *
   * @param bold whether titles and sources are set off with ANSI escapes
   */
  public PlainReply(boolean bold) {
    this.bold = bold;
  }

  /** The reply, line by line. */
  public List<String> lines(Digest digest) {
    List<String> lines = new ArrayList<>();
    lines.add(strong(Digest.TITLE) + " · " + VisibleText.of(digest.heading().text()));
    for (DisputedFigure figure : digest.disputed().shown()) {
      lines.add(strong(VisibleText.of(figure.title())));
      figure.values().forEach(value -> lines.add("• " + text(value)));
    }
    if (!digest.said().isEmpty()) {
      lines.add(strong(Digest.SAID));
    }
    for (Line line : digest.said()) {
      lines.add("• " + text(line));
    }
    String title = strong(Digest.CHECK) + " · ";
    for (Line line : digest.checks()) {
      lines.add(title + text(line));
      title = "";
    }
    lines.add(digest.footer());
    return lines;
  }

  private String text(Line line) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : line.pieces()) {
      String shown = VisibleText.of(shown(piece));
      text.append(piece instanceof Piece.SourceName ? strong(shown) : shown);
    }
    return text.toString();
  }

  private static String shown(Piece piece) {
    return piece instanceof Piece.Mark mark ? mark.paragraph() : piece.text();
  }

  private String strong(String text) {
    return bold ? BOLD + text + NORMAL : text;
  }
}
