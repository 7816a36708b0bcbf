// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;

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

  /** The digest of the article, given its claims in the order of the text. */
  public Digest of(Article article, List<Claim> claims) {
    List<Claim> chained = Chains.complete(FullestNames.in(claims));
    Heading heading = Heading.of(article.details(), chained);
    EvidenceFinder evidence = new EvidenceFinder(article);
    SaidLines said = new SaidLines(article, chained, evidence);
    Checks checks = new Checks(article, chained, evidence);
    Choice choice = new Choice(heading, checks, claims.size());
    List<List<Line>> byLength = new ArrayList<>();
    LENGTHS.forEach(length -> byLength.add(said.inOrder(maxLines, length)));
    return choice.of(byLength);
  }

  /** As many sources as fit at their tersest, then as much of each as fits. */
  private final class Choice {
    private final Heading heading;
    private final Checks checks;
    private final int claims;

    Choice(Heading heading, Checks checks, int claims) {
      this.heading = heading;
      this.checks = checks;
      this.claims = claims;
    }

    Digest of(List<List<Line>> byLength) {
      List<Line> tersest = byLength.get(0);
      List<Integer> shown = new ArrayList<>();
      Digest digest = digest(tersest.subList(0, Math.min(1, tersest.size())), List.of());
      digest = better(digest, digest(digest.said(), checks.inShort()));
      for (int i = 0; i < tersest.size(); i++) {
        Digest longer =
            i == 0 ? digest : digest(with(digest.said(), tersest.get(i)), digest.checks());
        if (i == 0 || fits(longer)) {
          digest = longer;
          shown.add(i);
        }
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
      return new Digest(heading, said, shownChecks, claims);
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
