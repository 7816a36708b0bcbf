// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.claim.Extraction;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.testing.SoundClaims;

/** Whatever the text: what the trained model finds in it makes claims, and these a reply. */
class TextFuzzTest {
  private static TrainedExtractor extractor;

  @BeforeAll
  static void load() {
    extractor = TrainedExtractor.load();
  }

  @AfterAll
  static void close() {
    extractor.close();
  }

  @FuzzTest
  void aTextReadByTheModel(byte[] written) {
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, new String(written, UTF_8));

    Extraction found = extractor.in(article);

    SoundClaims.check(article, found);
    Digest digest = new DigestWriter().of(article, found);
    assertThat(new ReplyBlocks().reply(digest, "r").text()).isNotBlank();
  }
}
