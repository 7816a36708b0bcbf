// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

class HeadlineSourcesTest {
  @Test
  void aRoleInTheHeadlineIsWhomTheArticleIntroducesSo() {
    assertThat(named("Mill to close, owner says\nMarta Holm, the owner, said it would.\n", "owner"))
        .isEqualTo("Marta Holm");
  }

  @Test
  void whereTwoHoldTheRoleTheHeadlinesWordStays() {
    String text =
        """
        Mill to close, owner says
        Marta Holm, the owner, said it would.
        Per Lund, the owner, said it would not.
        """;

    assertThat(named(text, "owner")).isEqualTo("owner");
  }

  @Test
  void aFirstParagraphThatEndsAsASentenceIsNoHeadline() {
    assertThat(named("It closes, owner says.\nMarta Holm, the owner, said so.\n", "owner"))
        .isEqualTo("owner");
  }

  @Test
  void theOutletOfTheDatelineIsTheArticlesOwn() {
    OwnOutlet own =
        new OwnOutlet(article("Mill closes\nHARLOW, Monday (Northern Press) - It did.\n"));

    assertThat(own.is("the Northern Press")).isTrue();
    assertThat(own.is("Southern Press")).isFalse();
  }

  /** The name of the headline's source, those below being who "said" something there. */
  private static String named(String text, String role) {
    List<Claim> claims = new ArrayList<>();
    claims.add(claim(1, text, role, role));
    int id = 2;
    for (String line : text.lines().skip(1).toList()) {
      String mention = line.substring(0, line.indexOf(" said"));
      claims.add(claim(id++, text, mention.substring(0, mention.indexOf(',')), strip(mention)));
    }
    return new HeadlineSources(article(text)).named(claims).get(0).source().name().orElseThrow();
  }

  private static String strip(String mention) {
    return mention.substring(0, mention.length() - 1);
  }

  private static Claim claim(int id, String text, String name, String mention) {
    int at = text.indexOf(mention);
    TextSpan place = new TextSpan(at, at + mention.length());
    return new Claim(
        id,
        new Source(Optional.of(name), SourceKind.NAMED, Optional.of(place)),
        List.of(),
        Optional.empty(),
        SpeechAct.SAY,
        List.of(place),
        Quotation.INDIRECT,
        List.of(),
        OptionalInt.empty(),
        0.9);
  }

  private static Article article(String text) {
    return Article.ofLines(ArticleDetails.UNKNOWN, text);
  }
}
