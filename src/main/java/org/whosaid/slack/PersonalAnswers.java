// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Asker;
import org.whosaid.job.JobOutcome;

/**
 * Answers that one person alone sees, by the address that Slack gave out with the person's request;
 * that works also where the bot is no member. Should Slack no longer take answers there, the bot
 * says it in the channel to that person alone, if it is a member.
 */
public final class PersonalAnswers {
  private static final Logger log = LoggerFactory.getLogger(PersonalAnswers.class);
  private static final String METHOD = "response_url";
  private static final Set<Integer> USED_UP = Set.of(404, 410);

  private final SlackSdk sdk;
  private final SlackHosts hosts;
  private final Workspaces workspaces;
  private final Clock clock;

  public PersonalAnswers(SlackSdk sdk, SlackHosts hosts, Workspaces workspaces, Clock clock) {
    this.sdk = requireNonNull(sdk, "sdk");
    this.hosts = requireNonNull(hosts, "hosts");
    this.workspaces = requireNonNull(workspaces, "workspaces");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Whether the person can still be answered; half an hour later nobody waits any more. */
  public boolean isWaiting(Asker asker) {
    return asker.answers().isGood(clock.instant());
  }

  /** Answers, and says what became of that. */
  public JobOutcome say(Asker asker, ReplyMessage message) {
    try {
      send(asker, message);
      return JobOutcome.done("answered " + asker);
    } catch (SlackCallFailed e) {
      log.debug("{}: {}", asker, e.getMessage(), e);
      return e.asOutcome();
    }
  }

  private void send(Asker asker, ReplyMessage message) throws SlackCallFailed {
    String address = asker.answers().address();
    if (!hosts.include(address)) {
      throw SlackCallFailed.refused(METHOD, "an address that is not Slack's", null, null);
    }
    WebhookResponse answer = post(address, body(asker, message));
    int status = answer.getCode();
    if (USED_UP.contains(status)) {
      log.info("{}: no more answers by response_url ({})", asker, answer.getBody());
      inTheChannel(asker, message);
    } else if (status != 200) {
      throw SlackCallFailed.status(METHOD, status, Duration.ZERO, null);
    }
  }

  private WebhookResponse post(String address, String body) throws SlackCallFailed {
    try {
      return sdk.slack().send(address, body);
    } catch (IOException | RuntimeException e) {
      throw SlackCallFailed.noAnswer(METHOD, e);
    }
  }

  private static String body(Asker asker, ReplyMessage message) {
    JsonObject body = new JsonObject();
    body.addProperty("response_type", "ephemeral");
    body.addProperty("replace_original", false); // what was pressed or chosen stays
    body.addProperty("text", message.text());
    body.add("blocks", JsonParser.parseString(message.blocksJson()));
    if (asker.threadTs() != null) {
      body.addProperty("thread_ts", asker.threadTs());
    }
    return body.toString();
  }

  private void inTheChannel(Asker asker, ReplyMessage message) throws SlackCallFailed {
    SlackCalls calls = workspaces.calls(asker.team());
    calls.make(
        "chat.postEphemeral",
        methods ->
            methods.chatPostEphemeral(
                request ->
                    request
                        .channel(asker.channel())
                        .user(asker.user())
                        .threadTs(asker.threadTs())
                        .text(message.text())
                        .blocksAsString(message.blocksJson())
                        .linkNames(false)));
  }
}
