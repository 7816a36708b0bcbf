// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tokens that were given out, and what became of them. */
final class Grants {
  private static final String NO_PROBLEM = "";

  /**
   * A token given out.
   *
   * @param error what Slack answers to it by now; empty while it is good
   */
  private record Given(Grant grant, String error, Optional<Instant> until) {}

  /** How an installation ends, and what Slack answers to its tokens then. */
  enum Ending {
    REVOKED("token_revoked"),
    UNINSTALLED("account_inactive");

    private final String error;

    Ending(String error) {
      this.error = error;
    }
  }

  private final Clock clock;
  private final Map<String, Given> given = new LinkedHashMap<>();

  Grants(Clock clock) {
    this.clock = clock;
  }

  synchronized void give(Grant grant, Optional<Instant> until) {
    given.put(grant.token(), new Given(grant, NO_PROBLEM, until));
  }

  /** Slack's error for a token that is not good, or no longer. */
  synchronized Optional<String> refused(String token) {
    Given one = given.get(token);
    if (one == null) {
      return Optional.of("invalid_auth");
    }
    if (!one.error().isEmpty()) {
      return Optional.of(one.error());
    }
    boolean late = one.until().filter(until -> !clock.instant().isBefore(until)).isPresent();
    return late ? Optional.of("token_expired") : Optional.empty();
  }

  synchronized Grant of(String token) {
    return Optional.ofNullable(given.get(token))
        .map(Given::grant)
        .orElseThrow(() -> Refusal.of("invalid_auth"));
  }

  /** The installation that the app has in a workspace: its own one, or its organisation's. */
  synchronized Optional<Grant> current(Workspace workspace) {
    List<Grant> good =
        given.values().stream()
            .filter(one -> one.error().isEmpty())
            .map(Given::grant)
            .filter(grant -> grant.workspaces().contains(workspace))
            .toList();
    return good.stream()
        .filter(grant -> !grant.isForAll())
        .findFirst()
        .or(() -> good.stream().findFirst());
  }

  /**
   * Ends an installation: its tokens are worthless from now on. The app still hears of it, with the
   * installation that is ending.
   */
  void end(Grant grant, Ending how) {
    for (Workspace workspace : grant.isForAll() ? List.of(grant.first()) : grant.workspaces()) {
      workspace.tell(how == Ending.REVOKED ? new Change.TokensRevoked() : new Change.Uninstalled());
    }
    synchronized (this) {
      given.replaceAll(
          (id, one) ->
              one.grant().workspaces().equals(grant.workspaces())
                  ? new Given(one.grant(), how.error, one.until())
                  : one);
    }
  }
}
