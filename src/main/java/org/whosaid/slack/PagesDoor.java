// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages of Bolt's OAuth flow, for people with a browser. Anybody may ask for them. */
final class PagesDoor implements Door {
  private static final Logger log = LoggerFactory.getLogger(PagesDoor.class);
  private static final int LONGEST_QUERY = 4_000; // characters; Slack's have about 300

  private final App app;
  private final SlackRequestParser parser;

  PagesDoor(App app) {
    this.app = requireNonNull(app, "app");
    this.parser = new SlackRequestParser(app.config());
  }

  @Override
  public String method() {
    return "GET";
  }

  @Override
  public Response answer(HttpExchange exchange) {
    @Nullable String query = exchange.getRequestURI().getRawQuery();
    if (query != null && query.length() > LONGEST_QUERY) {
      return Response.error(414);
    }
    try {
      return guarded(run(exchange, values(query == null ? "" : query)));
    } catch (IllegalArgumentException e) {
      return Response.error(400);
    } catch (Exception e) {
      log.error("a page for adding the app was not shown", e);
      return Response.error(500);
    }
  }

  private Response run(HttpExchange exchange, Map<String, List<String>> query) throws Exception {
    Request<?> request =
        parser.parse(
            SlackRequestParser.HttpRequest.builder()
                .requestUri(exchange.getRequestURI().getPath())
                .queryString(query)
                .headers(SlackHttp.copy(exchange.getRequestHeaders()))
                .requestBody("")
                .build());
    return request == null ? Response.error(404) : app.run(request);
  }

  /** The address holds a code: it goes nowhere else, and the page is in nobody's cache or frame. */
  private static Response guarded(Response page) {
    Map<String, List<String>> headers = new HashMap<>(page.getHeaders());
    headers.put("Cache-Control", List.of("no-store"));
    headers.put("Referrer-Policy", List.of("no-referrer"));
    headers.put("X-Content-Type-Options", List.of("nosniff"));
    headers.put(
        "Content-Security-Policy",
        List.of(
            "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
                + " form-action 'none'; frame-ancestors 'none'"));
    page.setHeaders(headers);
    return page;
  }

  /**
   * The values of each name, in order.
   *
   * @throws IllegalArgumentException for a percent sign that stands for nothing
   */
  private static Map<String, List<String>> values(String query) {
    Map<String, List<String>> values = new HashMap<>();
    for (String part : query.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        String name = URLDecoder.decode(part.substring(0, equals), UTF_8);
        String value = URLDecoder.decode(part.substring(equals + 1), UTF_8);
        values.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
      }
    }
    return values;
  }
}
