// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.claim.SpeechAct.SAY;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarkdownReplyTest {
  @Test
  void theReplyIsAListWithLinks() {
    Story story =
        Story.at(
                "https://example.com/a_(b)",
                "The Herald",
                LocalDate.of(2026, 1, 2),
                "Ann said *no* [x](y).")
            .claim("Ann", "said", SAY, "*no* [x](y)");

    assertThat(new MarkdownReply().text(story.digest()))
        .isEqualTo(
            """
            **Who said what** · 1 source · The Herald, 2 January 2026

            **Said**

            - **Ann**: \\*no\\* \\[x\\]\\(y\\) [¶1 ↗](https://example.com/a_%28b%29#:~:text=said%20%2Ano%2A%20%5Bx%5D%28y)

            _Extracted from the article, not verified._
            """);
  }

  @Test
  void eachQuantityThatDiffersIsAListOfItsOwn() {
    Story story =
        Story.of("Ann said 7 died. Bob said 8 died.")
            .claim("Ann", "said", SAY, "7 died")
            .figure("7", 7, "", "*people* killed")
            .claim("Bob", "said", SAY, "8 died")
            .figure("8", 8, "", "*people* killed")
            .differ("*people* killed", 1, 2);

    assertThat(new MarkdownReply().text(story.digest()))
        .isEqualTo(
            """
            **Who said what** · 2 sources

            **Figures differ: \\*people\\* killed**

            - "7" — **Ann** ¶1
            - "8" — **Bob** ¶1

            _Extracted from the article, not verified._
            """);
  }
}
