// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Claim;
import org.whosaid.claim.ClaimsInAttributions;
import org.whosaid.claim.Clipping;
import org.whosaid.testing.MarkedText;

/** Whatever two articles say: what is set side by side was said in one of them. */
class CompareFuzzTest {
  private final ClaimsInAttributions claims = new ClaimsInAttributions(0.5);

  @FuzzTest
  void twoArticles(byte[] marked) {
    String text = new String(marked, UTF_8);
    int middle = Math.max(0, text.indexOf('§'));
    mustBeSound(clipping("a", text.substring(0, middle)), clipping("b", text.substring(middle)));
  }

  /** What is quick once is quick many times over. */
  @FuzzTest
  void aPieceOfTwoArticlesManyTimesOver(byte[] piece) {
    String text = new String(piece, UTF_8);
    String many = text.repeat(5_000 / Math.max(1, piece.length));
    mustBeSound(clipping("a", many), clipping("b", "{1s Falk} {1c said} {1 " + many + "}"));
  }

  private Clipping clipping(String id, String marked) {
    MarkedText given = new MarkedText(marked);
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, given.text());
    return new Clipping(id, article, claims.of(article, given.speech(), "fuzzed"));
  }

  private static void mustBeSound(Clipping one, Clipping other) {
    Comparison comparison = Comparing.of(List.of(one, other));
    for (Contradiction contradiction : comparison.contradictions()) {
      contradiction.statements().forEach(CompareFuzzTest::mustBeSaid);
    }
    for (DifferingQuantity quantity : comparison.figures().differing()) {
      quantity.values().forEach(value -> value.statements().forEach(CompareFuzzTest::mustBeSaid));
    }
    comparison
        .origins()
        .forEach(origin -> origin.statements().forEach(CompareFuzzTest::mustBeSaid));
    Changes changes = Versions.between(one, other);
    assertThat(changes.line()).hasSizeLessThanOrEqualTo(Changes.LONGEST);
    assertThat(SameArticle.is(one, other)).isEqualTo(SameArticle.is(other, one));
    for (Claim claim : one.extraction().claims()) {
      SourceClaims.named(List.of(one, other), claim.source().name().orElse("?"));
    }
  }

  private static void mustBeSaid(Statement statement) {
    assertThat(statement.in().clipping().extraction().claims())
        .anyMatch(claim -> claim.content().equals(statement.claim().content()));
    assertThat(statement.words().end())
        .isLessThanOrEqualTo(statement.in().article().text().length());
  }
}
