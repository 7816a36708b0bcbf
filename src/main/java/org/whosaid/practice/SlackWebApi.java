// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Slack's Web API as far as the bot uses it: forms and JSON in, Slack's own answers and errors out.
 * What Slack refuses is refused here; a method that is not served answers {@code unknown_method}.
 */
public final class SlackWebApi {
  private static final String PREFIX = "/api/";

  private final Grants grants;
  private final OAuth oauth;
  private final RateLimits limits;
  private final Grant first;
  private final BiFunction<Office, Grant, Methods> methodsOf;
  private final List<Office> offices = new CopyOnWriteArrayList<>();
  private final Map<String, Methods> methods = new ConcurrentHashMap<>();
  private final Map<String, Function<ApiCall, ObjectNode>> more = new ConcurrentHashMap<>();
  private final Map<String, Queue<Misbehaviour>> planned = new ConcurrentHashMap<>();
  private final List<ApiCall> calls = new CopyOnWriteArrayList<>();

  /**
   * @param first the token that calls without one are answered for
   */
  SlackWebApi(
      Grants grants,
      Grant first,
      OAuth oauth,
      RateLimits limits,
      BiFunction<Office, Grant, Methods> methodsOf) {
    this.grants = grants;
    this.first = first;
    this.oauth = oauth;
    this.limits = limits;
    this.methodsOf = methodsOf;
  }

  /** From now on, tokens of this workspace are answered. */
  void open(Office office) {
    offices.add(office);
  }

  /** Serves one more method: for a test that needs what the practice newsroom does not. */
  public void serveAlso(String name, Function<ApiCall, ObjectNode> method) {
    more.put(name, method);
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
    String token = http.bearer().orElse(params.get().path("token").asText());
    params.get().remove("token");
    ApiCall call = new ApiCall(http.path().substring(PREFIX.length()), params.get());
    if (call.method().equals(OAuth.ACCESS)) {
      access(http, call);
      return;
    }
    if (token.isEmpty()) {
      http.refuse(200, "not_authed");
      return;
    }
    Optional<String> refused = grants.refused(token);
    if (refused.isPresent()) {
      http.refuse(200, refused.get());
      return;
    }
    answer(http, grants.of(token), call);
  }

  /** The one method that needs no token. It is kept without the secrets. */
  private void access(Http http, ApiCall call) throws IOException {
    ObjectNode kept = call.params().deepCopy();
    kept.remove(List.of("client_secret", "code", "refresh_token"));
    calls.add(new ApiCall(call.method(), kept));
    Optional<Misbehaviour> bad = Optional.ofNullable(planned.get(call.method())).map(Queue::poll);
    if (bad.isPresent()) {
      misbehave(http, bad.get());
      return;
    }
    try {
      http.json(200, oauth.access(call, http.header("Authorization")));
    } catch (Refusal refusal) {
      http.json(200, refusal.answer());
    }
  }

  private void answer(Http http, Grant grant, ApiCall call) throws IOException {
    calls.add(call);
    http.setHeader("X-OAuth-Scopes", grant.scopeList());
    Optional<Integer> wait = limits.exceeded(call);
    Optional<Misbehaviour> bad =
        wait.map(Misbehaviour::rateLimited)
            .or(() -> Optional.ofNullable(planned.get(call.method())).map(Queue::poll));
    if (bad.isEmpty()) {
      http.json(200, result(grant, call));
    } else if (bad.get().kind() == Misbehaviour.Kind.REFUSED) {
      misbehave(http, bad.get());
    } else {
      if (bad.get().kind() == Misbehaviour.Kind.ANSWER_LOST) {
        result(grant, call);
      } else if (bad.get().kind() == Misbehaviour.Kind.DONE_LATE) {
        CompletableFuture.delayedExecutor(bad.get().late().toMillis(), TimeUnit.MILLISECONDS)
            .execute(() -> result(grant, call));
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

  /** What Slack would answer to a call that came through, with the practice newsroom's token. */
  ObjectNode result(ApiCall call) {
    return result(first, call);
  }

  /** What Slack would answer to a call that came through. */
  ObjectNode result(Grant grant, ApiCall call) {
    try {
      Function<ApiCall, ObjectNode> added = more.get(call.method());
      return added != null
          ? added.apply(call)
          : methods(grant, call).answer(call).orElseThrow(() -> Refusal.of("unknown_method"));
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  private Methods methods(Grant grant, ApiCall call) {
    List<Office> open =
        offices.stream().filter(one -> grant.workspaces().contains(one.workspace())).toList();
    Office meant =
        open.stream()
            .filter(office -> open.size() == 1 || office.isMeant(call))
            .findFirst()
            .orElse(open.get(0));
    String key = grant.token() + " " + meant.workspace().team().id();
    return methods.computeIfAbsent(key, unused -> methodsOf.apply(meant, grant));
  }
}
