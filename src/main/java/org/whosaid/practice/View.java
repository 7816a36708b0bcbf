// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A modal as it stands at one moment; an update makes a new one with the same id.
 *
 * @param user who sees it
 * @param definition the view as the app sent it, block ids filled in
 * @param rootId the id of the lowest view of the stack it stands in
 */
public record View(String id, String user, ObjectNode definition, String rootId, int version) {
  public View {
    requireNonNull(id, "id");
    requireNonNull(user, "user");
    definition = definition.deepCopy();
    requireNonNull(rootId, "rootId");
  }

  /** Changes with every update, so that an app can tell that it updates what it has seen. */
  String hash() {
    return "v" + version + "." + id;
  }

  /** The view in the shape Slack gives it. */
  ObjectNode json(Workspace workspace, ObjectNode values) {
    ObjectNode json = definition.deepCopy();
    String team = workspace.team().id();
    json.put("id", id).put("team_id", team).put("app_id", Workspace.APP);
    json.put("app_installed_team_id", team);
    json.put("bot_id", workspace.bot().botId().orElseThrow());
    json.put("hash", hash()).put("root_view_id", rootId).putNull("previous_view_id");
    json.putObject("state").set("values", values.deepCopy());
    for (String text : new String[] {"private_metadata", "callback_id", "external_id"}) {
      json.put(text, json.path(text).asText());
    }
    for (String flag : new String[] {"clear_on_close", "notify_on_close"}) {
      json.put(flag, json.path(flag).asBoolean());
    }
    for (String words : new String[] {"submit", "close"}) {
      if (!json.has(words)) {
        json.putNull(words);
      }
    }
    return json;
  }
}
