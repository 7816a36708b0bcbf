// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.Turns;
import org.whosaid.job.Turns.Pace;

/**
 * Calls Slack no more often than it likes to be called, so that it need not say so: a message a
 * second in a channel, each method so often a minute in a workspace. The rates are those of Slack's
 * documentation (<a href="https://docs.slack.dev/apis/web-api/rate-limits">rate limits</a>), a
 * fifth less. What Slack says all the same, with {@code Retry-After}, holds on all machines: for
 * the method in that workspace, but of messages for their channel alone. Slack does not say there
 * which limit was reached, the channel's or the workspace's, and its own SDK takes it for the
 * channel's.
 *
 * <p>A short wait is waited; before a longer one the job gives its thread back.
 */
public final class SlackPace {
  private static final Logger log = LoggerFactory.getLogger(SlackPace.class);

  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration LONGEST_LINE = Duration.ofMinutes(10);
  private static final Pace TIER_3 = Pace.perMinute(40, 10);
  private static final Pace TIER_4 = Pace.perMinute(80, 20);

  /** Methods that open windows are not here: a trigger ends after three seconds. */
  private static final Map<String, Pace> IN_A_WORKSPACE =
      Map.ofEntries(
          Map.entry("chat.postMessage", Pace.perMinute(240, 30)), // "several hundred a minute"
          Map.entry("chat.update", TIER_3),
          Map.entry("chat.delete", TIER_3),
          Map.entry("chat.postEphemeral", TIER_4),
          Map.entry("conversations.history", TIER_3),
          Map.entry("conversations.replies", TIER_3),
          Map.entry("conversations.info", TIER_3),
          Map.entry("conversations.open", TIER_3),
          Map.entry("users.conversations", TIER_3),
          Map.entry("users.info", TIER_4),
          Map.entry("files.getUploadURLExternal", TIER_4),
          Map.entry("files.completeUploadExternal", TIER_4));

  private final Turns turns;
  private final Pace inAChannel;
  private final Clock clock;
  private final Rest rest;

  /** Waits as long as it is told. */
  @FunctionalInterface
  interface Rest {
    void take(Duration time) throws InterruptedException;
  }

  /**
   * @param betweenMessages in one channel; Slack takes about one a second
   */
  public SlackPace(Turns turns, Duration betweenMessages, Clock clock) {
    this(turns, betweenMessages, clock, time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()));
  }

  SlackPace(Turns turns, Duration betweenMessages, Clock clock, Rest rest) {
    this.turns = requireNonNull(turns, "turns");
    this.inAChannel = new Pace(betweenMessages, 1);
    this.clock = requireNonNull(clock, "clock");
    this.rest = requireNonNull(rest, "rest");
  }

  /**
   * What a call is: of which method, in which workspace, and where if that has a pace of its own.
   */
  record Step(String team, String method, Optional<String> channel) {
    String inWorkspace() {
      return "slack " + team + " " + method;
    }

    Optional<String> inChannel() {
      return channel.map(id -> inWorkspace() + " " + id);
    }
  }

  /**
   * Returns when the call may be made.
   *
   * @throws SlackCallFailed if that is not soon; nothing was called then
   */
  void before(Step step) throws SlackCallFailed {
    if (step.inChannel().isPresent()) {
      await(step, step.inChannel().get(), inAChannel);
    }
    Pace pace = IN_A_WORKSPACE.get(step.method());
    if (pace != null) {
      await(step, step.inWorkspace(), pace);
    }
  }

  private void await(Step step, String name, Pace pace) throws SlackCallFailed {
    Duration wait = turns.next(name, pace, PATIENCE);
    if (wait.compareTo(PATIENCE) > 0) {
      throw SlackCallFailed.notYet(step.method(), comeBack(name, pace, wait));
    }
    try {
      rest.take(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SlackCallFailed.notYet(step.method(), clock.instant());
    }
  }

  /** One behind the other: those that are sent away together don't come back together. */
  private Instant comeBack(String name, Pace pace, Duration wait) {
    Duration line = turns.next(name + " in line", pace, LONGEST_LINE);
    Duration longer = line.compareTo(wait) > 0 ? line : wait;
    return clock.instant().plus(longer.compareTo(LONGEST_LINE) > 0 ? LONGEST_LINE : longer);
  }

  /** Slack said that it is too much there, and for how long. */
  void slowDown(Step step, Duration retryAfter) {
    log.warn("Slack wants a pause of {} s: {}", retryAfter.toSeconds(), step.method());
    turns.hold(step.inChannel().orElseGet(step::inWorkspace), retryAfter);
  }
}
