// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The methods of the Web API as one token may use them in one workspace. */
final class Methods {
  /** A method, and the scope it needs before it looks at anything; none for some. */
  private record Served(Optional<String> scope, Function<ApiCall, ObjectNode> method) {}

  private final Grant grant;
  private final Map<String, Served> methods = new HashMap<>();

  Methods(Office office, Grant grant, Grants grants, Registration app, Clock clock) {
    this.grant = grant;
    Workspace workspace = office.workspace();
    Rooms rooms = new Rooms(workspace, grant);
    people(new PeopleMethods(workspace, grant, clock), new AppMethods(grant, grants, app));
    chat(new ChatMethods(workspace, rooms));
    channels(new ChannelMethods(workspace, rooms), new ConversationMethods(workspace, rooms));
    files(new FileMethods(workspace, rooms));
    views(office.views());
  }

  private void people(PeopleMethods people, AppMethods app) {
    serve("api.test", call -> Json.object().put("ok", true));
    serve("auth.test", people::test);
    serve("auth.revoke", app::revoke);
    serve("apps.uninstall", app::uninstall);
    serve("users.info", "users:read", people::user);
    serve("bots.info", "users:read", people::bot);
    serve("team.info", "team:read", people::team);
  }

  private void chat(ChatMethods chat) {
    serve("chat.postMessage", "chat:write", chat::post);
    serve("chat.update", "chat:write", chat::update);
    serve("chat.delete", "chat:write", chat::delete);
    serve("chat.postEphemeral", "chat:write", chat::postEphemeral);
    serve("chat.getPermalink", chat::permalink);
  }

  private void channels(ChannelMethods channels, ConversationMethods conversations) {
    serve("conversations.replies", conversations::replies);
    serve("conversations.history", conversations::history);
    serve("conversations.info", channels::info);
    serve("conversations.members", channels::members);
    serve("conversations.open", "im:write", channels::open);
    serve("users.conversations", channels::ofMember);
    serve("reactions.add", "reactions:write", channels::react);
    serve("reactions.remove", "reactions:write", channels::unreact);
    serve("assistant.threads.setStatus", "chat:write", channels::status);
  }

  private void files(FileMethods files) {
    serve("files.info", "files:read", files::info);
    serve("files.getUploadURLExternal", "files:write", files::uploadUrl);
    serve("files.completeUploadExternal", "files:write", files::complete);
  }

  private void views(Views views) {
    serve("views.open", views::open);
    serve("views.push", views::push);
    serve("views.update", views::update);
    serve("views.publish", views::publish);
  }

  private void serve(String name, Function<ApiCall, ObjectNode> method) {
    methods.put(name, new Served(Optional.empty(), method));
  }

  private void serve(String name, String scope, Function<ApiCall, ObjectNode> method) {
    methods.put(name, new Served(Optional.of(scope), method));
  }

  /** What Slack answers; nothing when there is no such method. */
  Optional<ObjectNode> answer(ApiCall call) {
    Served served = methods.get(call.method());
    if (served == null) {
      return Optional.empty();
    }
    served.scope().ifPresent(grant::require);
    return Optional.of(served.method().apply(call));
  }
}
