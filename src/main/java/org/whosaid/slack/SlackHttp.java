// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.whosaid.job.Turns;
import org.whosaid.job.TurnsOnOneMachine;

/**
 * What comes in over HTTP: Slack's requests at {@code POST /slack/events}, if the app has a signing
 * secret, and the pages for adding the app, if it has OAuth on.
 */
public final class SlackHttp implements AutoCloseable {
  private static final int THREADS = 200; // most of them wait for bytes of requests under way
  private static final Duration BEFORE_THE_FIRST = Duration.ofMillis(200);
  private static final Duration BESIDE_THE_FIRST = Duration.ofSeconds(2);
  private static final String SECONDS_FOR_A_REQUEST = "sun.net.httpserver.maxReqTime";

  private final Map<String, Door> doors;
  private final HttpServer server;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), SlackHttp::thread);

  private SlackHttp(Map<String, Door> doors, HttpServer server) {
    this.doors = Map.copyOf(doors);
    this.server = server;
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * Listens on {@code host} and {@code port}; 0 is any free port.
   *
   * @throws IOException if nobody can listen there, such as when the port is taken
   */
  public static SlackHttp listen(App app, String host, int port) throws IOException {
    return listen(app, host, port, new TurnsOnOneMachine(System::nanoTime), SlackTraffic.UNSEEN);
  }

  /**
   * The same beside other machines, and with somebody who is told how Slack's requests are
   * answered.
   *
   * @param turns of all machines, so that each command and button is taken in once
   */
  public static SlackHttp listen(App app, String host, int port, Turns turns, SlackTraffic traffic)
      throws IOException {
    if (System.getProperty(SECONDS_FOR_A_REQUEST) == null) {
      System.setProperty(SECONDS_FOR_A_REQUEST, "10"); // the JDK's server waits for ever
    }
    HttpServer server = create(host, port);
    Map<String, Door> doors = doors(app, turns, traffic);
    doors.values().forEach(door -> door.rehearse(BEFORE_THE_FIRST));
    SlackHttp http = new SlackHttp(doors, server);
    server.setExecutor(http.threads);
    server.createContext("/", http::answer);
    server.start();
    doors.values().forEach(door -> http.threads.execute(() -> door.rehearse(BESIDE_THE_FIRST)));
    return http;
  }

  private static Map<String, Door> doors(App app, Turns turns, SlackTraffic traffic) {
    AppConfig config = app.config();
    Map<String, Door> doors = new HashMap<>();
    @Nullable String secret = config.getSigningSecret();
    if (secret != null) {
      doors.put(EventsDoor.PATH, new WatchedDoor(new EventsDoor(app, secret, turns), traffic));
    }
    if (config.isOAuthInstallPathEnabled()) {
      doors.put(config.getOauthInstallRequestURI(), new PagesDoor(app));
    }
    if (config.isOAuthRedirectUriPathEnabled()) {
      doors.put(config.getOauthRedirectUriRequestURI(), new PagesDoor(app));
    }
    return doors;
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
    return url(EventsDoor.PATH);
  }

  /** The address of a path, as seen from this machine. */
  public URI url(String path) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Door door = doors.get(String.valueOf(exchange.getRequestURI().getPath()));
      if (door == null) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals(door.method())) {
        exchange.getResponseHeaders().set("Allow", door.method());
        exchange.sendResponseHeaders(405, -1);
      } else {
        send(exchange, door.answer(exchange));
      }
    }
  }

  /** Headers as Bolt takes them. */
  static RequestHeaders copy(Headers headers) {
    Map<String, List<String>> copy = new HashMap<>();
    headers.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
    return new RequestHeaders(copy);
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    @Nullable String text = response.getBody();
    byte[] body = text == null ? new byte[0] : text.getBytes(UTF_8);
    if (response.getContentType() != null) {
      exchange.getResponseHeaders().set("Content-Type", response.getContentType());
    }
    exchange.getResponseHeaders().putAll(response.getHeaders());
    exchange.sendResponseHeaders(response.getStatusCode(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }
}
