// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.FigureComparison.Verdict;

/** Whatever numbers a text has: figures that stand there, in order, the same as themselves. */
class FigureFuzzTest {
  @FuzzTest
  void theFiguresOfAText(byte[] written) {
    mustStandThere(new String(written, UTF_8));
  }

  /** What is quick once is quick many times over. */
  @FuzzTest
  void aPieceOfATextManyTimesOver(byte[] piece) {
    mustStandThere(new String(piece, UTF_8).repeat(20_000 / Math.max(1, piece.length)));
  }

  private static void mustStandThere(String text) {
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, text);
    List<CountedFigure> figures = FiguresInText.of(article);
    FigureComparison comparison = new FigureComparison(figures);
    int end = 0;
    for (CountedFigure counted : figures) {
      Figure figure = counted.figure();
      TextSpan span = figure.span();
      assertThat(span.start()).as("%s", figure).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).isLessThanOrEqualTo(text.length());
      assertThat(figure.value()).isFinite();
      assertThat(comparison.of(counted, counted)).isNotEqualTo(Verdict.DIFFERENT);
      end = span.end();
    }
  }
}
