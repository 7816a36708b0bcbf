// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.testing.MarkedText;
import org.whosaid.testing.SoundClaims;

/** Whatever the text, and whatever a model takes for attributions in it. */
class ClaimsFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ClaimsInAttributions claims = new ClaimsInAttributions(0.5);

  @FuzzTest
  void attributionsOfAText(byte[] marked) {
    mustBeSound(new String(marked, UTF_8));
  }

  /** What is quick once is quick many times over. */
  @FuzzTest
  void aPieceOfATextManyTimesOver(byte[] piece) {
    mustBeSound(new String(piece, UTF_8).repeat(10_000 / Math.max(1, piece.length)));
  }

  private void mustBeSound(String marked) {
    MarkedText given = new MarkedText(marked);
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, given.text());

    SoundClaims.check(article, claims.of(article, given.speech(), "fuzzed"));
  }

  @FuzzTest
  void keptClaims(byte[] kept) {
    Extraction read;
    try {
      JsonNode json = JSON.readTree(kept);
      read = new ClaimsJson().read(json);
    } catch (IOException | IllegalArgumentException refused) {
      assertThat(refused).hasMessageMatching("(?s).+");
      return;
    }
    assertThat(new ClaimsJson().read(new ClaimsJson().write("x", read))).isEqualTo(read);
  }
}
