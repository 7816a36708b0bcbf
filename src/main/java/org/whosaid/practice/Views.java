// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The modals people see, for each of them a stack of at most three views; and their Homes. */
final class Views {
  private static final int DEEPEST = 3;
  private static final int LARGEST = 250_000;

  private final Workspace workspace;
  private final Triggers triggers;
  private final BlockKitRules rules = new BlockKitRules();
  private final Map<String, List<View>> stacks = new HashMap<>();
  private final Map<String, View> homes = new HashMap<>();
  private int count;

  Views(Workspace workspace, Triggers triggers) {
    this.workspace = workspace;
    this.triggers = triggers;
  }

  Optional<View> top(User user) {
    return top(user.id());
  }

  private synchronized Optional<View> top(String user) {
    List<View> stack = stacks.getOrDefault(user, List.of());
    return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
  }

  ObjectNode open(ApiCall call) {
    ObjectNode definition = definition(call, "modal");
    String user = triggers.exchange(call.required("trigger_id"));
    synchronized (this) { // a view opened anew takes the place of what is there
      stacks.remove(user);
    }
    return answer(push(user, definition));
  }

  ObjectNode push(ApiCall call) {
    ObjectNode definition = definition(call, "modal");
    return answer(push(triggers.exchange(call.required("trigger_id")), definition));
  }

  ObjectNode update(ApiCall call) {
    ObjectNode definition = definition(call, "modal");
    Optional<String> id = call.text("view_id");
    Optional<String> external = call.text("external_id");
    View before = find(id, external).orElseThrow(() -> Refusal.of("not_found"));
    if (call.text("hash").filter(hash -> !hash.equals(before.hash())).isPresent()) {
      throw Refusal.of("hash_conflict");
    }
    return answer(replace(before, definition));
  }

  private synchronized Optional<View> find(Optional<String> id, Optional<String> external) {
    for (List<View> stack : stacks.values()) {
      for (View view : stack) {
        String name = view.definition().path("external_id").asText();
        if (id.isPresent()
            ? id.get().equals(view.id())
            : external.filter(name::equals).isPresent()) {
          return Optional.of(view);
        }
      }
    }
    return Optional.empty();
  }

  private ObjectNode definition(ApiCall call, String type) {
    JsonNode view =
        call.json("view", "invalid_arguments")
            .orElseThrow(
                () ->
                    Refusal.of(
                        "invalid_arguments",
                        List.of("missing required field: view [json-pointer:/view]")));
    return checked(view, call.method(), type);
  }

  /** The view with its ids filled in, when Slack would take it. */
  ObjectNode checked(JsonNode view, String method) {
    return checked(view, method, "modal");
  }

  private ObjectNode checked(JsonNode view, String method, String type) {
    List<String> problems = type.equals("home") ? rules.ofHome(view) : rules.ofView(view);
    if (!problems.isEmpty()) {
      throw Refusal.of("invalid_arguments", problems);
    }
    if (Json.write(view).length() > LARGEST) {
      throw Refusal.of("view_too_large");
    }
    workspace.noted(FaultFinder.inBlocks(method + " /view", view));
    ObjectNode definition = view.deepCopy();
    definition.set("blocks", BlockIds.filled((ArrayNode) view.path("blocks")));
    return definition;
  }

  View push(String user, ObjectNode definition) {
    View view;
    synchronized (this) {
      List<View> stack = stacks.computeIfAbsent(user, nobody -> new ArrayList<>());
      if (stack.size() >= DEEPEST) {
        throw Refusal.of("push_limit_reached");
      }
      String id = nextId();
      view = new View(id, user, definition, stack.isEmpty() ? id : stack.get(0).id(), 1);
      stack.add(view);
    }
    workspace.tell(new Change.ViewsChanged(user));
    return view;
  }

  private String nextId() {
    return "V" + workspace.team().id().substring(1) + ++count;
  }

  /** Shows a Home to a user; the last one published stands. */
  ObjectNode publish(ApiCall call) {
    ObjectNode definition = definition(call, "home");
    String user = call.required("user_id");
    if (workspace.user(user).isEmpty()) {
      throw Refusal.of("invalid_arguments", List.of("no such user [json-pointer:/user_id]"));
    }
    View now;
    synchronized (this) {
      View before = homes.get(user);
      if (before != null && call.text("hash").filter(h -> !h.equals(before.hash())).isPresent()) {
        throw Refusal.of("hash_conflict");
      }
      String id = before == null ? nextId() : before.id();
      now = new View(id, user, definition, id, before == null ? 1 : before.version() + 1);
      homes.put(user, now);
    }
    workspace.tell(new Change.ViewsChanged(user));
    return answer(now);
  }

  /** The Home that was published for a user. */
  synchronized Optional<View> home(User user) {
    return Optional.ofNullable(homes.get(user.id()));
  }

  View replace(View before, ObjectNode definition) {
    View now =
        new View(before.id(), before.user(), definition, before.rootId(), before.version() + 1);
    synchronized (this) {
      stacks
          .getOrDefault(before.user(), new ArrayList<>())
          .replaceAll(view -> view.id().equals(now.id()) ? now : view);
    }
    workspace.tell(new Change.ViewsChanged(before.user()));
    return now;
  }

  /** Takes away the view on top, or all of them. */
  void close(String user, boolean all) {
    synchronized (this) {
      List<View> stack = stacks.getOrDefault(user, new ArrayList<>());
      if (all) {
        stack.clear();
      } else if (!stack.isEmpty()) {
        stack.remove(stack.size() - 1);
      }
    }
    workspace.tell(new Change.ViewsChanged(user));
  }

  private ObjectNode answer(View view) {
    ObjectNode answer = Json.object().put("ok", true);
    answer.set("view", view.json(workspace, Json.object()));
    return answer;
  }
}
