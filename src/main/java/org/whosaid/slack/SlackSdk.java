// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's SDK: one for the whole process, as each brings threads of its own. */
public final class SlackSdk implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackSdk.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final Slack slack;
  private final OkHttpClient client;
  private volatile boolean brokenOff;
  private final Optional<SlackPace> pace;
  private final SlackTraffic traffic;

  /** For a few calls, such as those of a check. */
  public SlackSdk(URI apiUrl) {
    this(apiUrl, Optional.empty(), SlackTraffic.UNSEEN);
  }

  /** For a bot that keeps to {@code pace} in each workspace. */
  public SlackSdk(URI apiUrl, SlackPace pace) {
    this(apiUrl, pace, SlackTraffic.UNSEEN);
  }

  /** The same, with somebody who is told of every call. */
  public SlackSdk(URI apiUrl, SlackPace pace, SlackTraffic traffic) {
    this(apiUrl, Optional.of(pace), traffic);
  }

  /**
   * For the Web API at {@code apiUrl}, which ends with a slash.
   *
   * @param apiUrl Slack's own, GovSlack's or a stand-in's
   */
  private SlackSdk(URI apiUrl, Optional<SlackPace> pace, SlackTraffic traffic) {
    this.pace = pace;
    this.traffic = requireNonNull(traffic, "traffic");
    SlackConfig settings = new SlackConfig();
    settings.setMethodsEndpointUrlPrefix(requireNonNull(apiUrl, "apiUrl").toString());
    settings.setHttpClientCallTimeoutMillis((int) TIMEOUT.toMillis());
    settings.setStatsEnabled(false); // its threads outlive every client
    this.client = sendingOnce(settings).addInterceptor(this::unlessBrokenOff).build();
    this.slack = Slack.getInstance(settings, new SlackHttpClient(client));
  }

  /** The Web API as the bearer of {@code token} sees it. */
  public SlackCalls with(String token) {
    return calls(token, Optional.empty());
  }

  /** The same in a workspace whose pace is kept. */
  public SlackCalls with(String token, String team) {
    return calls(token, pace.map(keeping -> new SlackCalls.Paced(keeping, team)));
  }

  private SlackCalls calls(String token, Optional<SlackCalls.Paced> paced) {
    return new SlackCalls(slack.methods(requireNonNull(token, "token")), token, paced, traffic);
  }

  /** The Web API for the few methods that need no token. */
  public SlackCalls withoutToken() {
    return new SlackCalls(slack.methods(), "", Optional.empty(), traffic);
  }

  /**
   * Asks Slack for nothing but an answer.
   *
   * @throws SlackCallFailed if none comes; a refusal is one
   */
  public void knock() throws SlackCallFailed {
    try {
      withoutToken().make("api.test", methods -> methods.apiTest(request -> request));
    } catch (SlackCallFailed e) {
      if (e.silent()) {
        throw e;
      }
    }
  }

  SlackTraffic traffic() {
    return traffic;
  }

  /** The SDK itself, for Bolt. */
  Slack slack() {
    return slack;
  }

  /**
   * OkHttp sends a request again by itself when a kept connection breaks off before the answer. A
   * message could then be posted twice without anybody knowing; the book of replies knows better.
   */
  private static OkHttpClient.Builder sendingOnce(SlackConfig settings) {
    return SlackHttpClient.buildOkHttpClient(settings).newBuilder().retryOnConnectionFailure(false);
  }

  /** Ends the calls that are on their way, and lets no further ones out. */
  public void breakOff() {
    brokenOff = true;
    client.dispatcher().cancelAll();
  }

  private Response unlessBrokenOff(Interceptor.Chain call) throws IOException {
    if (brokenOff) {
      throw new IOException("not sent, as the bot stops");
    }
    return call.proceed(call.request());
  }

  @Override
  public void close() {
    try {
      slack.close();
    } catch (Exception e) {
      log.warn("Slack's client did not close in order; its threads end with the process", e);
    }
  }
}
