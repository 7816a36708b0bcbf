// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * Calls of Slack's Web API with one bot's token. Every answer goes through one place, which turns
 * whatever isn't "ok" into a {@link SlackCallFailed}.
 */
public final class SlackCalls {
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final MethodsClient methods;
  private final String token;

  SlackCalls(MethodsClient methods, String token) {
    this.token = requireNonNull(token, "token");
    this.methods = requireNonNull(methods, "methods");
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
   * @param method its name, for the log
   * @throws SlackCallFailed if Slack refuses or does not answer
   */
  public <T extends SlackApiTextResponse> T make(String method, Call<T> call)
      throws SlackCallFailed {
    T answer;
    try {
      answer = call.with(methods);
    } catch (SlackApiException e) {
      throw SlackCallFailed.status(method, e.getResponse().code(), retryAfter(e), e);
    } catch (IOException | RuntimeException e) {
      throw SlackCallFailed.noAnswer(method, e);
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
