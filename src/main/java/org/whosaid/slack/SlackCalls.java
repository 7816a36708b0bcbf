// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls of Slack's Web API with one bot's token. Every answer goes through one place, which turns
 * whatever isn't "ok" into a {@link SlackCallFailed}.
 */
public final class SlackCalls implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackCalls.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  private final Slack slack;
  private final MethodsClient methods;

  public SlackCalls(URI apiUrl, String botToken) {
    requireNonNull(botToken, "botToken");
    SlackConfig settings = new SlackConfig();
    settings.setMethodsEndpointUrlPrefix(apiUrl.toString());
    settings.setHttpClientCallTimeoutMillis((int) TIMEOUT.toMillis());
    settings.setStatsEnabled(false); // its threads outlive every client
    this.slack = Slack.getInstance(settings, new SlackHttpClient(sendingOnce(settings)));
    this.methods = slack.methods(botToken);
  }

  /** One method of the Web API. */
  @FunctionalInterface
  interface Call<T extends SlackApiTextResponse> {
    T with(MethodsClient methods) throws IOException, SlackApiException;
  }

  /** Makes the call and returns the answer if it is "ok". */
  <T extends SlackApiTextResponse> T make(String method, Call<T> call) throws SlackCallFailed {
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

  /** The SDK itself, for Bolt: one for the whole process, as each brings threads of its own. */
  Slack sdk() {
    return slack;
  }

  /**
   * OkHttp sends a request again by itself when a kept connection breaks off before the answer. A
   * message could then be posted twice without anybody knowing; the book of replies knows better.
   */
  private static OkHttpClient sendingOnce(SlackConfig settings) {
    return SlackHttpClient.buildOkHttpClient(settings)
        .newBuilder()
        .retryOnConnectionFailure(false)
        .build();
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      log.warn("Slack's client did not close in order; its threads end with the process", e);
    }
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
