// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TeamAccessRevokedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.slack.SlackListener;

/**
 * Listens for the app being removed: from a workspace, from an organisation, or from one of an
 * organisation's workspaces. Writes one row, acknowledges, and has everything erased.
 */
public final class Partings implements SlackListener {
  private final Installations installations;
  private final Farewells farewells;
  private final Upkeep upkeep;
  private final Clock clock;

  public Partings(Installations installations, Farewells farewells, Upkeep upkeep, Clock clock) {
    this.installations = requireNonNull(installations, "installations");
    this.farewells = requireNonNull(farewells, "farewells");
    this.upkeep = requireNonNull(upkeep, "upkeep");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void listen(App app) {
    app.event(AppUninstalledEvent.class, (payload, context) -> part(context, account(payload)));
    app.event(TokensRevokedEvent.class, (payload, context) -> revoked(context, payload));
    app.event(
        TeamAccessRevokedEvent.class,
        (payload, context) -> part(context, payload.getEvent().getTeamIds()));
  }

  /** People's own tokens, of which we have none, come in the same event. */
  private Response revoked(EventContext context, EventsApiPayload<TokensRevokedEvent> payload) {
    TokensRevokedEvent.@Nullable Tokens tokens = payload.getEvent().getTokens();
    boolean bots = tokens != null && tokens.getBot() != null && !tokens.getBot().isEmpty();
    return bots ? part(context, account(payload)) : context.ack();
  }

  /** The workspace if the app was added to it by itself, or else the organisation. */
  private List<String> account(EventsApiPayload<?> payload) {
    @Nullable String team = payload.getTeamId();
    @Nullable String organisation = payload.getEnterpriseId();
    if (team != null && (organisation == null || installations.find(team).isPresent())) {
      return List.of(team);
    }
    return organisation == null ? List.of() : List.of(organisation);
  }

  private Response part(EventContext context, @Nullable List<String> accounts) {
    if (accounts != null && !accounts.isEmpty()) {
      accounts.forEach(account -> farewells.note(account, clock.instant()));
      upkeep.soon();
    }
    return context.ack();
  }
}
