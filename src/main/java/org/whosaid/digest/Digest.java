// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.words.Wording;

/**
 * The reply to one article before it takes the form of any medium: a heading, figures that differ,
 * one line a source, what to check before reuse, a footer.
 *
 * @param claims how many claims the article has, shown or not
 */
public record Digest(
    Heading heading, DisputedFigures disputed, List<Line> said, List<Line> checks, int claims) {
  /** The reply's name. */
  public static final String TITLE = Wording.of("reply.title");

  /** Before the name of a quantity to which the sources give different values. */
  public static final String DIFFER = Wording.of("reply.figures-differ");

  /** Above the sources. */
  public static final String SAID = Wording.of("reply.said");

  /** Before the weak spots. */
  public static final String CHECK = Wording.of("reply.check");

  static final String NOT_VERIFIED = Wording.of("reply.not-verified");
  static final String NOBODY = Wording.of("reply.nobody");

  public Digest {
    requireNonNull(heading, "heading");
    requireNonNull(disputed, "disputed");
    said = List.copyOf(said);
    checks = List.copyOf(checks);
  }

  /** How many claims a reader of the digest does not see. */
  public int unshown() {
    List<Line> shown = new ArrayList<>(disputed.values());
    shown.addAll(said);
    return claims - Line.claimsOf(shown).size();
  }

  /** The last line: what is left out, and that nothing is verified. */
  public String footer() {
    if (claims == 0) {
      return NOBODY;
    }
    List<String> left = new ArrayList<>();
    if (disputed.more() > 0) {
      left.add(Wording.counted("reply.more-differences", disputed.more()));
    }
    if (unshown() > 0) {
      left.add(Wording.counted("reply.more-claims", unshown()));
    }
    if (left.isEmpty()) {
      return NOT_VERIFIED;
    }
    String all =
        left.size() == 1 ? left.get(0) : Wording.of("reply.both", left.get(0), left.get(1));
    return Wording.of("reply.left-out", all) + " " + NOT_VERIFIED;
  }

  /** Whether nobody minds being answered without having asked. */
  public boolean worthAnAutomaticReply(int minClaims) {
    return claims >= minClaims;
  }

  /** Every line that names a source, in the order of the reply. */
  List<Line> sourceLines() {
    List<Line> lines = new ArrayList<>(disputed.values());
    lines.addAll(said);
    lines.addAll(checks);
    return lines;
  }

  /** Lines that the reader sees: heading, figures, title, sources, checks, footer. */
  int lines() {
    return 1 + disputed.lines() + (said.isEmpty() ? 0 : 1 + said.size()) + checks.size() + 1;
  }

  /** Characters that the reader sees, buttons apart. */
  int characters() {
    int length = TITLE.length() + 3 + heading.text().length() + footer().length();
    length += disputed.characters();
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
