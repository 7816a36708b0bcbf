// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.CountedFigure;
import org.whosaid.figure.FiguresInText;

/**
 * Whose the figures of an article are: those in a claim are its source's, of claims within claims
 * the innermost one's; the rest stand in the article's own voice and are nobody's.
 */
public final class ClaimFigures {
  private final List<CountedFigure> all;
  private final Map<Integer, List<CountedFigure>> byClaim = new LinkedHashMap<>();

  ClaimFigures(Article article, List<Claim> claims) {
    this(new Innermost(article.text().length(), claims), article, false);
  }

  private ClaimFigures(Innermost innermost, Article article, boolean acrossArticles) {
    this.all =
        acrossArticles
            ? FiguresInText.ofSayings(article, innermost::sayingAt)
            : FiguresInText.of(article, innermost::sayingAt);
    for (CountedFigure figure : all) {
      Optional<Claim> claim = innermost.at(figure.figure().span().end() - 1);
      claim.ifPresent(
          whose -> byClaim.computeIfAbsent(whose.id(), id -> new ArrayList<>()).add(figure));
    }
  }

  /** To be held against the figures of other articles: {@link FiguresInText#ofSayings}. */
  public static ClaimFigures acrossArticles(Article article, List<Claim> claims) {
    return new ClaimFigures(new Innermost(article.text().length(), claims), article, true);
  }

  /** All figures of the article, in the order of the text. */
  public List<CountedFigure> all() {
    return all;
  }

  /** Those of a claim, in the order of the text. */
  public List<CountedFigure> of(Claim claim) {
    return byClaim.getOrDefault(claim.id(), List.of());
  }

  /** For each place of the text the claim with the least words around it. */
  private static final class Innermost {
    private final int[] claimAt;
    private final List<Claim> claims;

    Innermost(int length, List<Claim> claims) {
      this.claims = claims;
      this.claimAt = new int[length];
      int[] wordsAt = new int[length];
      for (int i = 0; i < claims.size(); i++) {
        int words = claims.get(i).content().stream().mapToInt(TextSpan::length).sum();
        for (TextSpan span : claims.get(i).content()) {
          for (int at = span.start(); at < span.end(); at++) {
            if (claimAt[at] == 0 || words < wordsAt[at]) {
              claimAt[at] = i + 1;
              wordsAt[at] = words;
            }
          }
        }
      }
    }

    Optional<TextSpan> sayingAt(int place) {
      return at(place)
          .flatMap(
              claim ->
                  claim.content().stream()
                      .filter(span -> span.start() <= place && place < span.end())
                      .findFirst());
    }

    Optional<Claim> at(int place) {
      int claim = claimAt[place];
      return claim == 0 ? Optional.empty() : Optional.of(claims.get(claim - 1));
    }
  }
}
