// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.whosaid.article.TextSpan;

/**
 * Text with marked spans, as tests and golden files print it: {@code [source Ministers] [cue said]
 * [content the bridge was safe].} A paragraph's end is printed as ¶.
 */
final class MarkedText {
  private record Mark(String role, TextSpan span) {}

  private MarkedText() {}

  /** The text without its marks. */
  static String plain(String marked) {
    return marked.replaceAll("\\[(?:source|cue|content) ([^\\]]*)]", "$1").replace(" ¶ ", "\n");
  }

  /** The text with the roles of one claim marked, then who said it and how. */
  static String of(String text, Claim claim) {
    List<Mark> marks = new ArrayList<>();
    claim.source().mention().ifPresent(span -> marks.add(new Mark("source", span)));
    claim.cue().ifPresent(cue -> marks.add(new Mark("cue", cue.span())));
    claim.content().forEach(span -> marks.add(new Mark("content", span)));
    marks.sort(Comparator.comparing(Mark::span));
    StringBuilder marked = new StringBuilder();
    int at = 0;
    for (Mark mark : marks) {
      marked.append(text, Math.min(at, mark.span().start()), mark.span().start());
      marked.append('[').append(mark.role()).append(' ').append(mark.span().in(text)).append(']');
      at = mark.span().end();
    }
    marked.append(text.substring(at));
    return marked.toString().replace("\n", " ¶ ") + "\n  = " + summary(claim);
  }

  /** Who said it (what kind of source), through whom: act, quotation, the claim that holds it. */
  static String summary(Claim claim) {
    String via = claim.via().isEmpty() ? "" : " via " + String.join(" via ", claim.via());
    String parent = claim.parent().isPresent() ? " in " + claim.parent().getAsInt() : "";
    return "%s (%s)%s: %s, %s%s"
        .formatted(
            claim.source().name().orElse("nobody"),
            claim.source().kind().key(),
            via,
            claim.act().key(),
            claim.quotation().key(),
            parent);
  }
}
