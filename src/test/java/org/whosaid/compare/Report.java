// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleTime;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.ClaimFigures;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.Quotation;
import org.whosaid.claim.SpeechAct;
import org.whosaid.figure.CountedFigure;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/** An article whose claims are known by hand: "source | verb | words", a paragraph each. */
final class Report {
  private final String outlet;
  private final Optional<OffsetDateTime> time;
  private final StringBuilder text = new StringBuilder();
  private final List<Claim> claims = new ArrayList<>();

  private Report(String outlet, Optional<OffsetDateTime> time) {
    this.outlet = outlet;
    this.time = time;
  }

  /** Updated at that time, "2026-03-02T10:00Z". */
  static Report in(String outlet, String time) {
    return new Report(outlet, Optional.of(OffsetDateTime.parse(time)));
  }

  static Report undated(String outlet) {
    return new Report(outlet, Optional.empty());
  }

  /** In the article's own voice. */
  Report tells(String paragraph) {
    text.append(paragraph).append("\n\n");
    return this;
  }

  Report says(String line) {
    return says(SpeechAct.SAY, line);
  }

  Report says(SpeechAct act, String line) {
    String[] parts = line.split(" \\| ", -1);
    boolean unnamed = parts[0].startsWith("~");
    boolean document = parts[0].startsWith("#");
    String[] chain = parts[0].replaceFirst("^[~#]", "").split(" < ", -1);
    int start = text.length();
    text.append(chain[0]).append(' ');
    int cue = text.length();
    text.append(parts[1]).append(' ');
    int words = text.length();
    text.append(parts[2]);
    TextSpan content = new TextSpan(words, text.length());
    text.append(".\n\n");
    claims.add(
        new Claim(
            claims.size() + 1,
            new Source(
                Optional.of(chain[0].replaceFirst("^(?:[Tt]he|The) ", "")),
                unnamed ? SourceKind.UNNAMED : document ? SourceKind.DOCUMENT : SourceKind.NAMED,
                Optional.of(new TextSpan(start, start + chain[0].length()))),
            List.of(chain).subList(1, chain.length),
            Optional.of(new Cue(new TextSpan(cue, cue + parts[1].length()), parts[1])),
            act,
            List.of(content),
            parts[2].startsWith("\"") ? Quotation.DIRECT : Quotation.INDIRECT,
            List.of(),
            OptionalInt.empty(),
            0.9));
    return this;
  }

  Clipping clipping() {
    URI address =
        URI.create(
            "https://"
                + outlet.toLowerCase(java.util.Locale.ROOT).replace(" ", "-")
                + ".example/story");
    ArticleDetails details =
        new ArticleDetails(
            Optional.of(address),
            Optional.empty(),
            Optional.empty(),
            Optional.of(outlet),
            time.map(ArticleTime::of),
            Optional.empty());
    Article article = Article.ofLines(details, text.toString());
    ClaimFigures figures = ClaimFigures.acrossArticles(article, claims);
    List<Claim> counted =
        claims.stream()
            .map(
                claim -> claim.with(figures.of(claim).stream().map(CountedFigure::figure).toList()))
            .toList();
    return new Clipping(outlet, article, new Extraction(List.of(), counted, List.of(), "by hand"));
  }
}
