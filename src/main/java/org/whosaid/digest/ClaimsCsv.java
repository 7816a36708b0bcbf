// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Difference;
import org.whosaid.claim.Extraction;
import org.whosaid.figure.Figure;

/**
 * Claims as comma-separated values (RFC 4180), one row a claim. A field that a spreadsheet would
 * take for a formula gets an apostrophe in front; so does what a spreadsheet that separates by
 * semicolons would take for the beginning of such a field.
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
          "parent",
          "figures",
          "differs");
  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
  private static final Pattern FORMULA_INSIDE = Pattern.compile("(;\\s{0,9})(?=[=+@＝＋＠-])");
  private static final String END = "\r\n";

  /** The header and a row for each claim, each ended with CR LF. */
  public String text(Article article, Extraction found) {
    EvidenceFinder evidence = new EvidenceFinder(article);
    StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append(END);
    for (Claim claim : found.claims()) {
      List<String> row = new ArrayList<>(row(article, claim, evidence.of(claim)));
      row.add(figures(article, claim));
      row.add(differences(claim, found.differences()));
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

  /** Each figure as written, and what it counts: "at least 62 (Syrian soldiers killed)". */
  private static String figures(Article article, Claim claim) {
    List<String> figures = new ArrayList<>();
    for (Figure figure : claim.figures()) {
      String what = figure.what().isBlank() ? "" : " (" + figure.what() + ")";
      figures.add(figure.span().in(article.text()) + what);
    }
    return String.join("; ", figures);
  }

  /** The quantities to which this claim and others give different values. */
  private static String differences(Claim claim, List<Difference> differences) {
    List<String> quantities = new ArrayList<>();
    for (Difference difference : differences) {
      if (difference.sides().stream().anyMatch(side -> side.claim() == claim.id())) {
        quantities.add(difference.what());
      }
    }
    return String.join("; ", quantities);
  }

  private static String words(Article article, Claim claim) {
    List<String> spans = new ArrayList<>();
    for (TextSpan span : claim.content()) {
      spans.add(span.in(article.text()));
    }
    return String.join(" … ", spans);
  }

  private static String field(String value) {
    String shown = FORMULA_INSIDE.matcher(VisibleText.of(value)).replaceAll("$1'");
    String safe = beginsFormula(value) || beginsFormula(shown.strip()) ? "'" + shown : shown;
    boolean quoted = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0;
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  private static boolean beginsFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }
}
