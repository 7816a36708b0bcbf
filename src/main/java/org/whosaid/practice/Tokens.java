// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives tokens out, and new ones for those that run out. */
final class Tokens {
  private static final Duration LIFE = Duration.ofHours(12);

  /** What a token for renewal is good for. */
  private record Renewal(Decision decision, Set<String> scopes) {}

  private final Grants grants;
  private final Clock clock;
  private final Map<String, Renewal> renewals = new HashMap<>();
  private boolean rotate;

  Tokens(Grants grants, Clock clock) {
    this.grants = grants;
    this.clock = clock;
  }

  synchronized void rotate(boolean on) {
    rotate = on;
  }

  /** Slack's answer with a token for what was decided. */
  synchronized ObjectNode given(Decision decision, Set<String> scopes) {
    Optional<Instant> until = rotate ? Optional.of(clock.instant().plus(LIFE)) : Optional.empty();
    Grant grant = granted(decision, scopes);
    grants.give(grant, until);
    ObjectNode answer = answer(grant, decision.by());
    if (rotate) {
      String renewal = "xoxe-1-" + Setup.secret();
      renewals.put(renewal, new Renewal(decision, grant.scopes()));
      answer.put("refresh_token", renewal).put("expires_in", LIFE.toSeconds());
    }
    return answer;
  }

  /** Where the app is already, Slack gives the token it has, with the rights of both times. */
  private Grant granted(Decision decision, Set<String> scopes) {
    List<Workspace> where = decision.workspaces();
    Optional<Organisation> all =
        where.size() > 1 ? where.get(0).team().organisation() : Optional.empty();
    Optional<Grant> before =
        grants.current(where.get(0)).filter(grant -> grant.workspaces().equals(where));
    Set<String> together = new HashSet<>(scopes);
    before.ifPresent(grant -> together.addAll(grant.scopes()));
    String token =
        before
            .map(Grant::token)
            .filter(old -> !rotate)
            .orElseGet(() -> (rotate ? "xoxe.xoxb-1-" : "xoxb-") + Setup.secret());
    return new Grant(token, together, where, all);
  }

  /** The same with a new token; a token for renewal is good once. */
  synchronized ObjectNode renewed(String renewal) {
    Renewal known = renewals.get(renewal);
    if (known == null || grants.current(known.decision().workspaces().get(0)).isEmpty()) {
      throw Refusal.of("invalid_refresh_token");
    }
    renewals.remove(renewal);
    return given(known.decision(), known.scopes());
  }

  private static ObjectNode answer(Grant grant, User by) {
    Workspace first = grant.first();
    ObjectNode answer = Json.object().put("ok", true).put("app_id", Workspace.APP);
    answer.putObject("authed_user").put("id", by.id());
    answer.put("scope", grant.scopeList()).put("token_type", "bot");
    answer.put("access_token", grant.token()).put("bot_user_id", first.bot().id());
    if (grant.isForAll()) {
      answer.putNull("team");
    } else {
      answer.putObject("team").put("id", first.team().id()).put("name", first.team().name());
    }
    answer.putNull("enterprise");
    first
        .team()
        .organisation()
        .ifPresent(
            all -> answer.putObject("enterprise").put("id", all.id()).put("name", all.name()));
    return answer.put("is_enterprise_install", grant.isForAll());
  }
}
