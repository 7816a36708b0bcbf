// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** A digest as Markdown (CommonMark); nothing in the article's words acts as markup. */
public final class MarkdownReply {
  private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>#~|&!{}()@]");

  /** The reply; ends with a line feed. */
  public String text(Digest digest) {
    StringBuilder text = new StringBuilder();
    text.append("**").append(Digest.TITLE).append("** · ");
    text.append(escaped(digest.heading().text())).append("\n\n");
    for (DisputedFigure figure : digest.disputed().shown()) {
      list(text, "**" + escaped(figure.title().strip()) + "**", figure.values());
    }
    if (!digest.said().isEmpty()) {
      list(text, "**" + Digest.SAID + "**", digest.said());
    }
    String title = "**" + Digest.CHECK + "** · ";
    for (Line line : digest.checks()) {
      text.append(title).append(line(line)).append("\n\n");
      title = "";
    }
    return text.append('_').append(escaped(digest.footer())).append("_\n").toString();
  }

  private static void list(StringBuilder text, String title, List<Line> lines) {
    text.append(title).append("\n\n");
    lines.forEach(line -> text.append("- ").append(line(line)).append('\n'));
    text.append('\n');
  }

  private static String line(Line line) {
    StringBuilder text = new StringBuilder();
    for (Piece piece : line.pieces()) {
      text.append(inMarkdown(piece));
    }
    return text.toString();
  }

  private static String inMarkdown(Piece piece) {
    if (piece instanceof Piece.Mark mark) {
      return mark.evidence().link().map(link -> linked(mark, link)).orElse(mark.text());
    }
    String shown = escaped(piece.text());
    return piece instanceof Piece.SourceName && !shown.isBlank()
        ? "**" + shown.strip() + "**"
        : shown;
  }

  private static String linked(Piece.Mark mark, URI link) {
    String target = link.toASCIIString().replace("(", "%28").replace(")", "%29");
    return "[" + mark.text() + "](" + target + ")";
  }

  private static String escaped(String text) {
    return MARKUP.matcher(VisibleText.of(text)).replaceAll("\\\\$0");
  }
}
