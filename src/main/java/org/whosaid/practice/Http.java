// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** One request to the stand-in: reading its body within bounds, and answering it. */
final class Http {
  static final int LARGEST_BODY = 1_000_000;
  private static final int DRAINED = 8_000_000;

  private final HttpExchange exchange;

  Http(HttpExchange exchange) {
    this.exchange = exchange;
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  boolean isPost() {
    return exchange.getRequestMethod().equals("POST");
  }

  boolean isGet() {
    return exchange.getRequestMethod().equals("GET");
  }

  /** Whether the body says that it is of this type. */
  boolean is(String contentType) {
    return header("Content-Type")
        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith(contentType))
        .isPresent();
  }

  /** The body as UTF-8; nothing when it is larger than {@link #LARGEST_BODY}. */
  Optional<String> body() throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length <= LARGEST_BODY) {
      return Optional.of(new String(body, StandardCharsets.UTF_8));
    }
    // Reading on for a while lets the sender finish and see the answer.
    exchange.getRequestBody().readNBytes(DRAINED);
    setHeader("Connection", "close");
    return Optional.empty();
  }

  /** The fields of a form or query as an object of strings; malformed escapes stay as they are. */
  static ObjectNode form(String encoded) {
    ObjectNode fields = Json.object();
    int from = 0;
    while (from <= encoded.length()) {
      int next = encoded.indexOf('&', from);
      int end = next < 0 ? encoded.length() : next;
      String pair = encoded.substring(from, end);
      int equals = pair.indexOf('=');
      if (equals > 0) {
        fields.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
      from = end + 1;
    }
    return fields;
  }

  private static String decoded(String encoded) {
    try {
      return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return encoded;
    }
  }

  /** The token of an {@code Authorization: Bearer} header. */
  Optional<String> bearer() {
    return header("Authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()));
  }

  void bytes(String type, byte[] body) throws IOException {
    setHeader("Content-Type", type);
    setHeader("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  void setHeader(String name, String value) {
    exchange.getResponseHeaders().set(name, value);
  }

  void json(int status, JsonNode body) throws IOException {
    send(status, "application/json; charset=utf-8", Json.write(body));
  }

  void refuse(int status, String error) throws IOException {
    json(status, Json.object().put("ok", false).put("error", error));
  }

  /**
   * Begins an answer and breaks off: a client that saw nothing at all might ask again by itself.
   */
  void breakOff() throws IOException {
    exchange.sendResponseHeaders(200, 1);
  }

  void send(int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    setHeader("Content-Type", type);
    setHeader("X-Content-Type-Options", "nosniff");
    setHeader("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
