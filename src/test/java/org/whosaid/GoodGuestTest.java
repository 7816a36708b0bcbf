// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;

/** Public pages are fetched as seldom as may be, and as their sites wish. */
class GoodGuestTest {
  private static final String LINK = "http://outlet.example/ferry";

  @TempDir private Path folder;
  private Conversation conversation;

  @BeforeEach
  void start() {
    conversation = Conversation.inPublic(folder);
    conversation.ferryStory();
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void aPageIsFetchedOnceForTwoChannelsThatShareIt() {
    Message first = conversation.slack().post(LINK);
    Message second = elsewhere(LINK + "?utm_source=x");

    assertThat(conversation.reply(first)).startsWith("Who said what");
    assertThat(conversation.reply(second)).startsWith("Who said what").doesNotContain("ago.");
    assertThat(conversation.web().requests("/ferry")).isEqualTo(1);
    assertThat(conversation.web().requests("/robots.txt")).isEqualTo(1);
  }

  @Test
  void theAgeOfAReadingIsSaidWhereItIsUsedAgain() {
    conversation.reply(conversation.slack().post(LINK));
    conversation.pagesAreOlderBy(Duration.ofMinutes(8));

    Message second = elsewhere(LINK);

    assertThat(conversation.reply(second)).contains("Read 8 minutes ago.");
    assertThat(footer(second))
        .isEqualTo("Read 8 minutes ago. Extracted from the article, not verified.");
    assertThat(conversation.web().requests("/ferry")).isEqualTo(1);
  }

  @Test
  void whoAsksAloneIsToldTheAgeToo() {
    conversation.reply(elsewhere(LINK));
    conversation.forgetWhatIsKept();
    conversation.pagesAreOlderBy(Duration.ofMinutes(8));
    Asked rita = Asked.byRita(conversation);

    rita.types(LINK);

    assertThat(rita.reads(1).get(0)).startsWith("Who said what").contains("Read 8 minutes ago.");
    assertThat(conversation.web().requests("/ferry")).isEqualTo(1);
  }

  @Test
  void anOlderReadingIsNotPutOverTheReplyToANewerOne() {
    Message first = conversation.slack().post(LINK);
    conversation.reply(first);
    conversation.withPagesKeptAsTheyAre(
        () -> {
          String changed = Conversation.ferry().replace("at least nine people", "eleven people");
          conversation.web().page("/ferry", changed);
          conversation.slack().postInThread(first, "@whosaid and now?");
          await().until(() -> conversation.reply(first).contains("eleven people"));
          conversation.settle(2);
        });

    Message second = conversation.slack().post("again: " + LINK);

    assertThat(conversation.reply(second))
        .startsWith("This article was answered here before")
        .doesNotContain("→");
    assertThat(conversation.reply(first)).contains("eleven people");
  }

  @Test
  void anOlderPageIsAskedForOnConditionThatItHasChanged() {
    conversation.web().taggedPage("/ferry", Conversation.ferry(), "\"v1\"");
    conversation.reply(conversation.slack().post(LINK));
    conversation.pagesAreOlderBy(Duration.ofMinutes(20));

    Message second = elsewhere(LINK);

    assertThat(conversation.reply(second)).startsWith("Who said what").doesNotContain("ago.");
    assertThat(conversation.web().requests())
        .filteredOn(request -> request.startsWith("GET /ferry"))
        .hasSize(2)
        .last()
        .asString()
        .contains("If-None-Match: \"v1\"");
  }

  @Test
  void whileItsSiteIsInTroubleWhatWasReadServes() {
    conversation.reply(conversation.slack().post(LINK));
    conversation.pagesAreOlderBy(Duration.ofHours(3));
    conversation.web().serverError("/ferry");

    assertThat(conversation.reply(elsewhere(LINK))).contains("Read 3 hours ago.");
  }

  @Test
  void whoAsksAgainHasThePageAsItIsNow() {
    Message link = conversation.slack().post(LINK);
    conversation.reply(link);
    String changed = Conversation.ferry().replace("at least nine people", "eleven people");
    conversation.web().page("/ferry", changed);

    conversation.slack().postInThread(link, "@whosaid and now?");

    await().until(() -> conversation.reply(link).contains("eleven people"));
  }

  @Test
  void aPageThatIsNoLongerEverybodysServesNobodyElse() {
    Message link = conversation.slack().post(LINK);
    conversation.reply(link);
    String changed = Conversation.ferry().replace("at least nine people", "eleven people");
    String head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n";
    String answer = head + "Cache-Control: no-store\r\nConnection: close\r\n\r\n" + changed;
    conversation.web().raw("/ferry", answer.getBytes(UTF_8));
    conversation.slack().postInThread(link, "@whosaid and now?");
    await().until(() -> conversation.reply(link).contains("eleven people"));

    conversation.web().serverError("/ferry");

    assertThat(conversation.reply(elsewhere(LINK))).startsWith("Could not read outlet.example");
  }

  @Test
  void aSiteThatWantsNoRobotsIsReadForWhoeverAsksOnly() {
    conversation.web().text("/robots.txt", "User-agent: *\nDisallow: /\n");
    Message link = conversation.slack().post(LINK);
    assertThat(conversation.reply(link))
        .isEqualTo(
            "Could not read outlet.example: the site does not want programs to read that page of"
                + " their own accord.");
    assertThat(conversation.web().requests("/ferry")).isZero();

    conversation.slack().postInThread(link, "@whosaid and here?");

    assertThat(conversation.replies(link, 2).get(1)).startsWith("Who said what");
  }

  @Test
  void aPageThatIsNotThereIsAskedForOnceAMinute() {
    Message first = conversation.slack().post("http://outlet.example/none");
    assertThat(conversation.reply(first)).startsWith("Could not read outlet.example");

    assertThat(conversation.reply(elsewhere("http://outlet.example/none")))
        .startsWith("Could not read outlet.example");
    assertThat(conversation.web().requests("/none")).isEqualTo(1);
  }

  private Message elsewhere(String text) {
    return conversation.slack().post(Workspace.INVESTIGATIONS, text);
  }

  private String footer(Message to) {
    String blocks = conversation.slack().messagesTo(to).get(0).blocks().toString();
    int begin = blocks.indexOf("Read 8");
    return blocks.substring(begin, blocks.indexOf('"', begin));
  }
}
