// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;
import org.whosaid.figure.CountedFigure;
import org.whosaid.figure.Figure;
import org.whosaid.figure.FiguresInText;

/**
 * Writes the digest of an article from its claims: what is contested first, in as many whole lines
 * as an editor reads. Every word of the article in it is verbatim. Safe for use by several threads.
 */
public final class DigestWriter {
  /** Lines of a reply, heading, titles and footer included. */
  public static final int MAX_LINES = 12;

  /** Visible characters of a reply. */
  public static final int MAX_CHARACTERS = 1_200;

  private static final int FEWEST_LINES = 4;

  /** Heading, "Said", what to check, footer. */
  private static final int LINES_AROUND = 4;

  /** From the tersest to that for articles of few sources. */
  private static final List<SaidLines.Length> LENGTHS =
      List.of(
          new SaidLines.Length(50, 80),
          new SaidLines.Length(70, 100),
          new SaidLines.Length(100, 130),
          new SaidLines.Length(ClaimWords.USUAL, 160),
          new SaidLines.Length(ClaimWords.USUAL, 280));

  private final int maxLines;

  public DigestWriter() {
    this(MAX_LINES);
  }

  /**
   * A writer of shorter or longer replies.
   *
   * @throws IllegalArgumentException if heading, title, one source and footer don't fit
   */
  public DigestWriter(int maxLines) {
    if (maxLines < FEWEST_LINES) {
      throw new IllegalArgumentException(
          "a reply needs " + FEWEST_LINES + " lines or more, not " + maxLines);
    }
    this.maxLines = maxLines;
  }

  /** The digest of the article, given what was found in it. */
  public Digest of(Article article, Extraction found) {
    return of(
        article, found, FiguresInText.of(article).stream().map(CountedFigure::figure).toList());
  }

  /**
   * The digest of the article, given what was found in it.
   *
   * @param figures all of the article's; those in no claim stand in its own voice and are nobody's
   */
  public Digest of(Article article, Extraction found, List<Figure> figures) {
    List<Claim> claims = Chains.complete(FullestNames.in(found.claims()));
    Heading heading = Heading.of(article.details(), claims);
    EvidenceFinder evidence = new EvidenceFinder(article);
    Disputes disputes = new Disputes(article, claims, found.differences(), evidence);
    DisputedFigures disputed = disputes.within(maxLines / 2, MAX_CHARACTERS / 2);
    SaidLines said = new SaidLines(article, claims, evidence, disputed);
    if (disputed.more() > 0) {
      DisputedFigures all = disputes.within(maxLines - LINES_AROUND, MAX_CHARACTERS / 2);
      SaidLines others = new SaidLines(article, claims, evidence, all);
      boolean fit = all.lines() + others.count() + LINES_AROUND <= maxLines;
      disputed = fit ? all : disputed;
      said = fit ? others : said;
    }
    Checks checks = new Checks(article, claims, figures, evidence);
    List<List<Line>> byLength = new ArrayList<>();
    for (SaidLines.Length length : LENGTHS) {
      byLength.add(said.inOrder(maxLines, length));
    }
    return new Choice(new Digest(heading, disputed, List.of(), List.of(), claims.size()), checks)
        .of(byLength);
  }

  /** As many sources as fit at their tersest, then as much of each as fits. */
  private final class Choice {
    private final Digest bare;
    private final Checks checks;

    /**
     * A choice of lines.
     *
     * @param bare heading and differing figures
     */
    Choice(Digest bare, Checks checks) {
      this.bare = bare;
      this.checks = checks;
    }

    Digest of(List<List<Line>> byLength) {
      List<Line> tersest = byLength.get(0);
      List<Integer> shown = new ArrayList<>();
      Digest digest = bare;
      for (int i = 0; i < tersest.size(); i++) {
        Digest longer = digest(with(digest.said(), tersest.get(i)), digest.checks());
        boolean nothingElse = i == 0 && bare.disputed().shown().isEmpty();
        if (nothingElse || fits(longer)) {
          digest = longer;
          shown.add(i);
        }
        digest = i == 0 ? better(digest, digest(digest.said(), checks.inShort())) : digest;
      }
      if (tersest.isEmpty()) {
        digest = better(digest, digest(List.of(), checks.inShort()));
      }
      for (List<Line> lines : byLength) {
        for (int i = 0; i < shown.size(); i++) {
          List<Line> said = new ArrayList<>(digest.said());
          said.set(i, lines.get(shown.get(i)));
          digest = better(digest, digest(said, digest.checks()));
        }
      }
      return better(digest, digest(digest.said(), checks.inFull()));
    }

    private Digest better(Digest digest, Digest longer) {
      return fits(longer) ? longer : digest;
    }

    private Digest digest(List<Line> said, List<Line> shownChecks) {
      return new Digest(bare.heading(), bare.disputed(), said, shownChecks, bare.claims());
    }
  }

  private boolean fits(Digest digest) {
    return digest.lines() <= maxLines && digest.characters() <= MAX_CHARACTERS;
  }

  private static List<Line> with(List<Line> lines, Line line) {
    List<Line> more = new ArrayList<>(lines);
    more.add(line);
    return more;
  }
}
