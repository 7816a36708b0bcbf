// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Asker;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.ResponseUrl;
import org.whosaid.practice.Channel;
import org.whosaid.practice.MessageInWords;
import org.whosaid.practice.Workspace;
import org.whosaid.testing.FakeSlack;
import org.whosaid.testing.FakeWeb;

/** Answers to one person: five within half an hour, and what becomes of the sixth. */
class PersonalAnswersTest {
  private static final Instant ASKED = Instant.parse("2026-03-14T10:00:00Z");
  private static final ReplyMessage LINE = new ReplyBlocks().notice("One line.");

  private final Lines log = new Lines();
  private final Logger logger = Logger.getLogger(PersonalAnswers.class.getName());
  private FakeSlack slack;
  private SlackSdk sdk;
  private PersonalAnswers answers;

  @BeforeEach
  void start() {
    logger.setLevel(Level.ALL);
    logger.addHandler(log);
    slack = FakeSlack.start();
    sdk = new SlackSdk(slack.apiUrl());
    answers = answers(slack.apiUrl(), ASKED);
  }

  @AfterEach
  void stop() {
    sdk.close();
    slack.close();
    logger.removeHandler(log);
    logger.setLevel(null);
    assertThat(slack.faults()).isEmpty();
  }

  @Test
  void theSixthAnswerIsSaidInTheChannelToThePersonAlone() {
    Asker rita = asker(Workspace.NEWSDESK, given(Workspace.NEWSDESK));
    for (int i = 0; i < 5; i++) {
      assertThat(answers.say(rita, LINE)).isInstanceOf(JobOutcome.Done.class);
    }
    assertThat(slack.calls("chat.postEphemeral")).isZero();

    assertThat(answers.say(rita, LINE)).isInstanceOf(JobOutcome.Done.class);

    assertThat(slack.calls("chat.postEphemeral")).isEqualTo(1);
    assertThat(ritaReads(Workspace.NEWSDESK)).hasSize(6).containsOnly("One line.");
    assertThat(log.lines)
        .anyMatch(
            line ->
                line.contains(
                    "U0RITA in T0PRACTICE/C0NEWSDESK: no more answers by response_url"
                        + " ({\"ok\":false,\"error\":\"used_url\"})"));
  }

  @Test
  void anAddressThatIsTooOldIsLoggedAndTheAnswerSaidInTheChannel() {
    assertThat(answers.say(asker(Workspace.NEWSDESK, expired()), LINE))
        .isEqualTo(JobOutcome.done("answered U0RITA in T0PRACTICE/C0NEWSDESK"));

    assertThat(ritaReads(Workspace.NEWSDESK)).containsExactly("One line.");
    assertThat(log.lines).anyMatch(line -> line.contains("\"error\":\"expired_url\""));
    assertThat(log.lines).noneMatch(line -> line.contains("/response/"));
  }

  @Test
  void whereTheBotIsNoMemberNothingMoreCanBeSaid() {
    JobOutcome outcome = answers.say(asker(Workspace.FOREIGN, expired()), LINE);

    assertThat(outcome).isInstanceOf(JobOutcome.GiveUp.class);
    assertThat(((JobOutcome.GiveUp) outcome).why())
        .startsWith("Slack refused: chat.postEphemeral: ");
    assertThat(ritaReads(Workspace.FOREIGN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://canary.example/response/1",
        "http://hooks.slack.com/canary",
        "https://hooks.slack.com.canary.example/",
        "https://canary@hooks.slack.com/",
        "canary",
        ""
      })
  void anAddressThatIsNotSlacksIsNeverAsked(String address) {
    JobOutcome outcome = answers.say(asker(Workspace.NEWSDESK, address), LINE);

    assertThat(outcome)
        .isEqualTo(
            JobOutcome.giveUp("Slack refused: response_url: an address that is not Slack's"));
    assertThat(log.lines).noneMatch(line -> line.contains("canary"));
  }

  @Test
  void troubleOfSlacksOwnMayPass() {
    try (FakeWeb web = FakeWeb.start()) {
      PersonalAnswers there = answers(web.at("/api/"), ASKED);

      assertThat(there.say(asker(Workspace.NEWSDESK, web.serverError("/a").toString()), LINE))
          .isEqualTo(JobOutcome.tryAgain("response_url: status 500"));
      assertThat(there.say(asker(Workspace.NEWSDESK, web.hangUp("/b").toString()), LINE))
          .isEqualTo(JobOutcome.tryAgain("response_url: no answer"));
      assertThat(there.say(asker(Workspace.NEWSDESK, web.status("/c", 403).toString()), LINE))
          .isEqualTo(JobOutcome.giveUp("Slack refused: response_url: status 403"));
    }
  }

  @Test
  void halfAnHourLaterNobodyWaitsAnyMore() {
    Asker rita = asker(Workspace.NEWSDESK, "https://hooks.slack.com/commands/1");
    Instant end = ASKED.plus(Duration.ofMinutes(30));

    assertThat(answers(slack.apiUrl(), ASKED).isWaiting(rita)).isTrue();
    assertThat(answers(slack.apiUrl(), end).isWaiting(rita)).isTrue();
    assertThat(answers(slack.apiUrl(), end.plusMillis(1)).isWaiting(rita)).isFalse();
  }

  private PersonalAnswers answers(URI api, Instant now) {
    BotIdentity bot =
        new BotIdentity(Workspace.TEAM, "Newsroom", "U0WHOSAID", "B0WHOSAID", Optional.empty());
    Workspaces one = new OneWorkspace(new SlackWorkspace(bot, sdk.with(slack.botToken())));
    return new PersonalAnswers(sdk, new SlackHosts(api), one, Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Asker asker(Channel in, String address) {
    ResponseUrl url = new ResponseUrl(address, ASKED.toEpochMilli());
    return new Asker(Workspace.TEAM, in.id(), null, Workspace.RITA.id(), url);
  }

  /** The address that Slack gives out with a command; nobody listens to the command itself. */
  private String given(Channel in) {
    String body =
        slack.interactions().command(Workspace.RITA, in, "/whosaid", "help").join().parcel().body();
    String url = body.replaceFirst(".*response_url=([^&]*).*", "$1");
    return URLDecoder.decode(url, UTF_8);
  }

  private String expired() {
    return slack.apiUrl().resolve("/response/" + Workspace.TEAM + "/999").toString();
  }

  private List<String> ritaReads(Channel in) {
    return slack.workspace().seenOnlyBy(Workspace.RITA, in).stream()
        .map(MessageInWords::of)
        .toList();
  }

  private static final class Lines extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    @Override
    public void publish(LogRecord entry) {
      lines.add(new SimpleFormatter().format(entry));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
