// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Who is who: {@code auth.test}, {@code users.info}, {@code bots.info}, {@code team.info}. */
final class PeopleMethods {
  private static final String URL = "https://practice.slack.com/";
  private static final String NAME = "The Practice Newsroom";

  private final Workspace workspace;

  PeopleMethods(Workspace workspace) {
    this.workspace = workspace;
  }

  ObjectNode test(ApiCall call) {
    return ok().put("url", URL)
        .put("team", NAME)
        .put("user", Workspace.BOT.name())
        .put("team_id", Workspace.TEAM)
        .put("user_id", Workspace.BOT.id())
        .put("bot_id", Workspace.BOT.botId().orElseThrow())
        .put("is_enterprise_install", false);
  }

  ObjectNode user(ApiCall call) {
    User user =
        workspace.user(call.required("user")).orElseThrow(() -> Refusal.of("user_not_found"));
    ObjectNode answer = ok();
    ObjectNode about = answer.putObject("user");
    about.put("id", user.id()).put("team_id", Workspace.TEAM).put("name", user.name());
    about.put("deleted", false).put("real_name", user.realName()).put("tz", "Etc/UTC");
    about.put("tz_label", "Coordinated Universal Time").put("tz_offset", 0);
    about.put("is_admin", false).put("is_owner", false).put("is_restricted", false);
    about.put("is_bot", user.isBot()).put("is_app_user", false).put("updated", 0);
    ObjectNode profile = about.putObject("profile");
    profile.put("real_name", user.realName()).put("display_name", user.name());
    profile.put("real_name_normalized", user.realName()).put("team", Workspace.TEAM);
    return answer;
  }

  ObjectNode bot(ApiCall call) {
    Optional<String> id = Optional.of(call.required("bot"));
    User bot =
        workspace.users().stream()
            .filter(user -> user.botId().equals(id))
            .findFirst()
            .orElseThrow(() -> Refusal.of("bot_not_found"));
    ObjectNode answer = ok();
    ObjectNode about = answer.putObject("bot");
    String botId = bot.botId().orElseThrow();
    about.put("id", botId).put("deleted", false).put("name", bot.name()).put("updated", 0);
    about.put("app_id", MessageJson.appOf(botId)).put("user_id", bot.id()).putObject("icons");
    return answer;
  }

  ObjectNode team(ApiCall call) {
    ObjectNode answer = ok();
    ObjectNode about = answer.putObject("team");
    about.put("id", Workspace.TEAM).put("name", NAME).put("domain", "practice").put("url", URL);
    about.put("email_domain", "").putObject("icon").put("image_default", true);
    return answer;
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
