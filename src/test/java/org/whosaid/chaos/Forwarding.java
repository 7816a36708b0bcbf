// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that passes requests on, and what it needs for that. */
final class Forwarding implements AutoCloseable {
  private static final Set<String> OF_THE_CONNECTION =
      Set.of("connection", "content-length", "host", "transfer-encoding", "date", "upgrade");

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "forwarding");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /** A request that can be sent on, more than once if need be. */
  record Letter(Headers headers, String body) {
    static Letter of(HttpExchange exchange) throws IOException {
      return new Letter(
          exchange.getRequestHeaders(),
          new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }
  }

  Forwarding(HttpHandler handler) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.createContext("/", handler);
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  void later(Runnable task) {
    threads.execute(task);
  }

  HttpResponse<byte[]> send(Letter letter, URI to, Duration patience) throws IOException {
    HttpRequest.Builder request = HttpRequest.newBuilder(to).timeout(patience);
    letter
        .headers()
        .forEach(
            (name, values) -> {
              if (!isOfTheConnection(name)) {
                values.forEach(value -> request.header(name, value));
              }
            });
    request.POST(HttpRequest.BodyPublishers.ofString(letter.body(), UTF_8));
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped", e);
    }
  }

  static void answer(HttpExchange exchange, HttpResponse<byte[]> with) throws IOException {
    with.headers()
        .map()
        .forEach(
            (name, values) -> {
              if (!isOfTheConnection(name)) {
                exchange.getResponseHeaders().put(name, List.copyOf(values));
              }
            });
    answer(exchange, with.statusCode(), with.body());
  }

  static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static boolean isOfTheConnection(String name) {
    return OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
