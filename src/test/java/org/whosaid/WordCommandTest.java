// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.practice.Misbehaviour;
import org.whosaid.practice.Workspace;

/** {@code /whosaid WORD}: files, settings and help, and words that are none of the command's. */
class WordCommandTest {
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

  @ParameterizedTest
  @ValueSource(strings = {"", "help", "HELP", "  help  "})
  void helpSaysWhatCanBeAsked(String words) {
    rita.types(words);

    assertThat(rita.last())
        .startsWith("What you can ask")
        .contains(
            "/whosaid LINK – who said what in an article, shown only to you; up to three links")
        .contains("/whosaid compare LINK LINK … – two to five articles side by side")
        .contains(
            "/whosaid source NAME – what a source said in the articles shared in this channel")
        .contains("/whosaid export LINK – the claims as files, sent to you")
        .contains("/whosaid settings – when Whosaid answers in this channel, and what it reads")
        .contains("/whosaid forget LINK or /whosaid forget channel – delete what Whosaid keeps")
        .contains("/whosaid help – this list")
        .contains("Or share a link, mention Whosaid in a thread,");
  }

  @Test
  void theClaimsOfAnArticleAreSentAsFiles() {
    rita.types("export " + conversation.ferryStory());

    assertThat(rita.reads(1))
        .containsExactly("Three files are in your direct messages with Whosaid.");
    assertThat(conversation.postedIn(Workspace.DIRECT))
        .singleElement()
        .asString()
        .contains("The claims as CSV and JSON, and the reply as Markdown.");
  }

  @Test
  void filesThatSlackTookWithoutAnsweringAreNotSentTwice() {
    conversation.slack().next("files.completeUploadExternal", Misbehaviour.answerLost());

    rita.types("export " + conversation.ferryStory());

    assertThat(rita.reads(1))
        .containsExactly("Three files are in your direct messages with Whosaid.");
    assertThat(conversation.postedIn(Workspace.DIRECT)).hasSize(1);
    assertThat(conversation.slack().calls("files.completeUploadExternal")).isEqualTo(1);
  }

  @Test
  void filesThatDidNotArriveAreSentAgainAndAnOlderExportIsNoneOfThem() {
    rita.types("export " + conversation.ferryStory());
    rita.reads(1);
    long exported = Instant.now().getEpochSecond();
    await().until(() -> Instant.now().getEpochSecond() > exported); // Slack's history, in seconds
    conversation.slack().next("files.completeUploadExternal", Misbehaviour.noAnswer());

    rita.types("export " + conversation.ferryStory());

    assertThat(rita.reads(2)).hasSize(2);
    assertThat(conversation.postedIn(Workspace.DIRECT)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"conversations.open", "files.getUploadURLExternal"})
  void withoutThePermissionForFilesTheClaimsComeAsTextAtOnce(String method) {
    conversation.slack().next(method, Misbehaviour.error("missing_scope"));

    rita.types("export " + conversation.ferryStory());

    assertThat(rita.reads(1).get(0))
        .startsWith(
            "Whosaid was installed without the permission to send files. These are the claims as"
                + " CSV, as far as they fit:")
        .contains("id,source,kind,via,act");
    assertThat(conversation.slack().calls(method)).isEqualTo(1);
  }

  @Test
  void anExportNeedsALink() {
    rita.types("export please");

    assertThat(rita.last())
        .isEqualTo("Export what? Put a link behind the word: /whosaid export LINK");
  }

  @Test
  void theSettingsOfTheChannelOpenInTheirWindow() {
    rita.types("settings");

    await().until(() -> conversation.slack().window().isPresent());
    assertThat(conversation.slack().window().orElseThrow().toString()).contains("ettings");
  }

  @Test
  void anUnknownWordGetsHelpAndNoError() {
    rita.types("weather in <!channel> " + "word ".repeat(40));

    assertThat(rita.last()).startsWith("There is no \"weather\".").contains("What you can ask");
  }

  @Test
  void aSlipOfThePenIsUnderstood() {
    rita.types("comapre https://a.example/1 https://b.example/2");

    assertThat(rita.last())
        .isEqualTo(
            "There is no \"comapre\". Did you mean: /whosaid compare https://a.example/1"
                + " https://b.example/2");
  }
}
