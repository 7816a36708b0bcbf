// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Tells over HTTP whether the service works: {@code GET /readyz} (or {@code /health}) asks every
 * check and answers 200 or 503 with the answers in JSON, {@code GET /healthz} (or {@code
 * /health/live}) answers 200 as long as the process does, {@code GET /metrics} shows the figures.
 * Meant for this machine, or those who look after it; all of it is free of secrets all the same.
 */
public final class HealthServer implements AutoCloseable {
  private static final int BACKLOG = 16;
  private static final int THREADS = 100; // more than are needed, for requests that never end

  /** Prometheus gives up after ten seconds, and then has no figure at all. */
  private static final Duration BEFORE_FIGURES = Duration.ofSeconds(1);

  private static final String SECONDS_FOR_A_REQUEST = "sun.net.httpserver.maxReqTime";
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";

  private final HttpServer server;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS,
          THREADS,
          10,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> thread(task, "health"));
  private final ExecutorService checking = // a check holds one at most, also while it hangs
      Executors.newCachedThreadPool(task -> thread(task, "health-check"));
  private final List<TimedCheck> checks;
  private final Duration timeout;
  private final Optional<Supplier<String>> metrics;
  private final ObjectMapper json = new ObjectMapper();

  private HealthServer(
      HttpServer server,
      List<HealthCheck> checks,
      Duration timeout,
      Optional<Supplier<String>> metrics) {
    this.metrics = metrics;
    this.server = server;
    threads.allowCoreThreadTimeOut(true);
    this.checks = checks.stream().map(check -> new TimedCheck(check, checking)).toList();
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
    return start(address, checks, timeout, Optional.empty());
  }

  /** The same, with {@code GET /metrics} if there are figures to show. */
  public static HealthServer start(
      InetSocketAddress address,
      List<HealthCheck> checks,
      Duration timeout,
      Optional<Supplier<String>> metrics)
      throws IOException {
    if (System.getProperty(SECONDS_FOR_A_REQUEST) == null) {
      System.setProperty(SECONDS_FOR_A_REQUEST, "10"); // the JDK's server waits for ever
    }
    HealthServer health = new HealthServer(listenOn(address), checks, timeout, metrics);
    health.server.setExecutor(health.threads);
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

  private static Thread thread(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
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
    checking.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Content> content = content(exchange.getRequestURI().getPath());
      if (content.isEmpty()) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
      } else {
        send(exchange, content.get().get());
      }
    }
  }

  private Optional<Content> content(String path) {
    return switch (path) {
      case "/health", "/readyz" -> Optional.of(() -> told(Report.of(answers())));
      case "/health/live", "/healthz" -> Optional.of(() -> told(new Report("up", List.of())));
      case "/metrics" -> metrics.map(figures -> () -> figures(figures));
      default -> Optional.empty();
    };
  }

  private Told told(Report report) throws IOException {
    int status = report.status().equals("up") ? 200 : 503;
    return new Told(status, "application/json", json.writeValueAsString(report));
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

  /** With what the checks answer in a moment; of one that takes longer, what it told before. */
  private Told figures(Supplier<String> figures) {
    List<CompletableFuture<Health>> asked =
        checks.stream().map(check -> check.ask(timeout)).toList();
    CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, BEFORE_FIGURES.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    return new Told(200, METRICS, figures.get());
  }

  private static void send(HttpExchange exchange, Told told) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", told.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    byte[] body = told.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(told.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  /** Shows each check as a gauge too, asked when somebody looks. */
  public void show(Metrics gauges) {
    for (TimedCheck check : checks) {
      gauges.watch(Measure.READY, () -> gauge(check.told()), check.name());
    }
  }

  private static double gauge(Optional<Health> told) {
    return told.map(health -> health.up() ? 1.0 : 0.0).orElse(Double.NaN);
  }

  /** What is told at a path, made when somebody asks. */
  @FunctionalInterface
  private interface Content {
    Told get() throws IOException;
  }

  private record Told(int status, String type, String body) {}

  private record Answer(String name, boolean up, String detail) {}

  private record Report(String status, List<Answer> checks) {
    static Report of(List<Answer> checks) {
      return new Report(checks.stream().allMatch(Answer::up) ? "up" : "down", checks);
    }
  }
}
