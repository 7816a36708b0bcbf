// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;

/**
 * Claims as comma-separated values (RFC 4180), one row a claim. A field that a spreadsheet would
 * take for a formula gets an apostrophe in front.
 */
public final class ClaimsCsv {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "source",
          "kind",
          "via",
          "act",
          "verb",
          "quotation",
          "words",
          "paragraph",
          "link",
          "parent");
  private static final String FORMULA = "=+-@\t\r";
  private static final String END = "\r\n";

  /** The header and a row for each claim, each ended with CR LF. */
  public String text(Article article, List<Claim> claims) {
    EvidenceFinder evidence = new EvidenceFinder(article);
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append(END);
    for (Claim claim : claims) {
      List<String> row = row(article, claim, evidence.of(claim));
      text.append(String.join(",", row.stream().map(ClaimsCsv::field).toList())).append(END);
    }
    return text.toString();
  }

  private static List<String> row(Article article, Claim claim, Evidence evidence) {
    return List.of(
        String.valueOf(claim.id()),
        claim.source().name().orElse(""),
        claim.source().kind().key(),
        String.join("; ", claim.via()),
        claim.act().key(),
        claim.cue().map(Cue::verb).orElse(""),
        claim.quotation().key(),
        words(article, claim),
        String.valueOf(evidence.paragraph()),
        evidence.link().map(URI::toASCIIString).orElse(""),
        claim.parent().isPresent() ? String.valueOf(claim.parent().getAsInt()) : "");
  }

  private static String words(Article article, Claim claim) {
    List<String> spans = new ArrayList<>();
    for (TextSpan span : claim.content()) {
      spans.add(span.in(article.text()));
    }
    return String.join(" … ", spans);
  }

  private static String field(String value) {
    String shown = VisibleText.of(value);
    boolean formula = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0;
    String safe =
        formula || (!shown.isEmpty() && FORMULA.indexOf(shown.charAt(0)) >= 0)
            ? "'" + shown
            : shown;
    boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0;
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
