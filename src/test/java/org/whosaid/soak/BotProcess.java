// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.File;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.whosaid.config.Secrets;

/** The bot as people start it: {@code serve} over HTTP, in a process of its own. */
public final class BotProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Process process;
  private final URI events;

  /** Nobody else would end it if somebody ended the benchmark. */
  private final Thread lastOrder;

  private BotProcess(Process process, URI events) {
    this.process = process;
    this.events = events;
    this.lastOrder = new Thread(process::destroyForcibly, "last-order");
    Runtime.getRuntime().addShutdownHook(lastOrder);
  }

  /**
   * Starts it; returns at once.
   *
   * @param settings the environment that it finds
   * @param log what it writes
   */
  public static BotProcess start(Launch launch, Map<String, String> settings, Path log)
      throws IOException {
    int port = freePort();
    ProcessBuilder builder = new ProcessBuilder(launch.command());
    builder.environment().remove(Secrets.APP_TOKEN);
    builder.environment().putAll(settings);
    builder.environment().put("WHOSAID_HTTP_PORT", Integer.toString(port));
    File file = log.toFile();
    builder.redirectErrorStream(true).redirectOutput(file);
    URI events = URI.create("http://127.0.0.1:" + port + "/slack/events");
    return new BotProcess(builder.start(), events);
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0)) {
      return any.getLocalPort();
    }
  }

  /**
   * Waits until it answers.
   *
   * @throws IOException if it stops, or takes too long
   */
  public void awaitReady() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > end) {
        throw new IOException("the bot did not start; see its log");
      }
      LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection = (HttpURLConnection) events.toURL().openConnection();
      connection.setRequestMethod("GET");
      return connection.getResponseCode() == 405; // Slack's events are posted
    } catch (IOException e) {
      return false;
    }
  }

  public URI events() {
    return events;
  }

  public ProcessFigures figures() throws IOException {
    return ProcessFigures.of(process.pid());
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public long pid() {
    return process.pid();
  }

  /** SIGKILL; returns when the process is gone. */
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(GRACE.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
