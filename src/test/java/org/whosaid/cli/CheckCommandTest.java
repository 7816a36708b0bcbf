// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.config.Secrets;
import org.whosaid.practice.PracticeNewsroom;
import org.whosaid.practice.Setup;
import org.whosaid.testing.FakeSlack;

class CheckCommandTest {
  @TempDir private Path folder;

  @Test
  void everyPartIsTriedAndFound() {
    try (FakeSlack slack = FakeSlack.start()) {
      Typed check =
          desk()
              .set("WHOSAID_SLACK_API_URL", slack.apiUrl().toString())
              .set(Secrets.BOT_TOKEN, slack.botToken())
              .set(Secrets.SIGNING_SECRET, slack.signingSecret())
              .command("check");

      assertThat(check.err()).isEmpty();
      assertThat(check.status()).isZero();
      assertThat(check.lines()).hasSize(4).allMatch(line -> line.startsWith("ok    "));
      assertThat(check.out()).contains("the bot of the workspace").doesNotContain(slack.botToken());
    }
  }

  @Test
  void withoutTokensSlackIsNotAsked() {
    Typed check = desk().command("check");

    assertThat(check.status()).isZero();
    assertThat(check.lines())
        .last()
        .isEqualTo("ok    Slack: not asked, SLACK_BOT_TOKEN is not set; serve would not start");
  }

  @Test
  void aWrongTokenAndAMissingWayInAreBothSaid() {
    try (FakeSlack slack = FakeSlack.start()) {
      Typed check =
          desk()
              .set("WHOSAID_SLACK_API_URL", slack.apiUrl().toString())
              .set(Secrets.BOT_TOKEN, "xoxb-canary")
              .command("check");

      assertThat(check.status()).isEqualTo(2);
      assertThat(check.lines())
          .contains("FAIL  Slack: auth.test: invalid_auth")
          .contains(
              "FAIL  Slack: not set in the environment:"
                  + " SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)");
      assertThat(check.out() + check.err()).doesNotContain("canary");
    }
  }

  @Test
  void whatIsOffForWantOfAScopeIsSaidCalmly() {
    try (FakeSlack slack = FakeSlack.start(Set.of("chat:write", "commands", "im:history"))) {
      Typed check =
          desk()
              .set("WHOSAID_SLACK_API_URL", slack.apiUrl().toString())
              .set(Secrets.BOT_TOKEN, slack.botToken())
              .set(Secrets.SIGNING_SECRET, slack.signingSecret())
              .command("check");

      assertThat(check.status()).isZero();
      assertThat(check.lines())
          .contains("ok    Slack: the bot of the workspace The Practice Newsroom")
          .contains("ok    Slack: off without reactions:read: the emoji that asks for an answer")
          .anyMatch(line -> line.startsWith("ok    Slack: off without channels:history: links in"))
          .noneMatch(line -> line.contains("without im:history"));
    }
  }

  @Test
  void aBotThatMaySayNothingIsOfNoUse() {
    try (FakeSlack slack = FakeSlack.start(Set.of("commands", "im:history"))) {
      Typed check =
          desk()
              .set("WHOSAID_SLACK_API_URL", slack.apiUrl().toString())
              .set(Secrets.BOT_TOKEN, slack.botToken())
              .set(Secrets.SIGNING_SECRET, slack.signingSecret())
              .command("check");

      assertThat(check.status()).isEqualTo(2);
      assertThat(check.out()).contains("FAIL  Slack: the bot lacks the scope chat:write");
    }
  }

  @Test
  void aDatabaseThatCannotBeMadeFailsAndTheRestIsStillTried() throws IOException {
    String file = Samples.file(folder, "a-file", "in the way");

    Typed check =
        new Typed.Desk()
            .set("WHOSAID_STORE_URL", "jdbc:sqlite:" + file + "/deeper/whosaid.db")
            .command("check");

    assertThat(check.status()).isEqualTo(2);
    assertThat(check.err()).isEmpty();
    assertThat(check.lines().get(1)).startsWith("FAIL  database: cannot make the folder");
    assertThat(check.lines()).hasSize(4);
  }

  @Test
  void halfOfWhatSlackNeedsIsTooLittle() {
    Typed check = desk().set(Secrets.SIGNING_SECRET, "canary").command("check");

    assertThat(check.status()).isEqualTo(2);
    assertThat(check.lines())
        .contains(
            "FAIL  Slack: not set in the environment: SLACK_BOT_TOKEN (one workspace) or"
                + " SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and WHOSAID_ENCRYPTION_KEY (many)");
  }

  /** Whoever started it, systemd say, starts it again. */
  @Test
  void aSlackThatIsAwayIsNoMistakeOfTheConfiguration() {
    Typed serve =
        desk()
            .set("WHOSAID_SLACK_API_URL", "http://127.0.0.1:9/api/")
            .set(Secrets.BOT_TOKEN, "xoxb-canary")
            .set(Secrets.SIGNING_SECRET, "canary")
            .command("serve");

    assertThat(serve.status()).isEqualTo(1);
    assertThat(serve.complaints())
        .containsExactly(
            "whosaid: Slack did not let the bot in: auth.test: no answer (nobody listens there)");
  }

  @Test
  void serveNamesEverythingItLacksAtOnce() {
    Typed serve = desk().command("serve");

    assertThat(serve.status()).isEqualTo(2);
    assertThat(serve.complaints())
        .containsExactly(
            "whosaid: not set in the environment: SLACK_BOT_TOKEN (one workspace) or"
                + " SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and WHOSAID_ENCRYPTION_KEY (many);"
                + " SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)");
  }

  @Test
  void tryOnATakenPortSaysSo() throws IOException {
    try (PracticeNewsroom first = PracticeNewsroom.start(Setup.usual().withPort(0))) {
      String port = Integer.toString(first.page().getPort());

      Typed practice = desk().set("WHOSAID_HTTP_PORT", port).command("try");

      assertThat(practice.status()).isEqualTo(2);
      assertThat(practice.complaints())
          .singleElement()
          .asString()
          .startsWith("whosaid: port " + port + " is in use")
          .endsWith("(WHOSAID_HTTP_PORT)");
      assertThat(desk().set("WHOSAID_HTTP_PORT", port).command()).isEqualTo(practice);
    }
  }

  private Typed.Desk desk() {
    return new Typed.Desk().set("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("a.db"));
  }
}
