// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.whosaid.Main;

/**
 * One bot as its users run it, in a process of its own that is started again whenever it ends, as
 * by a service manager. Safe for use by several threads.
 */
final class BotProcess implements AutoCloseable {
  private static final String READY = "listening to the links of";
  private static final long PAUSE = 100_000_000L;

  private final int port;
  private final Map<String, String> environment;
  private final Path log;
  private final Tally tally;
  private final Thread keeper = new Thread(this::keep, "keeper");
  private volatile @Nullable Process process;
  private volatile boolean ready;
  private volatile boolean closed;
  private final AtomicInteger kills = new AtomicInteger();

  /**
   * @param log what all its lives wrote, one after the other
   */
  BotProcess(int port, Map<String, String> environment, Path log, Tally tally) {
    this.port = port;
    this.environment = Map.copyOf(environment);
    this.log = log;
    this.tally = tally;
    keeper.setDaemon(true);
  }

  BotProcess start() {
    keeper.start();
    return this;
  }

  URI events() {
    return URI.create("http://127.0.0.1:" + port + "/slack/events");
  }

  boolean ready() {
    return ready;
  }

  /** SIGKILL; returns when the process is gone. */
  void kill() {
    Process now = process;
    if (now != null) {
      ready = false;
      now.toHandle().destroyForcibly(); // Process's own closes what its last words come through
      now.onExit().join();
      kills.incrementAndGet();
    }
  }

  int kills() {
    return kills.get();
  }

  /** Limits, or no longer limits, how large a file it may write. */
  boolean limitFiles(String size) {
    Process now = process;
    if (now == null) {
      return false;
    }
    try {
      List<String> command =
          List.of("prlimit", "--pid", Long.toString(now.pid()), "--fsize=" + size + ":");
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false; // no such command here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void keep() {
    try (BufferedWriter out =
        Files.newBufferedWriter(log, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (!closed) {
        Process one = run();
        process = one;
        tally.started();
        follow(one, out);
        ready = false;
        LockSupport.parkNanos(PAUSE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the bot cannot be started or followed", e);
    }
  }

  private Process run() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-Xmx400m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-classpath",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve");
    builder.environment().keySet().removeIf(name -> name.matches("(SLACK|WHOSAID)_.*"));
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).start();
  }

  private void follow(Process one, BufferedWriter out) throws IOException {
    out.write("--- process " + one.pid() + "\n");
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(one.getInputStream(), UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        out.write(line);
        out.newLine();
        if (line.contains(READY)) {
          ready = true;
        }
      }
    } finally {
      out.flush();
    }
  }

  @Override
  public void close() {
    closed = true;
    kill();
    try {
      keeper.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    kill(); // one that was started meanwhile
  }
}
