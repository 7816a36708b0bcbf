// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What interactions and commands have in common: who did it, where, and with which trigger. */
final class Payloads {
  private static final String VERIFICATION = "practice-verification-token";

  private final Workspace workspace;
  private final Triggers triggers;
  private final Grants grants;

  Payloads(Workspace workspace, Triggers triggers, Grants grants) {
    this.workspace = workspace;
    this.triggers = triggers;
    this.grants = grants;
  }

  /** The beginning of an interaction's payload. */
  ObjectNode of(String type, User by) {
    Team team = workspace.team();
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("team").put("id", team.id()).put("domain", team.domain());
    ObjectNode user = payload.putObject("user").put("id", by.id()).put("username", by.name());
    user.put("name", by.name()).put("team_id", by.standing().otherTeam().orElse(team.id()));
    payload.put("api_app_id", Workspace.APP).put("token", VERIFICATION);
    payload.put("trigger_id", triggers.next(by, team));
    payload.putNull("enterprise").put("is_enterprise_install", isForAll());
    organisation()
        .ifPresent(
            all -> payload.putObject("enterprise").put("id", all.id()).put("name", all.name()));
    return payload;
  }

  /** The fields of a slash command that do not depend on what was typed. */
  ObjectNode command(User by, Channel in) {
    Team team = workspace.team();
    ObjectNode fields = Json.object();
    fields.put("token", VERIFICATION).put("team_id", team.id());
    fields.put("team_domain", team.domain()).put("channel_id", in.id());
    fields.put("channel_name", in.kind() == Channel.Kind.PUBLIC ? in.name() : nameOf(in));
    fields.put("user_id", by.id()).put("user_name", by.name());
    fields.put("api_app_id", Workspace.APP);
    fields.put("is_enterprise_install", Boolean.toString(isForAll()));
    organisation()
        .ifPresent(all -> fields.put("enterprise_id", all.id()).put("enterprise_name", all.name()));
    return fields.put("trigger_id", triggers.next(by, team));
  }

  void channel(ObjectNode payload, String id) {
    Channel channel = workspace.channelWithId(id).orElseThrow();
    payload.putObject("channel").put("id", id).put("name", nameOf(channel));
  }

  private static String nameOf(Channel channel) {
    return switch (channel.kind()) {
      case PUBLIC -> channel.name();
      case PRIVATE -> "privategroup";
      case DIRECT -> "directmessage";
    };
  }

  private Optional<Organisation> organisation() {
    return workspace.team().organisation();
  }

  private boolean isForAll() {
    return grants.current(workspace).filter(Grant::isForAll).isPresent();
  }
}
