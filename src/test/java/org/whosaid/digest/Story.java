// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleTime;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Difference;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.Quotation;
import org.whosaid.claim.SpeechAct;
import org.whosaid.figure.Figure;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/**
 * An article with claims written by hand: each claim is given by its words, which are looked up in
 * the text. Words that are not there fail the test that uses them.
 */
public final class Story {
  private final Article article;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final List<Figure> ownVoice = new ArrayList<>();

  private Story(Article article) {
    this.article = article;
  }

  public static Story at(String address, String outlet, LocalDate day, String text) {
    ArticleDetails details =
        new ArticleDetails(
            Optional.of(URI.create(address)),
            Optional.empty(),
            Optional.empty(),
            Optional.of(outlet),
            Optional.of(ArticleTime.of(day)),
            Optional.empty());
    return new Story(Article.ofLines(details, text));
  }

  public static Story of(String text) {
    return new Story(Article.ofLines(ArticleDetails.UNKNOWN, text));
  }

  /** A claim of a named source; the cue is the nearest before the words, otherwise behind them. */
  public Story claim(String source, String cue, SpeechAct act, String... words) {
    List<TextSpan> content = new ArrayList<>();
    int from = 0;
    for (String piece : words) {
      TextSpan span = find(piece, from);
      content.add(span);
      from = span.end();
    }
    String text = article.text();
    int start = content.get(0).start();
    int before = text.lastIndexOf(cue, start - 1);
    int behind = text.indexOf(cue, content.get(content.size() - 1).end());
    boolean near = before >= 0 && (behind < 0 || start - before <= 80);
    int at = near ? before : behind;
    Optional<Cue> reporting =
        cue.isEmpty() || at < 0
            ? Optional.empty()
            : Optional.of(new Cue(new TextSpan(at, at + cue.length()), cue));
    claims.add(
        new Claim(
            claims.size() + 1,
            new Source(Optional.of(source), SourceKind.NAMED, Optional.empty()),
            List.of(),
            reporting,
            act,
            content,
            text.charAt(start) == '"' ? Quotation.DIRECT : Quotation.INDIRECT,
            List.of(),
            OptionalInt.empty(),
            0.9));
    return this;
  }

  /** The last claim's source has no name, only a description. */
  public Story unnamed() {
    return ofKind(SourceKind.UNNAMED);
  }

  /** The last claim's source is a document. */
  public Story document() {
    return ofKind(SourceKind.DOCUMENT);
  }

  /** The article names nobody for the last claim. */
  public Story nobody() {
    Claim last = last();
    return replace(
        last,
        new Source(Optional.empty(), SourceKind.UNNAMED, Optional.empty()),
        last.via(),
        last.parent());
  }

  /** A figure of the last claim, its qualifier as the first of the words it is written with. */
  public Story figure(String written, double value, String qualifier, String what) {
    Claim last = last();
    int from = last.reach().start();
    List<Figure> figures = new ArrayList<>(last.figures());
    figures.add(figureAt(find(written, from), value, qualifier, what));
    claims.set(claims.size() - 1, last.with(figures));
    return this;
  }

  /** A figure of nobody's. */
  public Story ownVoice(String written, double value, String qualifier, String what) {
    ownVoice.add(figureAt(find(written, 0), value, qualifier, what));
    return this;
  }

  /** The claims with these ids differ in the first figure of theirs that counts this. */
  public Story differ(String what, int... ids) {
    List<Difference.Side> sides = new ArrayList<>();
    for (int id : ids) {
      for (Figure figure : claims.get(id - 1).figures()) {
        if (figure.what().equals(what)) {
          sides.add(new Difference.Side(id, figure.span()));
          break;
        }
      }
    }
    differences.add(new Difference(what, sides));
    return this;
  }

  private static Figure figureAt(TextSpan span, double value, String qualifier, String what) {
    return new Figure(value, OptionalDouble.empty(), qualifier, what, span);
  }

  /** Who carried the last claim. */
  public Story via(String... carriers) {
    Claim last = last();
    return replace(last, last.source(), List.of(carriers), last.parent());
  }

  /** The last claim is reported inside the claim with this id. */
  public Story inside(int parent) {
    Claim last = last();
    return replace(last, last.source(), last.via(), OptionalInt.of(parent));
  }

  public Article article() {
    return article;
  }

  public List<Claim> claims() {
    return List.copyOf(claims);
  }

  public Extraction extraction() {
    return new Extraction(List.of(), claims, differences, "by hand");
  }

  public Digest digest() {
    return new DigestWriter().of(article, extraction(), ownVoice);
  }

  /** The reply as plain lines. */
  public List<String> reply() {
    return new PlainReply(false).lines(digest());
  }

  private Story ofKind(SourceKind kind) {
    Claim last = last();
    Source source = new Source(last.source().name(), kind, last.source().mention());
    return replace(last, source, last.via(), last.parent());
  }

  private Claim last() {
    return claims.get(claims.size() - 1);
  }

  private Story replace(Claim last, Source source, List<String> via, OptionalInt parent) {
    claims.set(
        claims.size() - 1,
        new Claim(
            last.id(),
            source,
            via,
            last.cue(),
            last.act(),
            last.content(),
            last.quotation(),
            last.figures(),
            parent,
            last.score()));
    return this;
  }

  private TextSpan find(String words, int from) {
    int at = article.text().indexOf(words, from);
    if (at < 0) {
      throw new IllegalArgumentException("the story has no such words: " + words);
    }
    return new TextSpan(at, at + words.length());
  }
}
