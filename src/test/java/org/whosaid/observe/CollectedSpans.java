// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A collector of traces on this machine, which reads OTLP's Protocol Buffers as they come. */
final class CollectedSpans implements AutoCloseable {
  private final HttpServer server;
  private final List<Spanned> spans = new CopyOnWriteArrayList<>();

  /** One span, as far as we look. Times are in nanoseconds since 1970. */
  record Spanned(
      String trace,
      String id,
      String parent,
      String name,
      long start,
      long end,
      Map<String, String> attributes,
      boolean error) {}

  /** One field of a message: a number, or bytes. */
  private static final class Field {
    private final int number;
    private final long value;
    private final byte[] bytes;

    Field(int number, long value, byte[] bytes) {
      this.number = number;
      this.value = value;
      this.bytes = bytes;
    }
  }

  CollectedSpans() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/traces",
        exchange -> {
          try (exchange) {
            read(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, -1);
          }
        });
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/traces");
  }

  List<Spanned> spans() {
    return List.copyOf(spans);
  }

  private void read(byte[] request) {
    for (Field resource : numbered(1, fields(request))) {
      for (Field scope : numbered(2, fields(resource.bytes))) {
        numbered(2, fields(scope.bytes)).forEach(span -> spans.add(span(span.bytes)));
      }
    }
  }

  private static Spanned span(byte[] message) {
    List<Field> fields = fields(message);
    Map<String, String> attributes = new HashMap<>();
    for (Field attribute : numbered(9, fields)) {
      List<Field> pair = fields(attribute.bytes);
      List<Field> value = fields(numbered(2, pair).get(0).bytes);
      attributes.put(
          text(1, pair),
          numbered(1, value).isEmpty() ? String.valueOf(value.get(0).value) : text(1, value));
    }
    return new Spanned(
        hex(1, fields),
        hex(2, fields),
        hex(4, fields),
        text(5, fields),
        numbered(7, fields).get(0).value,
        numbered(8, fields).get(0).value,
        attributes,
        numbered(15, fields).stream().anyMatch(status -> isError(fields(status.bytes))));
  }

  private static boolean isError(List<Field> status) {
    return numbered(3, status).stream().anyMatch(code -> code.value == 2);
  }

  private static List<Field> numbered(int number, List<Field> fields) {
    return fields.stream().filter(field -> field.number == number).toList();
  }

  private static String text(int number, List<Field> fields) {
    return new String(numbered(number, fields).get(0).bytes, UTF_8);
  }

  private static String hex(int number, List<Field> fields) {
    return numbered(number, fields).stream()
        .findFirst()
        .map(field -> HexFormat.of().formatHex(field.bytes))
        .orElse("");
  }

  private static List<Field> fields(byte[] message) {
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    List<Field> fields = new ArrayList<>();
    while (in.hasRemaining()) {
      int tag = (int) varint(in);
      switch (tag & 7) {
        case 0 -> fields.add(new Field(tag >> 3, varint(in), new byte[0]));
        case 1 -> fields.add(new Field(tag >> 3, in.getLong(), new byte[0]));
        case 5 -> fields.add(new Field(tag >> 3, in.getInt(), new byte[0]));
        case 2 -> {
          byte[] bytes = new byte[(int) varint(in)];
          in.get(bytes);
          fields.add(new Field(tag >> 3, 0, bytes));
        }
        default -> throw new IllegalStateException("no such wire type: " + tag);
      }
    }
    return fields;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
