// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.digest.GoldenFile;

/** The replies to the practice newsroom's articles, through the whole program. */
class PracticeRepliesTest {
  @ParameterizedTest
  @ValueSource(strings = {"air-strike", "company-results", "council-row"})
  void theReplyToAPracticeArticleReadsAsAgreed(String article) throws IOException {
    Typed read =
        Typed.command(
            "read", "src/main/resources/org/whosaid/practice/articles/" + article + ".html");

    assertThat(read.complaints()).isEmpty();
    new GoldenFile("cli/" + article + ".reply.golden").mustEqual(read.out());
  }
}
