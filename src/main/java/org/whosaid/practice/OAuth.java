// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * How the app comes into a workspace: somebody is asked, says yes or no, and the app changes the
 * code it gets for a token.
 *
 * @see <a href="https://docs.slack.dev/authentication/installing-with-oauth">Installing with
 *     OAuth</a>
 */
public final class OAuth {
  static final String AUTHORIZE = "/oauth/v2/authorize";
  static final String ACCESS = "oauth.v2.access";
  private static final Duration LIFE = Duration.ofMinutes(10);

  /** A code given to the app; it is good for one token. */
  private record Code(Decision decision, Set<String> scopes, String redirect, Instant until) {}

  private final Registration app;
  private final Clock clock;
  private final Tokens tokens;
  private final Function<Optional<String>, Decision> usual;
  private final Queue<Decision> planned = new ConcurrentLinkedQueue<>();
  private final Map<String, Code> codes = new HashMap<>();
  private final Map<String, Code> used = new HashMap<>();

  /**
   * @param usual who says yes where nobody else was asked to decide, by the team id of the request
   */
  OAuth(Registration app, Clock clock, Tokens tokens, Function<Optional<String>, Decision> usual) {
    this.app = app;
    this.clock = clock;
    this.tokens = tokens;
    this.usual = usual;
  }

  /** What the next person who is asked will say; several in the order given. */
  public void next(Decision decision) {
    planned.add(decision);
  }

  /** Whether tokens run out after twelve hours and have to be renewed, from now on. */
  public void rotateTokens(boolean rotate) {
    tokens.rotate(rotate);
  }

  void authorize(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      String query = exchange.getRequestURI().getRawQuery();
      ObjectNode asked = Http.form(query == null ? "" : query);
      String redirect = asked.path("redirect_uri").asText();
      if (!http.isGet()) {
        http.refuse(405, "method_not_supported");
      } else if (!asked.path("client_id").asText().equals(app.clientId())) {
        problem(http, "invalid_client_id");
      } else if (!redirect.matches("https?://.+")) {
        problem(http, "bad_redirect_uri");
      } else {
        http.setHeader("Location", redirect + separator(redirect) + answer(asked, redirect));
        http.send(302, "text/plain", "");
      }
    }
  }

  private static void problem(Http http, String error) throws IOException {
    http.send(
        400,
        "text/html; charset=utf-8",
        "<!doctype html><title>Error</title><p>Something went wrong: " + error + "</p>");
  }

  private static String separator(String address) {
    return address.contains("?") ? "&" : "?";
  }

  private String answer(ObjectNode asked, String redirect) {
    String state = "&state=" + encoded(asked.path("state").asText());
    Optional<String> team = Optional.of(asked.path("team").asText()).filter(t -> !t.isEmpty());
    Set<String> scopes = Set.of(asked.path("scope").asText().split("[,\\s]+", -1));
    if (scopes.contains("")) {
      return "error=invalid_scope" + state;
    }
    Decision decision = Optional.ofNullable(planned.poll()).orElseGet(() -> usual.apply(team));
    if (!decision.isYes()) {
      return "error=access_denied" + state;
    }
    String code = "1000.2000." + Setup.secret();
    synchronized (this) {
      codes.put(code, new Code(decision, scopes, redirect, clock.instant().plus(LIFE)));
    }
    return "code=" + code + state;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /**
   * {@code oauth.v2.access}: a code, or a token for renewal, for a token.
   *
   * @param basic the {@code Authorization} header, which may name the app instead of the form
   */
  ObjectNode access(ApiCall call, Optional<String> basic) {
    Optional<Registration> named =
        basic.filter(value -> value.startsWith("Basic ")).flatMap(OAuth::registration);
    String id = named.map(Registration::clientId).orElseGet(() -> text(call, "client_id"));
    String secret =
        named.map(Registration::clientSecret).orElseGet(() -> text(call, "client_secret"));
    if (!id.equals(app.clientId())) {
      throw Refusal.of("invalid_client_id");
    }
    if (!secret.equals(app.clientSecret())) {
      throw Refusal.of("bad_client_secret");
    }
    return switch (call.text("grant_type").orElse("authorization_code")) {
      case "authorization_code" -> exchange(call);
      case "refresh_token" -> tokens.renewed(text(call, "refresh_token"));
      default -> throw Refusal.of("invalid_grant_type");
    };
  }

  private static String text(ApiCall call, String name) {
    return call.text(name).orElse("");
  }

  private static Optional<Registration> registration(String basic) {
    try {
      byte[] decoded = Base64.getDecoder().decode(basic.substring("Basic ".length()));
      String pair = new String(decoded, StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 0
          ? Optional.empty()
          : Optional.of(new Registration(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private ObjectNode exchange(ApiCall call) {
    String given = text(call, "code");
    Code code = taken(given);
    String redirect = call.text("redirect_uri").orElse(code.redirect());
    if (!redirect.equals(code.redirect())) {
      throw Refusal.of("bad_redirect_uri");
    }
    return tokens.given(code.decision(), code.scopes());
  }

  private synchronized Code taken(String given) {
    if (used.containsKey(given)) {
      throw Refusal.of("code_already_used");
    }
    Code code = codes.remove(given);
    if (code == null || clock.instant().isAfter(code.until())) {
      throw Refusal.of("invalid_code");
    }
    used.put(given, code);
    return code;
  }
}
