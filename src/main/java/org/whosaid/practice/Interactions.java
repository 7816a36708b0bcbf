// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What people do other than writing: pressing buttons, choosing from menus, submitting and closing
 * modals, slash commands and message shortcuts. Each is brought to the bot once; the future ends
 * with the bot's answer.
 */
public final class Interactions {
  private final Workspace workspace;
  private final Payloads payloads;
  private final Views views;
  private final ResponseUrls responseUrls;
  private final Courier courier;

  Interactions(
      Workspace workspace,
      Payloads payloads,
      Views views,
      ResponseUrls responseUrls,
      Courier courier) {
    this.workspace = workspace;
    this.payloads = payloads;
    this.views = views;
    this.responseUrls = responseUrls;
    this.courier = courier;
  }

  /** Presses a button of a message. */
  public CompletableFuture<Delivery> press(User by, Message on, String actionId) {
    return press(by, on, actionId, Optional.empty());
  }

  /** Chooses an option, by its value, from a menu of a message. */
  public CompletableFuture<Delivery> choose(User by, Message on, String actionId, String option) {
    return press(by, on, actionId, Optional.of(option));
  }

  CompletableFuture<Delivery> press(User by, Message on, String actionId, Optional<String> option) {
    Message now = workspace.now(on);
    ObjectNode payload = payloads.of("block_actions", by);
    ObjectNode container = payload.putObject("container").put("type", "message");
    container.put("message_ts", now.ts()).put("channel_id", now.channel());
    container.put("is_ephemeral", now.isEphemeral());
    now.place().threadTs().ifPresent(ts -> container.put("thread_ts", ts));
    payloads.channel(payload, now.channel());
    payload.set("message", new MessageJson(workspace).withMetadata(now));
    payload.putObject("state").putObject("values");
    payload.put("response_url", responseUrls.next(by, now.channel(), Optional.of(now)));
    payload.putArray("actions").add(Actions.taken(now.blocks(), actionId, option));
    return interaction(payload);
  }

  /** Presses a button, or chooses from a menu, of the modal that the user sees. */
  public CompletableFuture<Delivery> pressInView(
      User by, String actionId, Optional<String> option) {
    return pressInView(by, actionId, option, Json.object());
  }

  /** The same, with what stands in the modal's fields meanwhile. */
  public CompletableFuture<Delivery> pressInView(
      User by, String actionId, Optional<String> option, ObjectNode values) {
    View view = open(by);
    return pressIn(view, by, Actions.taken(blocksOf(view), actionId, option), values);
  }

  private CompletableFuture<Delivery> pressIn(
      View view, User by, ObjectNode action, ObjectNode values) {
    ObjectNode payload = payloads.of("block_actions", by);
    payload.putObject("container").put("type", "view").put("view_id", view.id());
    payload.set("view", view.json(workspace, values));
    payload.putArray("actions").add(action);
    return interaction(payload);
  }

  private static JsonNode blocksOf(View view) {
    return view.definition().path("blocks");
  }

  /** The modal a user sees, if there is one. */
  public Optional<View> view(User of) {
    return views.top(of);
  }

  /**
   * Submits the modal that the user sees. Afterwards it is closed, unless the bot's answer says
   * otherwise.
   *
   * @param values the state by block id and action id, such as {@code {"why": {"text": {"type":
   *     "plain_text_input", "value": "…"}}}}
   */
  public CompletableFuture<Delivery> submit(User by, ObjectNode values) {
    View view = open(by);
    ObjectNode payload = payloads.of("view_submission", by);
    payload.set("view", view.json(workspace, values));
    payload.putArray("response_urls");
    return interaction(payload).thenApply(delivery -> afterSubmission(view, delivery));
  }

  /** The fields of the modal that the user sees, to fill in. */
  public Form form(User by) {
    return new Form(open(by));
  }

  /**
   * Submits the modal with its fields as they were filled in.
   *
   * @throws IllegalArgumentException if a field is empty that must not be: Slack sends no such form
   */
  public CompletableFuture<Delivery> submit(User by, Form filled) {
    if (!filled.missing().isEmpty()) {
      throw new IllegalArgumentException("please fill in " + filled.missing());
    }
    return submit(by, filled.values());
  }

  private Delivery afterSubmission(View view, Delivery delivery) {
    if (!delivery.acknowledged()) {
      return delivery;
    }
    ObjectNode answer = Json.readObject(delivery.answer()).orElseGet(Json::object);
    switch (answer.path("response_action").asText()) {
      case "errors" -> {
        return delivery;
      }
      case "update" -> views.replace(view, views.checked(answer.path("view"), "view_submission"));
      case "push" -> views.push(view.user(), views.checked(answer.path("view"), "view_submission"));
      case "clear" -> views.close(view.user(), true);
      default -> views.close(view.user(), false);
    }
    return delivery;
  }

  /** Closes the modal that the user sees; the bot hears of it when it asked to. */
  public CompletableFuture<Optional<Delivery>> close(User by) {
    View view = open(by);
    views.close(by.id(), false);
    if (!view.definition().path("notify_on_close").asBoolean()) {
      return CompletableFuture.completedFuture(Optional.empty());
    }
    ObjectNode payload = payloads.of("view_closed", by);
    payload.set("view", view.json(workspace, Json.object()));
    payload.put("is_cleared", false);
    return interaction(payload).thenApply(Optional::of);
  }

  /** Opens the app's Home; the bot hears of it by an event. */
  public void openHome(User user) {
    workspace.people().openHome(user);
  }

  /** The Home that the bot has published for a user, if it has. */
  public Optional<View> home(User of) {
    return views.home(of);
  }

  /** Presses a button, or chooses from a menu, of the user's Home. */
  public CompletableFuture<Delivery> pressInHome(
      User by, String actionId, Optional<String> option) {
    return pressInHome(by, actionId, option, Json.object());
  }

  CompletableFuture<Delivery> pressInHome(
      User by, String actionId, Optional<String> option, ObjectNode values) {
    View home =
        views.home(by).orElseThrow(() -> new NoSuchElementException("no Home for " + by.name()));
    return pressIn(home, by, Actions.taken(blocksOf(home), actionId, option), values);
  }

  /** Uses a shortcut from the menu of a message. */
  public CompletableFuture<Delivery> shortcut(User by, Message on, String callbackId) {
    Message now = workspace.now(on);
    ObjectNode payload = payloads.of("message_action", by);
    payload.put("callback_id", callbackId).put("message_ts", now.ts());
    payload.put("action_ts", now.ts());
    payloads.channel(payload, now.channel());
    payload.set("message", new MessageJson(workspace).withMetadata(now));
    payload.put("response_url", responseUrls.next(by, now.channel(), Optional.of(now)));
    return interaction(payload);
  }

  /**
   * Types a slash command into a channel. A text in the answer is shown as Slack would.
   *
   * @param command with its slash
   */
  public CompletableFuture<Delivery> command(User by, Channel in, String command, String text) {
    if (by.standing().otherTeam().isPresent()) {
      throw new IllegalArgumentException("the app's commands are there for members only");
    }
    ObjectNode fields = payloads.command(by, in);
    fields.put("command", command).put("text", text);
    fields.put("response_url", responseUrls.next(by, in.id(), Optional.empty()));
    String trigger = fields.path("trigger_id").asText();
    StringBuilder body = new StringBuilder();
    fields
        .properties()
        .forEach(
            field -> {
              body.append(body.isEmpty() ? "" : "&").append(field.getKey()).append('=');
              body.append(encoded(field.getValue().asText()));
            });
    return courier
        .send(new Parcel(Parcel.Kind.COMMAND, trigger, body.toString()))
        .thenApply(delivery -> shown(delivery, by, in));
  }

  private Delivery shown(Delivery delivery, User by, Channel in) {
    if (delivery.acknowledged() && !delivery.answer().isBlank()) {
      ObjectNode said =
          Json.readObject(delivery.answer())
              .orElseGet(() -> Json.object().put("text", delivery.answer()));
      responseUrls.say(said, by.id(), in.id(), Optional.empty());
    }
    return delivery;
  }

  private View open(User by) {
    return views
        .top(by)
        .orElseThrow(() -> new NoSuchElementException("no modal is open for " + by.name()));
  }

  private CompletableFuture<Delivery> interaction(ObjectNode payload) {
    String body = "payload=" + encoded(Json.write(payload));
    return courier.send(
        new Parcel(Parcel.Kind.INTERACTION, payload.path("trigger_id").asText(), body));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
