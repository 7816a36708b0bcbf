// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Tells over HTTP whether the service works: {@code GET /health} asks every check and answers 200
 * or 503 with the answers in JSON, {@code GET /health/live} answers 200 as long as the process
 * does. Meant for this machine alone; details are free of secrets all the same.
 */
public final class HealthServer implements AutoCloseable {
  private static final int BACKLOG = 16;

  private final HttpServer server;
  private final ExecutorService threads;
  private final List<TimedCheck> checks;
  private final Duration timeout;
  private final ObjectMapper json = new ObjectMapper();

  private HealthServer(
      HttpServer server, ExecutorService threads, List<HealthCheck> checks, Duration timeout) {
    this.server = server;
    this.threads = threads;
    this.checks = checks.stream().map(check -> new TimedCheck(check, threads)).toList();
    this.timeout = timeout;
  }

  /**
   * Listens on {@code address} (port 0: any free one) until closed; each check has {@code timeout}
   * to answer, all of them at once.
   *
   * @throws IOException if nobody can listen there, such as when the port is taken
   */
  public static HealthServer start(
      InetSocketAddress address, List<HealthCheck> checks, Duration timeout) throws IOException {
    ExecutorService threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "health");
              thread.setDaemon(true);
              return thread;
            });
    HealthServer health = new HealthServer(listenOn(address), threads, checks, timeout);
    health.server.setExecutor(threads);
    health.server.createContext("/", health::answer);
    health.server.start();
    return health;
  }

  private static HttpServer listenOn(InetSocketAddress address) throws IOException {
    try {
      return HttpServer.create(address, BACKLOG);
    } catch (IOException e) {
      throw new IOException("health can't be told on " + address + ": " + e.getMessage(), e);
    }
  }

  /** The port on which it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops at once, without waiting for checks that are on their way. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      boolean all = path.equals("/health");
      if (!all && !path.equals("/health/live")) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
      } else {
        send(exchange, all ? Report.of(answers()) : new Report("up", List.of()));
      }
    }
  }

  private List<Answer> answers() {
    List<CompletableFuture<Answer>> asked = new ArrayList<>();
    for (TimedCheck check : checks) {
      asked.add(
          check
              .ask(timeout)
              .thenApply(health -> new Answer(check.name(), health.up(), health.detail())));
    }
    return asked.stream().map(CompletableFuture::join).toList();
  }

  private void send(HttpExchange exchange, Report report) throws IOException {
    byte[] body = json.writeValueAsBytes(report);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(report.status().equals("up") ? 200 : 503, body.length);
    exchange.getResponseBody().write(body);
  }

  private record Answer(String name, boolean up, String detail) {}

  private record Report(String status, List<Answer> checks) {
    static Report of(List<Answer> checks) {
      return new Report(checks.stream().allMatch(Answer::up) ? "up" : "down", checks);
    }
  }
}
