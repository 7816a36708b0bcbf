// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The {@code response_url}s of interactions and commands: five uses within thirty minutes. */
final class ResponseUrls {
  private static final String PATH = "/response/";
  private static final int USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);

  private record Ticket(
      String user, String channel, Optional<Message> message, Instant until, int left) {
    Ticket used() {
      return new Ticket(user, channel, message, until, left - 1);
    }
  }

  private final Workspace workspace;
  private final Clock clock;
  private final Map<String, Ticket> tickets = new HashMap<>();
  private volatile String base = "";

  ResponseUrls(Workspace workspace, Clock clock) {
    this.workspace = workspace;
    this.clock = clock;
  }

  /** Below which the addresses of this workspace are. */
  String path() {
    return PATH + workspace.team().id() + "/";
  }

  /** Where the addresses lead, once the server's port is known. */
  void under(String server) {
    base = server + path();
  }

  synchronized String next(User user, String channel, Optional<Message> message) {
    String id = Integer.toString(tickets.size() + 1);
    tickets.put(id, new Ticket(user.id(), channel, message, clock.instant().plus(LIFE), USES));
    return base + id;
  }

  private synchronized Ticket use(String id) {
    Ticket ticket = tickets.get(id);
    if (ticket == null || clock.instant().isAfter(ticket.until())) {
      throw Refusal.of("expired_url");
    }
    if (ticket.left() == 0) {
      throw Refusal.of("used_url");
    }
    tickets.put(id, ticket.used());
    return ticket;
  }

  HttpHandler handler() {
    return this::handle;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      Optional<ObjectNode> said = http.body().flatMap(Json::readObject);
      if (!http.isPost() || said.isEmpty()) {
        http.refuse(http.isPost() ? 400 : 405, "invalid_payload");
        return;
      }
      try {
        Ticket ticket = use(http.path().substring(path().length()));
        say(said.get(), ticket.user(), ticket.channel(), ticket.message());
        http.send(200, "text/plain", "ok");
      } catch (Refusal refusal) {
        http.json(404, refusal.answer());
      }
    }
  }

  /** Does what a message given to a {@code response_url}, or as a command's answer, asks for. */
  void say(ObjectNode said, String user, String channel, Optional<Message> to) {
    Optional<Message> standing = to.flatMap(m -> workspace.message(m.channel(), m.ts()));
    if (said.path("delete_original").asBoolean()) {
      standing.ifPresent(workspace::delete);
      return;
    }
    Message.Content content = Contents.of(workspace, new ApiCall("response_url", said));
    if (said.path("replace_original").asBoolean() && standing.isPresent()) {
      String bot = workspace.bot().botId().orElseThrow();
      workspace.messages().edit(channel, standing.get().ts(), content, bot);
      return;
    }
    boolean toAll = said.path("response_type").asText().equals("in_channel");
    Optional<String> thread =
        Optional.of(said.path("thread_ts").asText()).filter(ts -> !ts.isEmpty());
    workspace
        .messages()
        .add(
            channel,
            thread,
            workspace.bot(),
            content,
            toAll ? Optional.empty() : Optional.of(user));
  }
}
