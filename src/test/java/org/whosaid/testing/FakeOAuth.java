// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The side of Slack that many workspaces need: codes become tokens, tokens are renewed once and
 * die, and each call is remembered with the token that made it.
 */
public final class FakeOAuth implements AutoCloseable {
  public static final String CLIENT = "client-7";
  public static final String SECRET = "client-secret-canary";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A call of the Web API: the form's fields, and whose token it came with. */
  public record Call(String method, String token, Map<String, String> form) {}

  /** What a code is good for; the team is empty for a whole organisation. */
  public record Grant(String team, String enterprise, String token, int expiresIn) {}

  private final HttpServer server;
  private final Map<String, Grant> codes = new HashMap<>();
  private final Map<String, Grant> refreshTokens = new HashMap<>();
  private final Set<String> living = new HashSet<>();
  private final List<Call> calls = new ArrayList<>();
  private final AtomicInteger numbers = new AtomicInteger();

  public FakeOAuth() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext("/api/", this::answer);
    server.start();
  }

  public URI apiUrl() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/");
  }

  /** Somebody agrees to add the app; the code that Slack sends them back with. */
  public synchronized String agree(Grant grant) {
    String code = "code-canary-" + numbers.incrementAndGet();
    codes.put(code, grant);
    return code;
  }

  /** The token is good from now on, as if somebody had agreed before; its refresh token too. */
  public synchronized void lend(Grant grant) {
    living.add(grant.token);
    refreshTokens.put("xoxe-of-" + grant.token, grant);
  }

  /** The app is removed: its token is worthless from now on. */
  public synchronized void kill(String token) {
    living.remove(token);
  }

  public synchronized List<Call> calls(String method) {
    return calls.stream().filter(call -> call.method.equals(method)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestURI().getPath().substring("/api/".length());
      Map<String, String> form = form(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
      String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
      byte[] body = answer(method, header, form).toString().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized ObjectNode answer(String method, String header, Map<String, String> form) {
    String token = header.replaceFirst("^Bearer ", "");
    calls.add(new Call(method, token, form));
    if (method.equals("oauth.v2.access")) {
      return access(header, form);
    }
    if (!living.contains(token)) {
      return refusal(token.startsWith("xox") ? "account_inactive" : "invalid_auth");
    }
    ObjectNode answer = JSON.createObjectNode().put("ok", true);
    switch (method) {
      case "auth.test" ->
          answer
              .put("bot_id", "BBOT")
              .put("user_id", "UBOT")
              .put("url", "https://group.enterprise.slack.com/");
      case "chat.postMessage" -> answer.put("ts", "9." + numbers.incrementAndGet());
      case "conversations.replies" -> answer.putArray("messages");
      default -> {}
    }
    return answer;
  }

  private ObjectNode access(String header, Map<String, String> form) {
    String expected =
        "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(UTF_8));
    boolean inForm =
        CLIENT.equals(form.get("client_id")) && SECRET.equals(form.get("client_secret"));
    if (!header.equals(expected) && !inForm) {
      return refusal("bad_client_secret");
    }
    if ("refresh_token".equals(form.get("grant_type"))) {
      Grant old = refreshTokens.remove(form.get("refresh_token"));
      return old == null
          ? refusal("invalid_refresh_token")
          : given(new Grant(old.team, old.enterprise, old.token + "-renewed", 43_200));
    }
    Grant grant = codes.remove(form.get("code"));
    return grant == null ? refusal("invalid_code") : given(grant);
  }

  private ObjectNode given(Grant grant) {
    living.add(grant.token);
    ObjectNode answer =
        JSON.createObjectNode()
            .put("ok", true)
            .put("app_id", "A7")
            .put("access_token", grant.token)
            .put("token_type", "bot")
            .put("bot_user_id", "UBOT")
            .put("scope", "chat:write,channels:history")
            .put("is_enterprise_install", grant.team.isEmpty());
    answer.putObject("authed_user").put("id", "UADMIN");
    if (!grant.team.isEmpty()) {
      answer.putObject("team").put("id", grant.team).put("name", "The Daily <" + grant.team + ">");
    }
    if (!grant.enterprise.isEmpty()) {
      answer.putObject("enterprise").put("id", grant.enterprise).put("name", "The Group");
    }
    if (grant.expiresIn > 0) {
      String refresh = "xoxe-canary-" + numbers.incrementAndGet();
      refreshTokens.put(refresh, grant);
      answer.put("refresh_token", refresh).put("expires_in", grant.expiresIn);
    }
    return answer;
  }

  private static ObjectNode refusal(String error) {
    return JSON.createObjectNode().put("ok", false).put("error", error);
  }

  private static Map<String, String> form(String body) {
    Map<String, String> form = new HashMap<>();
    for (String part : body.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        form.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), UTF_8));
      }
    }
    return form;
  }
}
