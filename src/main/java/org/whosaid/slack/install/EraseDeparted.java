// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackCalls;
import org.whosaid.slack.SlackSdk;
import org.whosaid.slack.install.Farewells.Farewell;

/**
 * Erases everything of a workspace, or of all workspaces of an organisation, that removed the app.
 * Slack's event may come late, after the app was added anew, or twice, so Slack is asked whether
 * the bot's token is really dead. A job in hand may still write a row afterwards: the erasing is
 * repeated once when such a job is long over.
 */
public final class EraseDeparted {
  private static final Logger log = LoggerFactory.getLogger(EraseDeparted.class);

  /** So long a token may seem alive after the event, before we believe that the app is there. */
  static final Duration STILL_ALIVE = Duration.ofMinutes(10);

  /** So long we ask Slack in vain, before we believe the event alone. */
  static final Duration NO_ANSWER = Duration.ofHours(24);

  static final Duration AFTERMATH = Duration.ofMinutes(15);

  private static final String[] DEAD = {
    "account_inactive", "invalid_auth", "not_authed", "token_revoked", "team_not_found"
  };

  private enum Bot {
    GONE,
    THERE,
    UNKNOWN
  }

  private final Farewells farewells;
  private final Installations installations;
  private final WorkspaceData data;
  private final SlackSdk sdk;
  private final Clock clock;

  public EraseDeparted(
      Farewells farewells,
      Installations installations,
      WorkspaceData data,
      SlackSdk sdk,
      Clock clock) {
    this.farewells = requireNonNull(farewells, "farewells");
    this.installations = requireNonNull(installations, "installations");
    this.data = requireNonNull(data, "data");
    this.sdk = requireNonNull(sdk, "sdk");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Attends to every farewell that is noted. Any machine may, at any time. */
  public void attend() {
    for (Farewell farewell : farewells.all()) {
      try {
        attend(farewell);
      } catch (RuntimeException e) {
        log.error("{} removed the app and is not erased yet", farewell.account(), e);
      }
    }
  }

  private void attend(Farewell farewell) {
    Optional<Installation> installed = installations.find(farewell.account());
    if (farewell.erasedAt().isPresent()) {
      if (installed.isPresent()) {
        farewells.forget(farewell); // it is back
      } else if (isPast(farewell.erasedAt().get(), AFTERMATH)) {
        data.erase(farewell.account());
        farewells.forget(farewell);
      }
      return;
    }
    Bot bot = installed.map(this::ask).orElse(Bot.GONE);
    if (bot == Bot.GONE || (bot == Bot.UNKNOWN && isPast(farewell.notedAt(), NO_ANSWER))) {
      erase(farewell);
    } else if (bot == Bot.THERE && isPast(farewell.notedAt(), STILL_ALIVE)) {
      log.info("{} is said to have removed the app, but it is still there", farewell.account());
      farewells.forget(farewell);
    }
  }

  /** The workspaces of an organisation are noted first: whatever happens now, they are erased. */
  private void erase(Farewell farewell) {
    String account = farewell.account();
    List<String> teams = installations.teamsOf(account);
    teams.forEach(team -> farewells.note(team, farewell.notedAt()));
    installations.remove(account);
    data.erase(account);
    farewells.erased(farewell, clock.instant());
    log.info("{} removed the app; everything of it was erased", account);
    teams.forEach(team -> attend(new Farewell(team, farewell.notedAt(), Optional.empty())));
  }

  private Bot ask(Installation installation) {
    try {
      SlackCalls calls = sdk.with(installation.tokens().access());
      calls.make("auth.test", methods -> methods.authTest(request -> request));
      return Bot.THERE;
    } catch (SlackCallFailed e) {
      return e.is(DEAD) ? Bot.GONE : Bot.UNKNOWN;
    }
  }

  private boolean isPast(Instant then, Duration wait) {
    return !clock.instant().isBefore(then.plus(wait));
  }
}
