// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The reply to one article before it takes the form of any medium: a heading, one line a source,
 * what to check before reuse, a footer.
 *
 * @param claims how many claims the article has, shown or not
 */
public record Digest(Heading heading, List<Line> said, List<Line> checks, int claims) {
  /** The reply's name. */
  public static final String TITLE = "Who said what";

  /** Above the sources. */
  public static final String SAID = "Said";

  /** Before the weak spots. */
  public static final String CHECK = "Check before reuse";

  static final String NOT_VERIFIED = "Extracted from the article, not verified.";
  static final String NOBODY = "Found nobody in the article to whom it attributes a claim.";

  public Digest {
    requireNonNull(heading, "heading");
    said = List.copyOf(said);
    checks = List.copyOf(checks);
  }

  /** How many claims a reader of the digest does not see. */
  public int unshown() {
    return claims - Line.claimsOf(said).size();
  }

  /** The last line: what is left out, and that nothing is verified. */
  public String footer() {
    if (claims == 0) {
      return NOBODY;
    }
    int more = unshown();
    if (more == 0) {
      return NOT_VERIFIED;
    }
    return more
        + (more == 1 ? " more claim" : " more claims")
        + " under All claims. "
        + NOT_VERIFIED;
  }

  /** Whether nobody minds being answered without having asked. */
  public boolean worthAnAutomaticReply(int minClaims) {
    return claims >= minClaims;
  }

  /** Lines that the reader sees: heading, title, sources, checks, footer. */
  int lines() {
    return 1 + (said.isEmpty() ? 0 : 1 + said.size()) + checks.size() + 1;
  }

  /** Characters that the reader sees, buttons apart. */
  int characters() {
    int length = TITLE.length() + 3 + heading.text().length() + footer().length();
    length += said.isEmpty() ? 0 : SAID.length();
    for (Line line : said) {
      length += line.length() + 2;
    }
    length += checks.isEmpty() ? 0 : CHECK.length() + 3;
    for (Line line : checks) {
      length += line.length();
    }
    return length;
  }
}
