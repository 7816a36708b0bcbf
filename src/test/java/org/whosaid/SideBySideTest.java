// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.blockkit.Buttons;
import org.whosaid.practice.MessageInWords;
import org.whosaid.practice.Workspace;

/** {@code /whosaid compare} and {@code /whosaid source}: more than one article. */
class SideBySideTest {
  @TempDir private Path folder;
  private Conversation conversation;
  private Asked rita;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
    rita = Asked.byRita(conversation);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void articlesAreSetSideBySideForThePersonAlone() {
    rita.types("compare " + conversation.ferryStory() + " " + laterStory());

    assertThat(rita.reads(1)).singleElement().asString().startsWith("Side by side");
    assertThat(posted()).isEmpty();
  }

  @Test
  void aComparisonIsPostedInTheChannelOnce() {
    rita.types("compare " + conversation.ferryStory() + " " + laterStory());
    rita.reads(1);

    rita.presses(Buttons.POST_IN_CHANNEL);
    await().until(() -> posted().size() == 1);
    rita.presses(Buttons.POST_IN_CHANNEL);

    assertThat(rita.reads(2).get(1)).startsWith("This article stands in this channel already");
    assertThat(posted())
        .singleElement()
        .asString()
        .startsWith("Side by side")
        .contains("Asked for by rita.");
  }

  @Test
  void anArticleThatCannotBeReadIsNamedAndTheRestIsCompared() {
    URI gone = conversation.web().status("/gone", 404);

    rita.types("compare " + conversation.ferryStory() + " " + gone + " " + laterStory());

    assertThat(rita.reads(1).get(0))
        .startsWith("Side by side")
        .contains("Could not read 127.0.0.1: there is no page at that address");
  }

  @Test
  void oneArticleAloneIsNotCompared() {
    URI gone = conversation.web().status("/gone", 404);

    rita.types("compare " + conversation.ferryStory() + " " + gone);

    assertThat(rita.reads(1).get(0))
        .startsWith("Could not read 127.0.0.1")
        .endsWith("At least two articles are needed to compare.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "compare",
        "compare https://a.example/1",
        "compare https://a.example/1 https://A.example/1#part",
        "compare a.example/1 a.example/2 a.example/3 a.example/4 a.example/5 a.example/6"
      })
  void tooFewAndTooManyAreSaidCalmly(String words) {
    rita.types(words);

    assertThat(rita.last()).isEqualTo("Give 2 to 5 links to compare, one behind the other.");
  }

  @Test
  void aSourceIsSearchedInTheArticlesOfTheChannel() {
    conversation.reply(conversation.slack().post(conversation.ferryStory().toString()));

    rita.types("source \"harbour authority\"");

    assertThat(rita.reads(1).get(0))
        .startsWith("Claims of ")
        .contains("harbour authority")
        .contains("ran aground off Calder Point");
  }

  @Test
  void whatWasSharedElsewhereOrAskedAloneIsNotSearched() {
    String story = conversation.ferryStory().toString();
    conversation.reply(conversation.slack().post(Workspace.INVESTIGATIONS, story));
    rita.types(story);
    rita.reads(1);

    rita.types("source harbour authority");

    assertThat(rita.reads(2).get(1)).startsWith("No source called harbour authority");
  }

  @Test
  void aSourceNeedsAName() {
    rita.types("source");
    assertThat(rita.last())
        .isEqualTo(
            "Which source? Type its name behind the word: /whosaid source Harbour Authority");

    rita.types("source " + "x".repeat(101));
    assertThat(rita.last()).isEqualTo("That name is too long. 100 characters are enough.");
  }

  private URI laterStory() {
    return conversation
        .web()
        .page("/later", Conversation.ferry().replace("seven patients", "eleven patients"));
  }

  private List<String> posted() {
    return conversation.slack().workspace().channel(Workspace.NEWSDESK).stream()
        .filter(message -> message.isByBot() && !message.isEphemeral())
        .map(MessageInWords::of)
        .toList();
  }
}
