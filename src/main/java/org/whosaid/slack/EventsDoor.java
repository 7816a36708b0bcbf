// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.SlackSignature;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.Turns;

/** Slack's events, commands and interactions, which Slack signs. */
final class EventsDoor implements Door {
  static final String PATH = "/slack/events";

  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String SIGNATURE = "X-Slack-Signature";

  private static final Logger log = LoggerFactory.getLogger(EventsDoor.class);
  private static final String WARM_UP =
      "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"channel\":\"C0\","
          + "\"user\":\"U0\",\"text\":\"\",\"ts\":\"0.0\"}}";
  private static final int QUICK_ONES = 100; // one after the other
  private static final Duration QUICK = Duration.ofMillis(1);
  private static final long SECONDS_GOOD = 300;
  private static final int LARGEST_BODY = 1_000_000; // bytes; Slack's own are far below

  private final App app;
  private final SlackRequestParser parser;
  private final SlackSignature.Generator generator;
  private final SlackSignature.Verifier signature;
  private final Clock clock = Clock.systemUTC();
  private final Replays replays;

  EventsDoor(App app, String signingSecret, Turns turns) {
    this.app = requireNonNull(app, "app");
    this.parser = new SlackRequestParser(app.config());
    this.generator = new SlackSignature.Generator(signingSecret);
    this.signature = new SlackSignature.Verifier(generator);
    this.replays = new Replays(clock, turns);
  }

  @Override
  public String method() {
    return "POST";
  }

  @Override
  public Response answer(HttpExchange exchange) throws IOException {
    byte[] bytes = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      return Response.error(413);
    }
    return answer(exchange.getRequestHeaders(), new String(bytes, UTF_8));
  }

  /** Nothing of a request is looked at before its signature is. */
  private Response answer(Headers headers, String body) {
    if (!isSigned(headers, body)) {
      return Response.error(401);
    }
    String signed = String.valueOf(headers.getFirst(SIGNATURE));
    Replays.Met met = replays.meet(signed, isForm(headers));
    if (met == Replays.Again.IN_HAND) {
      return Response.error(503); // if the first should fail, whoever tries again must not hear yes
    }
    if (met instanceof Replays.First first) {
      return takeIn(headers, body, first);
    }
    log.warn("a request that was taken in before came again as it was; nothing is done twice");
    return Response.ok();
  }

  private Response takeIn(Headers headers, String body, Replays.First first) {
    Response response = takeIn(headers, body);
    if (response.getStatusCode() == 200) {
      first.takenIn();
    } else {
      first.refused();
    }
    return response;
  }

  /** Commands, buttons and windows come as forms, events in JSON. */
  private static boolean isForm(Headers headers) {
    return String.valueOf(headers.getFirst("Content-Type")).startsWith(FORM);
  }

  private Response takeIn(Headers headers, String body) {
    Request<?> request = parse(SlackHttp.copy(headers), body);
    if (request == null) {
      return Response.error(400);
    }
    try {
      return app.run(request);
    } catch (Exception e) {
      log.error("an event was not taken in and not acknowledged; Slack sends it again", e);
      return Response.error(500);
    }
  }

  private boolean isSigned(Headers headers, String body) {
    String timestamp = headers.getFirst("X-Slack-Request-Timestamp");
    String signed = headers.getFirst(SIGNATURE);
    return timestamp != null
        && timestamp.matches("\\d{1,12}") // anything else makes the SDK throw
        && isOfNow(Long.parseLong(timestamp)) // the SDK minds the past alone
        && signed != null
        && signature.isValid(timestamp, body, signed);
  }

  private boolean isOfNow(long seconds) {
    return Math.abs(clock.instant().getEpochSecond() - seconds) <= SECONDS_GOOD;
  }

  private @Nullable Request<?> parse(RequestHeaders headers, String body) {
    try {
      return parser.parse(
          SlackRequestParser.HttpRequest.builder()
              .requestUri(PATH)
              .queryString(Map.of())
              .headers(headers)
              .requestBody(body)
              .build());
    } catch (RuntimeException e) {
      log.warn("a signed request that cannot be read was refused", e);
      return null;
    }
  }

  /**
   * Messages without links, by ourselves: the first real one would wait until all that it needs is
   * loaded, and those after it for the JDK's compilers, a second and more on a busy machine.
   */
  @Override
  public void rehearse(Duration longest) {
    long begun = System.nanoTime();
    int quick = 0;
    while (quick < QUICK_ONES
        && System.nanoTime() - begun < longest.toNanos()
        && !Thread.currentThread().isInterrupted()) {
      long one = System.nanoTime();
      takeInByOurselves();
      quick = System.nanoTime() - one > QUICK.toNanos() ? 0 : quick + 1;
    }
  }

  private void takeInByOurselves() {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    Headers headers = new Headers();
    headers.set("Content-Type", "application/json");
    headers.set("X-Slack-Request-Timestamp", timestamp);
    headers.set(SIGNATURE, generator.generate(timestamp, WARM_UP));
    if (isSigned(headers, WARM_UP)) {
      Response unused = takeIn(headers, WARM_UP);
    }
  }
}
