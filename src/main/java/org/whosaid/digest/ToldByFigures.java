// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;
import org.whosaid.figure.Figure;

/**
 * Which claims say no more than the differing figures that the reply shows anyway. A claim that
 * accuses or admits says more; so does one with another figure, or with a clause of its own.
 */
final class ToldByFigures {
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** A clause of fewer words adds a detail. */
  private static final int WORDS_OF_A_CLAUSE = 4;

  private static final int WORDS_AROUND_A_FIGURE = 20;

  private final Article article;
  private final Set<Integer> shownClaims;
  private final Set<Integer> whole = new HashSet<>();
  private final Set<GivenValue.Key> shownValues = new HashSet<>();

  ToldByFigures(Article article, List<Claim> claims, DisputedFigures disputed) {
    this.article = article;
    this.shownClaims = Line.claimsOf(disputed.values());
    List<TextSpan> shown = new ArrayList<>();
    for (Line line : disputed.values()) {
      line.verbatim().forEach(words -> shown.add(words.span()));
    }
    for (Claim claim : claims) {
      for (Figure figure : shownClaims.contains(claim.id()) ? claim.figures() : List.<Figure>of()) {
        if (shown.stream().anyMatch(words -> words.contains(figure.span()))) {
          shownValues.add(GivenValue.Key.of(figure));
        }
      }
    }
    Set<SourceKey> accusers = accusersBeside(claims);
    for (Claim claim : claims) {
      if (tellsNoMore(claim, accusers)) {
        whole.add(claim.id());
      }
    }
  }

  /** The ids of the claims of which nothing is missing. */
  Set<Integer> whole() {
    return Set.copyOf(whole);
  }

  /** The ids of the claims that give a value. */
  Set<Integer> claims() {
    return shownClaims;
  }

  /** Those whose accusation stands in the article itself, without a figure shown above. */
  private Set<SourceKey> accusersBeside(List<Claim> claims) {
    Set<SourceKey> accusers = new HashSet<>();
    for (Claim claim : claims) {
      boolean beside = !shownClaims.contains(claim.id()) && claim.via().isEmpty();
      if (beside && claim.act() == SpeechAct.ACCUSE) {
        accusers.add(keyOf(claim));
      }
    }
    return accusers;
  }

  private static SourceKey keyOf(Claim claim) {
    return SourceKey.of(claim.source().name().orElse(""));
  }

  /** An accusation tells more than its figure, unless the same source accuses below anyway. */
  private boolean tellsNoMore(Claim claim, Set<SourceKey> accusers) {
    boolean again = claim.parent().isPresent() && accusers.contains(keyOf(claim));
    boolean more = (claim.act() == SpeechAct.ACCUSE && !again) || claim.act() == SpeechAct.ADMIT;
    return shownClaims.contains(claim.id())
        && !more
        && claim.figures().stream().map(GivenValue.Key::of).allMatch(shownValues::contains)
        && !hasFurtherClause(claim);
  }

  private boolean hasFurtherClause(Claim claim) {
    for (TextSpan words : claim.content()) {
      for (TextSpan clause : clauses(words)) {
        boolean figure = claim.figures().stream().anyMatch(f -> f.span().overlaps(clause));
        int most = figure ? WORDS_AROUND_A_FIGURE : WORDS_OF_A_CLAUSE - 1;
        if (BLANKS.split(clause.in(article.text()).strip(), -1).length > most) {
          return true;
        }
      }
    }
    return false;
  }

  private List<TextSpan> clauses(TextSpan words) {
    List<TextSpan> clauses = new ArrayList<>();
    int start = words.start();
    for (Clauses.Border border : Clauses.in(words.in(article.text()))) {
      int end = words.start() + border.end();
      if (end > start) {
        clauses.add(new TextSpan(start, end));
        start = end;
      }
    }
    if (start < words.end()) {
      clauses.add(new TextSpan(start, words.end()));
    }
    return clauses;
  }
}
