// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleTest {
  @Test
  void paragraphsAreTheLinesThatShowAnything() {
    String text = "First line.\n\n  Second line. \n\t\nThird";

    Article article = Article.ofLines(ArticleDetails.UNKNOWN, text);

    assertThat(article.text()).isEqualTo(text);
    assertThat(article.paragraphs())
        .extracting(paragraph -> paragraph.number() + " " + paragraph.span().in(text))
        .containsExactly("1 First line.", "2 Second line.", "3 Third");
  }

  @Test
  void anOffsetBetweenTwoParagraphsBelongsToTheLaterOne() {
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, "One.\n\nTwo.\n");

    assertThat(article.paragraphAt(0)).isEqualTo(1);
    assertThat(article.paragraphAt(5)).isEqualTo(2);
    assertThat(article.paragraphAt(100)).isEqualTo(2);
  }

  @Test
  void paragraphsOutOfOrderAreRefused() {
    Paragraph late = new Paragraph(1, new TextSpan(4, 6));
    Paragraph early = new Paragraph(2, new TextSpan(0, 2));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Article(ArticleDetails.UNKNOWN, "One two", List.of(late, early)))
        .withMessageContaining("out of order");
  }
}
