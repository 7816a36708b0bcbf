// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bot that keeps what it is sent and answers as it is told, or 200. */
final class ScriptedBot implements AutoCloseable {
  record Received(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).get(0);
    }

    com.fasterxml.jackson.databind.JsonNode json() {
      String text =
          body.startsWith("payload=")
              ? URLDecoder.decode(body.substring(8), StandardCharsets.UTF_8)
              : body;
      return Json.readObject(text).orElseThrow();
    }

    com.fasterxml.jackson.databind.JsonNode event() {
      return json().path("event");
    }
  }

  record Answer(int status, String body, boolean noRetry) {
    static Answer status(int status) {
      return new Answer(status, "", false);
    }
  }

  private final HttpServer server;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();

  ScriptedBot() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/slack/events");
  }

  List<Received> received() {
    return List.copyOf(received);
  }

  void next(Answer answer) {
    answers.add(answer);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      received.add(new Received(Map.copyOf(exchange.getRequestHeaders()), body));
      Answer answer = answers.peek() == null ? Answer.status(200) : answers.remove();
      if (answer.noRetry()) {
        exchange.getResponseHeaders().set("X-Slack-No-Retry", "1");
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
