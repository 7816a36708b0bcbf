// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** Who is who: {@code auth.test}, {@code users.info}, {@code bots.info}, {@code team.info}. */
final class PeopleMethods {
  private final Workspace workspace;
  private final Grant grant;
  private final Clock clock;

  PeopleMethods(Workspace workspace, Grant grant, Clock clock) {
    this.workspace = workspace;
    this.grant = grant;
    this.clock = clock;
  }

  ObjectNode test(ApiCall call) {
    ObjectNode answer =
        ok().put("url", workspace.team().url())
            .put("team", workspace.team().name())
            .put("user", workspace.bot().name())
            .put("team_id", workspace.team().id())
            .put("user_id", workspace.bot().id())
            .put("bot_id", workspace.bot().botId().orElseThrow())
            .put("is_enterprise_install", grant.isForAll());
    workspace.team().organisation().ifPresent(all -> answer.put("enterprise_id", all.id()));
    return answer;
  }

  ObjectNode user(ApiCall call) {
    User user =
        workspace.user(call.required("user")).orElseThrow(() -> Refusal.of("user_not_found"));
    String team = user.standing().otherTeam().orElse(workspace.team().id());
    ObjectNode answer = ok();
    ObjectNode about = answer.putObject("user");
    about.put("id", user.id()).put("team_id", team).put("name", user.name());
    about.put("deleted", false).put("real_name", user.realName());
    ZoneId zone = user.standing().zone();
    about.put("tz", zone.equals(ZoneOffset.UTC) ? "Etc/UTC" : zone.getId());
    about.put("tz_label", zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    about.put("tz_offset", zone.getRules().getOffset(clock.instant()).getTotalSeconds());
    about.put("is_admin", user.isAdmin());
    about.put("is_owner", user.standing().role() == User.Role.OWNER);
    about.put("is_primary_owner", false).put("is_restricted", false);
    about.put("is_ultra_restricted", false).put("updated", 0);
    about.put("is_bot", user.isBot()).put("is_app_user", false);
    user.standing().otherTeam().ifPresent(other -> about.put("is_stranger", true));
    ObjectNode profile = about.putObject("profile");
    profile.put("real_name", user.realName()).put("display_name", user.name());
    profile.put("real_name_normalized", user.realName()).put("team", team);
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
    about
        .put("app_id", new MessageJson(workspace).appOf(botId))
        .put("user_id", bot.id())
        .putObject("icons");
    return answer;
  }

  ObjectNode team(ApiCall call) {
    if (grant.isForAll() && call.text("team_id").isEmpty() && call.text("team").isEmpty()) {
      throw Refusal.of("missing_argument");
    }
    ObjectNode answer = ok();
    ObjectNode about = answer.putObject("team");
    Team team = workspace.team();
    about.put("id", team.id()).put("name", team.name()).put("domain", team.domain());
    about.put("url", team.url());
    about.put("email_domain", "").putObject("icon").put("image_default", true);
    return answer;
  }

  private static ObjectNode ok() {
    return Json.object().put("ok", true);
  }
}
