// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts events into Slack's envelope and sends them, where the app is installed with the rights. */
final class Envelopes {
  private final Clock clock;
  private final Grants grants;
  private final Consumer<Parcel> bot;
  private final AtomicLong count = new AtomicLong();

  Envelopes(Clock clock, Grants grants, Consumer<Parcel> bot) {
    this.clock = clock;
    this.grants = grants;
    this.bot = bot;
  }

  /**
   * Sends an event.
   *
   * @param scope the right without which the app hears nothing of it; empty for none
   */
  void send(Workspace workspace, String scope, ObjectNode event) {
    Optional<Grant> grant =
        grants.current(workspace).filter(one -> scope.isEmpty() || one.scopes().contains(scope));
    grant.ifPresent(to -> send(workspace, to, event));
  }

  private void send(Workspace workspace, Grant grant, ObjectNode event) {
    String id = String.format(Locale.ROOT, "Ev%09d", count.incrementAndGet());
    Team team = workspace.team();
    ObjectNode envelope = Json.object();
    envelope.put("token", "practice-verification-token").put("team_id", team.id());
    team.organisation().ifPresent(all -> envelope.put("enterprise_id", all.id()));
    envelope.put("context_team_id", team.id());
    envelope.put("context_enterprise_id", organisation(team));
    envelope.put("api_app_id", Workspace.APP).set("event", event);
    envelope.put("type", "event_callback").put("event_id", id);
    envelope.put("event_time", clock.instant().getEpochSecond());
    ObjectNode authorization = envelope.putArray("authorizations").addObject();
    authorization.put("enterprise_id", organisation(team));
    authorization.put("team_id", grant.isForAll() ? null : team.id());
    authorization.put("user_id", workspace.bot().id()).put("is_bot", true);
    authorization.put("is_enterprise_install", grant.isForAll());
    boolean shared = workspace.isShared(event.path("channel").asText());
    envelope.put("is_ext_shared_channel", shared);
    envelope.put("event_context", "4-" + team.domain() + "-" + id);
    bot.accept(new Parcel(Parcel.Kind.EVENT, id, Json.write(envelope)));
  }

  private static @Nullable String organisation(Team team) {
    return team.organisation().map(Organisation::id).orElse(null);
  }
}
