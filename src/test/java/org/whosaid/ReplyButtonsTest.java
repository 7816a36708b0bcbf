// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.Message;

/** The buttons under a reply open windows with what stands behind it. */
class ReplyButtonsTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Message reply;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    String longer =
        Conversation.ferry()
            .replace(
                "<p>The inquiry continues",
                "<p>\"Nobody told us anything,\" said Oda Renn, a passenger.</p>"
                    + "<p>The inquiry continues");
    Message link = conversation.slack().post(conversation.web().page("/ferry", longer).toString());
    conversation.reply(link);
    reply = conversation.slack().messagesTo(link).get(0);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void allClaimsShowsEveryClaimWithItsSourceAndItsExactWords() {
    assertThat(windowBehind(Buttons.ALL_CLAIMS))
        .contains("All claims")
        .contains("harbour authority")
        .contains("it had admitted seven patients");
  }

  @Test
  void theNextPageShowsTheClaimsThatDidNotFit() {
    assertThat(windowBehind(Buttons.ALL_CLAIMS)).doesNotContain("\"claim-9\"");

    conversation.slack().pressInWindow(Buttons.CLAIMS_PAGE);

    await()
        .untilAsserted(
            () ->
                assertThat(conversation.slack().window().orElseThrow().toString())
                    .contains("\"claim-9\"")
                    .contains("Oda Renn"));
  }

  @Test
  void evidenceShowsTheParagraphAroundEachClaim() {
    assertThat(windowBehind(Buttons.EVIDENCE))
        .contains("Evidence")
        .contains("two days after 140 passengers were taken off by lifeboat");
  }

  @Test
  void theButtonsStillWorkAfterARestart() {
    conversation.restart();

    assertThat(windowBehind(Buttons.ALL_CLAIMS)).contains("harbour authority");
  }

  private String windowBehind(String button) {
    conversation.slack().press(reply, button);
    await().until(() -> conversation.slack().window().isPresent());
    return conversation.slack().window().orElseThrow().toString();
  }
}
