// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Calls of Slack's Web API with one bot's token. Every call goes through one place, which keeps to
 * the workspace's pace, and turns whatever isn't "ok" into a {@link SlackCallFailed}.
 */
public final class SlackCalls {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final MethodsClient methods;
  private final String token;
  private final Optional<Paced> paced;
  private final SlackTraffic traffic;

  /** Whose pace is kept. */
  record Paced(SlackPace pace, String team) {}

  SlackCalls(MethodsClient methods, String token, Optional<Paced> paced, SlackTraffic traffic) {
    this.traffic = requireNonNull(traffic, "traffic");
    this.token = requireNonNull(token, "token");
    this.methods = requireNonNull(methods, "methods");
    this.paced = requireNonNull(paced, "paced");
  }

  /** The bot's token, for what Slack keeps outside of the Web API: files. */
  String token() {
    return token;
  }

  /** One method of the Web API. */
  @FunctionalInterface
  public interface Call<T extends SlackApiTextResponse> {
    T with(MethodsClient methods) throws IOException, SlackApiException;
  }

  /**
   * Makes the call and returns the answer if it is "ok".
   *
   * @param method its name
   * @throws SlackCallFailed if Slack refuses or does not answer, or if it was called too often to
   *     be called now
   */
  public <T extends SlackApiTextResponse> T make(String method, Call<T> call)
      throws SlackCallFailed {
    return make(method, Optional.empty(), call);
  }

  /** The same, for methods of which Slack takes so many in a channel. */
  <T extends SlackApiTextResponse> T makeIn(String channel, String method, Call<T> call)
      throws SlackCallFailed {
    return make(method, Optional.of(channel), call);
  }

  private <T extends SlackApiTextResponse> T make(
      String method, Optional<String> channel, Call<T> call) throws SlackCallFailed {
    if (paced.isEmpty()) {
      return make(method, call, wait -> {});
    }
    SlackPace pace = paced.get().pace();
    SlackPace.Step step = new SlackPace.Step(paced.get().team(), method, channel);
    pace.before(step);
    return make(method, call, wait -> pace.slowDown(step, wait));
  }

  private <T extends SlackApiTextResponse> T make(
      String method, Call<T> call, Consumer<Duration> tooOften) throws SlackCallFailed {
    T answer;
    String inAWord = "none";
    long begun = System.nanoTime();
    try {
      answer = call.with(methods);
      inAWord = answer.isOk() ? "ok" : String.valueOf(answer.getError());
    } catch (SlackApiException e) {
      inAWord = String.valueOf(e.getResponse().code());
      Duration wait = retryAfter(e);
      if (!wait.isZero()) {
        tooOften.accept(wait);
      }
      throw SlackCallFailed.status(method, e.getResponse().code(), wait, e);
    } catch (IOException | RuntimeException e) {
      throw SlackCallFailed.noAnswer(method, e);
    } finally {
      traffic.called(method, inAWord, Duration.ofNanos(System.nanoTime() - begun));
    }
    if (!answer.isOk()) {
      String error = answer.getError() == null ? "refused without a reason" : answer.getError();
      throw SlackCallFailed.refused(method, error, answer.getNeeded(), answer.getProvided());
    }
    return answer;
  }

  private static Duration retryAfter(SlackApiException e) {
    String seconds = e.getResponse().header("Retry-After");
    try {
      long wait = seconds == null ? 0 : Long.parseLong(seconds.trim());
      return Duration.ofSeconds(Math.max(0, Math.min(wait, LONGEST_WAIT.toSeconds())));
    } catch (NumberFormatException notSeconds) {
      return Duration.ZERO;
    }
  }
}
