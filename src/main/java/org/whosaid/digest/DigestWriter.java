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

  /** Where a source's line takes no further claim; the wide one is for articles of few sources. */
  private static final int NARROW = 160;

  private static final int WIDE = 280;

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
    List<Claim> chained = Chains.complete(claims);
    Heading heading = Heading.of(article.details(), chained);
    EvidenceFinder evidence = new EvidenceFinder(article);
    SaidLines said = new SaidLines(article, chained, evidence);
    List<Line> checks = new Checks(article, chained, evidence).inOrder();
    Digest narrow = shortened(heading, said.inOrder(maxLines, NARROW), checks, claims.size());
    Digest wide = shortened(heading, said.inOrder(maxLines, WIDE), checks, claims.size());
    boolean showsMore = wide.unshown() < narrow.unshown();
    return showsMore && wide.said().size() >= narrow.said().size() ? wide : narrow;
  }

  /** As many whole lines as fit: the first source always, then the checks, then more sources. */
  private Digest shortened(Heading heading, List<Line> said, List<Line> checks, int claims) {
    Digest digest =
        new Digest(heading, said.subList(0, Math.min(1, said.size())), List.of(), claims);
    for (Line check : checks) {
      Digest longer = new Digest(heading, digest.said(), with(digest.checks(), check), claims);
      digest = fits(longer) ? longer : digest;
    }
    for (Line line : said.subList(digest.said().size(), said.size())) {
      Digest longer = new Digest(heading, with(digest.said(), line), digest.checks(), claims);
      digest = fits(longer) ? longer : digest;
    }
    return digest;
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
