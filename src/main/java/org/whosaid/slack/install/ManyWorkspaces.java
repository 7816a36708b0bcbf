// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.slack.SlackSdk;
import org.whosaid.slack.SlackWorkspace;
import org.whosaid.slack.Workspaces;

/**
 * The workspaces that people have added the app to, each with its own bot and token. A workspace
 * without an installation of its own is served by its organisation's, if it has one.
 */
public final class ManyWorkspaces implements Workspaces {
  private final Installations installations;
  private final RenewTokens renewal;
  private final SlackSdk sdk;
  private final Clock clock;

  public ManyWorkspaces(
      Installations installations, RenewTokens renewal, SlackSdk sdk, Clock clock) {
    this.installations = requireNonNull(installations, "installations");
    this.renewal = requireNonNull(renewal, "renewal");
    this.sdk = requireNonNull(sdk, "sdk");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Renews the token first if it has ended, which may take a moment. */
  @Override
  public Optional<SlackWorkspace> find(String team) {
    Optional<Installation> found = installations.serving(team);
    if (found.isPresent() && found.get().tokens().expiredBy(clock.instant())) {
      renewal.renew(found.get().account().id());
      found = installations.serving(team);
    }
    return found.map(installation -> workspace(team, installation));
  }

  /** Asks nobody but the database: a request waits for its acknowledgement. */
  @Override
  public Optional<SlackWorkspace> concerned(@Nullable String enterprise, @Nullable String team) {
    if (team == null || team.equals(enterprise)) {
      return Optional.empty(); // an organisation's own request: what is kept is kept by workspace
    }
    Optional<Installation> found = installations.serving(team);
    if (enterprise != null && found.filter(one -> serves(one, enterprise)).isEmpty()) {
      found = installations.find(enterprise);
      if (found.isPresent()) {
        installations.belongs(team, enterprise);
      }
    }
    return found.map(installation -> workspace(team, installation));
  }

  /** Whether an installation may answer for a workspace of that organisation. */
  private static boolean serves(Installation installation, String enterprise) {
    return !installation.account().isOrganisation()
        || installation.account().id().equals(enterprise);
  }

  private SlackWorkspace workspace(String team, Installation installation) {
    return new SlackWorkspace(
        installation.identityIn(team), sdk.with(installation.tokens().access(), team));
  }
}
