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
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's requests over HTTP, at {@code POST /slack/events}. */
public final class SlackHttp implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackHttp.class);
  private static final String PATH = "/slack/events";
  private static final String WARM_UP =
      "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"channel\":\"C0\","
          + "\"user\":\"U0\",\"text\":\"\",\"ts\":\"0.0\"}}";
  private static final int LARGEST_BODY = 1_000_000; // bytes; Slack's own are far below
  private static final int THREADS = 200; // most of them wait for bytes of requests under way
  private static final String SECONDS_FOR_A_REQUEST = "sun.net.httpserver.maxReqTime";

  private final App app;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private final SlackSignature.Generator generator;
  private final SlackSignature.Verifier signature;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SlackHttp::thread);

  private SlackHttp(App app, HttpServer server) {
    this.app = requireNonNull(app, "app");
    this.parser = new SlackRequestParser(app.config());
    this.generator = new SlackSignature.Generator(app.config().getSigningSecret());
    this.signature = new SlackSignature.Verifier(generator);
    this.server = server;
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Listens on {@code host} and {@code port}; 0 is any free port.
   *
   * @throws IOException if nobody can listen there, such as when the port is taken
   */
  public static SlackHttp listen(App app, String host, int port) throws IOException {
    if (System.getProperty(SECONDS_FOR_A_REQUEST) == null) {
      System.setProperty(SECONDS_FOR_A_REQUEST, "10"); // the JDK's server waits for ever
    }
    HttpServer server = create(host, port);
    SlackHttp http = new SlackHttp(app, server);
    http.warmUp();
    server.setExecutor(http.threads);
    server.createContext("/", http::answer);
    server.start();
    return http;
  }

  private static HttpServer create(String host, int port) throws IOException {
    try {
      return HttpServer.create(new InetSocketAddress(host, port), 0);
    } catch (IOException e) {
      throw new IOException(
          "cannot listen on " + host + ":" + port + " (http.host, http.port): " + e.getMessage(),
          e);
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "slack-http");
    thread.setDaemon(true);
    return thread;
  }

  /** The address for Slack's events, commands and interactions, as seen from this machine. */
  public URI eventsUrl() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + PATH);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        exchange.sendResponseHeaders(405, -1);
      } else {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
          exchange.sendResponseHeaders(413, -1);
        } else {
          send(exchange, answer(exchange, new String(body, UTF_8)));
        }
      }
    }
  }

  /** Nothing of a request is looked at before its signature is. */
  private Response answer(HttpExchange exchange, String body) {
    if (!isSigned(exchange.getRequestHeaders(), body)) {
      return Response.error(401);
    }
    Request<?> request = parse(headers(exchange), body);
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
    String signed = headers.getFirst("X-Slack-Signature");
    return timestamp != null
        && timestamp.matches("\\d{1,12}") // anything else makes the SDK throw
        && signed != null
        && signature.isValid(timestamp, body, signed);
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

  /** A message without links, by ourselves: the first real one finds every class loaded. */
  private void warmUp() {
    String timestamp = String.valueOf(Instant.now().getEpochSecond());
    String signed = generator.generate(timestamp, WARM_UP);
    Map<String, List<String>> headers =
        Map.of(
            "Content-Type", List.of("application/json"),
            "X-Slack-Request-Timestamp", List.of(timestamp),
            "X-Slack-Signature", List.of(signed));
    try {
      app.run(Objects.requireNonNull(parse(new RequestHeaders(headers), WARM_UP)));
    } catch (Exception e) {
      log.debug("not warmed up; the first event takes longer", e);
    }
  }

  private static RequestHeaders headers(HttpExchange exchange) {
    Map<String, List<String>> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name, new ArrayList<>(values)));
    return new RequestHeaders(headers);
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    @Nullable String text = response.getBody();
    byte[] body = text == null ? new byte[0] : text.getBytes(UTF_8);
    if (response.getContentType() != null) {
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
