// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * Slack's Web API as far as the bot uses it: forms and JSON in, Slack's own answers and errors out.
 * What Slack refuses is refused here; a method that is not served answers {@code unknown_method}.
 */
public final class SlackWebApi {
  private static final String PREFIX = "/api/";

  /** A method, and the scope it needs before it looks at anything; none for some. */
  private record Served(Optional<String> scope, Function<ApiCall, ObjectNode> method) {}

  private final Credentials credentials;
  private final RateLimits limits;
  private final Rooms rooms;
  private final Map<String, Served> methods = new HashMap<>();
  private final Map<String, Queue<Misbehaviour>> planned = new ConcurrentHashMap<>();
  private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

  SlackWebApi(Workspace workspace, Views views, Credentials credentials, RateLimits limits) {
    this.credentials = credentials;
    this.limits = limits;
    rooms = new Rooms(workspace, credentials);
    PeopleMethods people = new PeopleMethods(workspace);
    serve("auth.test", people::test);
    serve("users.info", "users:read", people::user);
    serve("bots.info", "users:read", people::bot);
    serve("team.info", "team:read", people::team);
    ChatMethods chat = new ChatMethods(workspace, rooms);
    serve("chat.postMessage", "chat:write", chat::post);
    serve("chat.update", "chat:write", chat::update);
    serve("chat.delete", "chat:write", chat::delete);
    serve("chat.postEphemeral", "chat:write", chat::postEphemeral);
    serve("chat.getPermalink", chat::permalink);
    ConversationMethods conversations = new ConversationMethods(workspace, rooms);
    serve("conversations.replies", conversations::replies);
    serve("conversations.history", conversations::history);
    serve("conversations.info", conversations::info);
    serve("conversations.members", conversations::members);
    serve("reactions.add", "reactions:write", conversations::react);
    serve("views.open", views::open);
    serve("views.push", views::push);
    serve("views.update", views::update);
  }

  private void serve(String name, Function<ApiCall, ObjectNode> method) {
    methods.put(name, new Served(Optional.empty(), method));
  }

  private void serve(String name, String scope, Function<ApiCall, ObjectNode> method) {
    methods.put(name, new Served(Optional.of(scope), method));
  }

  /** Serves one more method: for a test that needs what the practice newsroom does not. */
  public void serveAlso(String name, Function<ApiCall, ObjectNode> method) {
    serve(name, method);
  }

  /**
   * Limits a method from now on: so many calls at once, and one more after each span of time. A
   * call too many gets {@code 429} with {@code Retry-After}. Counted for each channel where the
   * call names one.
   */
  public void limit(String method, int burst, Duration every) {
    limits.limit(method, burst, every);
  }

  /** Lets the next call of a method go wrong; several calls in the order given. */
  public void next(String method, Misbehaviour misbehaviour) {
    planned.computeIfAbsent(method, none -> new ConcurrentLinkedQueue<>()).add(misbehaviour);
  }

  /** The calls with a valid token so far, in order, whatever came of them. */
  public List<ApiCall> calls() {
    return List.copyOf(calls);
  }

  /** The calls of one method. */
  public List<ApiCall> calls(String method) {
    return calls.stream().filter(call -> call.method().equals(method)).toList();
  }

  HttpHandler handler() {
    return this::handle;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      if (!http.isPost()) {
        http.setHeader("Allow", "POST");
        http.refuse(405, "method_not_supported");
        return;
      }
      Optional<String> body = http.body();
      if (body.isEmpty()) {
        http.refuse(413, "request_too_large");
        return;
      }
      answer(http, body.get());
    }
  }

  private void answer(Http http, String body) throws IOException {
    Optional<ObjectNode> params =
        http.is("application/json") ? Json.readObject(body) : Optional.of(Http.form(body));
    if (params.isEmpty()) {
      http.refuse(200, "invalid_json");
      return;
    }
    Optional<String> refused = tokenRefused(http, params.get());
    if (refused.isPresent()) {
      http.refuse(200, refused.get());
      return;
    }
    params.get().remove("token");
    answer(http, new ApiCall(http.path().substring(PREFIX.length()), params.get()));
  }

  private Optional<String> tokenRefused(Http http, ObjectNode params) {
    Optional<String> given =
        http.header("Authorization")
            .map(header -> header.startsWith("Bearer ") ? header.substring(7) : "")
            .or(() -> Optional.of(params.path("token").asText()));
    if (given.get().isEmpty()) {
      return Optional.of("not_authed");
    }
    return given.get().equals(credentials.botToken())
        ? Optional.empty()
        : Optional.of("invalid_auth");
  }

  private void answer(Http http, ApiCall call) throws IOException {
    calls.add(call);
    http.setHeader("X-OAuth-Scopes", credentials.scopeList());
    Optional<Integer> wait = limits.exceeded(call);
    Optional<Misbehaviour> bad =
        wait.map(Misbehaviour::rateLimited)
            .or(() -> Optional.ofNullable(planned.get(call.method())).map(Queue::poll));
    if (bad.isEmpty()) {
      http.json(200, result(call));
    } else if (bad.get().kind() == Misbehaviour.Kind.REFUSED) {
      misbehave(http, bad.get());
    } else {
      if (bad.get().kind() == Misbehaviour.Kind.ANSWER_LOST) {
        result(call);
      }
      http.breakOff();
    }
  }

  private static void misbehave(Http http, Misbehaviour bad) throws IOException {
    bad.retryAfter().ifPresent(wait -> http.setHeader("Retry-After", Integer.toString(wait)));
    if (bad.error().isPresent()) {
      http.refuse(bad.status(), bad.error().get());
    } else {
      http.send(bad.status(), "text/html; charset=utf-8", "<h1>Server error</h1>");
    }
  }

  /** What Slack would answer to a call that came through. */
  ObjectNode result(ApiCall call) {
    try {
      Served served = methods.get(call.method());
      if (served == null) {
        throw Refusal.of("unknown_method");
      }
      served.scope().ifPresent(rooms::require);
      return served.method().apply(call);
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }
}
