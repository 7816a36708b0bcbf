// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Sets the log of this process up; SLF4J's records arrive in {@code java.util.logging}. */
public final class Logging {
  /** The JDK forgets a logger, and the level set on it, unless somebody holds it. */
  private static final Logger ROOT = Logger.getLogger("");

  private static final Logger OURS = Logger.getLogger("org.whosaid");

  /** Libraries that tell of each of their steps, some of them with what they carry. */
  private static final List<Logger> CHATTY =
      Stream.of(
              "com.github.kagkarlsson",
              "com.slack.api",
              "com.zaxxer",
              "io.opentelemetry",
              "net.dankito",
              "okhttp3",
              "org.apache.pdfbox",
              "org.flywaydb",
              "org.java_websocket")
          .map(Logger::getLogger)
          .toList();

  /** Warns with the whole body of a request that nobody has signed. */
  private static final Logger TELL_TALE =
      Logger.getLogger("com.slack.api.bolt.util.SlackRequestParser");

  /** Log with a trace what they throw as well; who calls them says it in one line. */
  private static final List<Logger> REPEATING =
      Stream.of("org.sqlite", "ai.onnxruntime").map(Logger::getLogger).toList();

  private Logging() {}

  /** How much of our own work is logged. Libraries never get below INFO, chatty ones below WARN. */
  public enum Volume {
    /** Warnings and errors: commands that run once. */
    QUIET,
    /** What a service does. */
    NORMAL,
    /** Each step, for finding a fault. */
    VERBOSE
  }

  /**
   * From now on everything is logged to standard error in {@link LogFormat}, and nowhere else.
   * Calling it again changes the volume.
   */
  public static void toStandardError(Volume volume) {
    toStandardError(volume, new LogFormat());
  }

  /** The same in {@link JsonLogFormat}. */
  public static void asJson(Volume volume) {
    toStandardError(volume, new JsonLogFormat());
  }

  private static void toStandardError(Volume volume, Formatter format) {
    for (Handler former : ROOT.getHandlers()) {
      ROOT.removeHandler(former);
    }
    ROOT.addHandler(standardError(format));
    ROOT.setLevel(volume == Volume.QUIET ? Level.WARNING : Level.INFO);
    OURS.setLevel(ourLevel(volume));
    CHATTY.forEach(logger -> logger.setLevel(Level.WARNING));
    TELL_TALE.setLevel(Level.SEVERE);
    REPEATING.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private static Level ourLevel(Volume volume) {
    return switch (volume) {
      case QUIET -> Level.WARNING;
      case NORMAL -> Level.INFO;
      case VERBOSE -> Level.FINE;
    };
  }

  private static Handler standardError(Formatter format) {
    Handler handler = new ConsoleHandler();
    handler.setFormatter(format);
    handler.setLevel(Level.ALL);
    handler.setFilter(new SameTrouble(System::nanoTime));
    try {
      handler.setEncoding(StandardCharsets.UTF_8.name());
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("a Java without UTF-8", e);
    }
    return handler;
  }
}
