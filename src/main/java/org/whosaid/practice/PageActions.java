// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What Rita does on the page: JSON in, always JSON out, whatever was sent. */
final class PageActions {
  static final String PATH = "/page/do/";
  private static final int LONGEST = 12_000;

  private interface Action {
    ObjectNode take(JsonNode asked);
  }

  private final Workspace workspace;
  private final Interactions interactions;
  private final Map<String, Action> actions =
      Map.ofEntries(
          Map.entry("post", this::post),
          Map.entry("edit", this::edit),
          Map.entry("delete", this::delete),
          Map.entry("react", this::react),
          Map.entry("shortcut", this::shortcut),
          Map.entry("press", this::press),
          Map.entry("press-view", this::pressInView),
          Map.entry("press-home", this::pressInHome),
          Map.entry("open-home", this::openHome),
          Map.entry("open-direct", this::openDirect),
          Map.entry("submit", this::submit),
          Map.entry("close", this::close));

  PageActions(Workspace workspace, Interactions interactions) {
    this.workspace = workspace;
    this.interactions = interactions;
  }

  HttpHandler handler() {
    return this::handle;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Http http = new Http(exchange);
      Action action = actions.get(http.path().substring(PATH.length()));
      if (action == null) {
        http.refuse(404, "not_found");
      } else if (!http.isPost()) {
        http.setHeader("Allow", "POST");
        http.refuse(405, "method_not_supported");
      } else if (!http.is("application/json")) {
        http.refuse(415, "json_expected");
      } else {
        take(http, action);
      }
    }
  }

  private static void take(Http http, Action action) throws IOException {
    Optional<String> body = http.body();
    if (body.isEmpty()) {
      http.refuse(413, "request_too_large");
      return;
    }
    Optional<ObjectNode> asked = Json.readObject(body.get());
    if (asked.isEmpty()) {
      http.refuse(400, "invalid_json");
      return;
    }
    try {
      http.json(200, action.take(asked.get()));
    } catch (NoSuchElementException missing) {
      http.refuse(404, "not_found");
    } catch (IllegalArgumentException | CompletionException refused) {
      http.refuse(400, "invalid_arguments");
    }
  }

  private ObjectNode post(JsonNode asked) {
    String text = text(asked);
    Channel channel = workspace.channelWithId(asked.path("channel").asText()).orElseThrow();
    if (workspace.isArchived(channel)) {
      throw new IllegalArgumentException("nobody writes in an archived channel");
    }
    String thread = asked.path("thread_ts").asText();
    if (text.matches("(?s)/[a-z][\\w-]*(\\s.*)?") && thread.isEmpty()) {
      return command(channel, text);
    }
    Message message =
        thread.isEmpty()
            ? workspace.post(Workspace.RITA, channel, text)
            : workspace.reply(
                Workspace.RITA, workspace.message(channel.id(), thread).orElseThrow(), text);
    return ok().put("ts", message.ts());
  }

  private ObjectNode command(Channel channel, String typed) {
    String[] words = typed.strip().split("\\s+", 2);
    String rest = words.length > 1 ? words[1] : "";
    return outcome(interactions.command(Workspace.RITA, channel, words[0], rest));
  }

  private ObjectNode edit(JsonNode asked) {
    String text = text(asked);
    return ok().put("ts", workspace.edit(Workspace.RITA, message(asked), text).ts());
  }

  private ObjectNode delete(JsonNode asked) {
    workspace.delete(Workspace.RITA, message(asked));
    return ok();
  }

  /** Adds Rita's reaction, or takes it back. */
  private ObjectNode react(JsonNode asked) {
    Message message = message(asked);
    String name = asked.path("name").asText();
    if (!name.matches("[a-z0-9_+'-]{1,100}")) {
      throw new IllegalArgumentException("no emoji has this name");
    }
    if (message.marks().has(name, Workspace.RITA.id())) {
      workspace.people().unreact(Workspace.RITA, message, name);
    } else {
      workspace.react(Workspace.RITA, message, name);
    }
    return ok();
  }

  private ObjectNode shortcut(JsonNode asked) {
    return outcome(
        interactions.shortcut(Workspace.RITA, message(asked), asked.path("callback_id").asText()));
  }

  private ObjectNode openHome(JsonNode asked) {
    interactions.openHome(Workspace.RITA);
    return ok();
  }

  private ObjectNode openDirect(JsonNode asked) {
    workspace.people().openDirect(Workspace.RITA);
    return ok();
  }

  private ObjectNode pressInHome(JsonNode asked) {
    return outcome(
        interactions.pressInHome(
            Workspace.RITA, asked.path("action_id").asText(), option(asked), values(asked)));
  }

  private static ObjectNode values(JsonNode asked) {
    return asked.path("values") instanceof ObjectNode values ? values : Json.object();
  }

  private ObjectNode press(JsonNode asked) {
    return outcome(
        interactions.press(
            Workspace.RITA, message(asked), asked.path("action_id").asText(), option(asked)));
  }

  private ObjectNode pressInView(JsonNode asked) {
    return outcome(
        interactions.pressInView(
            Workspace.RITA, asked.path("action_id").asText(), option(asked), values(asked)));
  }

  private ObjectNode submit(JsonNode asked) {
    if (!(asked.path("values") instanceof ObjectNode values)) {
      throw new IllegalArgumentException("values must be an object");
    }
    Delivery delivery = interactions.submit(Workspace.RITA, values).join();
    ObjectNode answer = outcome(CompletableFuture.completedFuture(delivery));
    Json.readObject(delivery.answer())
        .filter(said -> said.path("response_action").asText().equals("errors"))
        .ifPresent(said -> answer.set("errors", said.path("errors")));
    return answer;
  }

  private ObjectNode close(JsonNode asked) {
    CompletableFuture<Optional<Delivery>> unused = interactions.close(Workspace.RITA);
    return ok();
  }

  /** Waits for the bot's answer, which comes within the courier's limit or not at all. */
  private static ObjectNode outcome(CompletableFuture<Delivery> sent) {
    return ok().put("acknowledged", sent.join().acknowledged());
  }

  private static Optional<String> option(JsonNode asked) {
    return asked.path("option").isTextual()
        ? Optional.of(asked.path("option").asText())
        : Optional.empty();
  }

  private Message message(JsonNode asked) {
    return workspace
        .message(asked.path("channel").asText(), asked.path("ts").asText())
        .filter(PracticePage::isForRita)
        .orElseThrow();
  }

  private static String text(JsonNode asked) {
    String text = asked.path("text").asText().strip();
    if (text.isEmpty() || text.length() > LONGEST) {
      throw new IllegalArgumentException("a message has 1 to " + LONGEST + " characters");
    }
    return text;
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
