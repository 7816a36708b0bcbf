// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Slack's requests over HTTP, at {@code POST /slack/events}. */
public final class SlackHttp implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(SlackHttp.class);
  private static final String PATH = "/slack/events";
  private static final int LARGEST_BODY = 1_000_000; // bytes; Slack's own are far below
  private static final int THREADS = 8;

  private final App app;
  private final SlackRequestParser parser;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  private SlackHttp(App app, HttpServer server) {
    this.app = requireNonNull(app, "app");
    this.parser = new SlackRequestParser(app.config());
    this.server = server;
  }

  /**
   * Listens on {@code host} and {@code port}; 0 is any free port.
   *
   * @throws IOException if the port is taken
   */
  public static SlackHttp listen(App app, String host, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 0);
    SlackHttp http = new SlackHttp(app, server);
    server.setExecutor(http.threads);
    server.createContext("/", http::answer);
    server.start();
    return http;
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
    threads.shutdown();
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
          send(exchange, run(exchange, new String(body, UTF_8)));
        }
      }
    }
  }

  private Response run(HttpExchange exchange, String body) {
    try {
      Request<?> request =
          parser.parse(
              SlackRequestParser.HttpRequest.builder()
                  .requestUri(PATH)
                  .queryString(Map.of())
                  .headers(headers(exchange))
                  .requestBody(body)
                  .remoteAddress(exchange.getRemoteAddress().getAddress().getHostAddress())
                  .build());
      return request == null ? Response.error(400) : app.run(request);
    } catch (Exception e) {
      log.error("a request of Slack's was not taken in; Slack will send it again", e);
      return Response.error(500);
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
