// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.whosaid.testing.FakeWeb.HTML;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/**
 * What the paths of a {@link FakeWeb} do that is more than one answer in one piece: pages that
 * change or are packed, and those that take their time, or too much of anything.
 */
final class FakeRoutes {
  private FakeRoutes() {}

  static FakeRoute watched(Supplier<String> html, Consumer<String> served) {
    return exchange -> {
      exchange.answer(200, html.get().getBytes(UTF_8), HTML);
      served.accept(exchange.request());
    };
  }

  static FakeRoute tagged(String html, String etag) {
    String has = ("if-none-match: " + etag + "\r\n").toLowerCase(Locale.ROOT);
    return exchange -> {
      if (exchange.request().toLowerCase(Locale.ROOT).contains(has)) {
        exchange.answer(304, new byte[0], "ETag: " + etag);
      } else {
        exchange.answer(200, html.getBytes(UTF_8), HTML, "ETag: " + etag);
      }
    };
  }

  /** Sent packed: so many times the same, one behind the other. */
  static FakeRoute packed(String html, int times) {
    byte[] packed = gzip(html.getBytes(UTF_8), times);
    return exchange -> exchange.answer(200, packed, HTML, "Content-Encoding: gzip");
  }

  static FakeRoute slow(String html, Duration delay) {
    return exchange -> {
      if (exchange.pause(delay)) {
        exchange.answer(200, html.getBytes(UTF_8), HTML);
      }
    };
  }

  /** Byte by byte, one behind each pause, without an end. */
  static FakeRoute drip(Duration pause) {
    return exchange -> {
      exchange.head(200, HTML);
      exchange.write("\r\n");
      while (exchange.pause(pause)) {
        exchange.write("x");
      }
    };
  }

  /** So many bytes at least, without a length. */
  static FakeRoute huge(int bytes) {
    return exchange -> {
      exchange.head(200, HTML);
      exchange.write("\r\n<html><body>");
      byte[] megabyte = "<p>More.</p>\n".repeat(80_000).getBytes(UTF_8);
      for (int sent = 0; sent < bytes; sent += megabyte.length) {
        exchange.write(megabyte);
      }
    };
  }

  /** So many bytes are promised and none come. */
  static FakeRoute hugeByItsLength(int bytes) {
    return exchange -> {
      exchange.head(200, HTML, "Content-Length: " + bytes);
      exchange.write("\r\n");
      exchange.pause(Duration.ofMinutes(1));
    };
  }

  static FakeRoute endlessHeaders() {
    return exchange -> {
      exchange.head(200, HTML);
      while (exchange.pause(Duration.ZERO)) {
        exchange.write(("X-More: " + "x".repeat(1000) + "\r\n").repeat(16));
      }
    };
  }

  /**
   * A beginning and then the same again and again.
   *
   * @param sent counts the bytes behind the beginning that the other side took
   */
  static FakeRoute flood(byte[] beginning, byte[] again, Duration pause, AtomicLong sent) {
    return exchange -> {
      exchange.write(beginning);
      while (exchange.pause(pause)) {
        exchange.write(again);
        sent.addAndGet(again.length);
      }
    };
  }

  /** A connection that ends in the middle of a sentence. */
  static FakeRoute dropped() {
    return exchange -> {
      exchange.head(200, HTML, "Content-Length: 5000");
      exchange.write("\r\n<html><body><p>The mayor sa");
    };
  }

  private static byte[] gzip(byte[] bytes, int times) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      for (int i = 0; i < times; i++) {
        packing.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nothing in memory can fail", e);
    }
    return packed.toByteArray();
  }
}
