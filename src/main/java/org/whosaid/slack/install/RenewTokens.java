// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackCalls;
import org.whosaid.slack.SlackSdk;

/**
 * Renews tokens before they expire, where the app has token rotation on. A refresh token is good
 * for one time only, so one machine reserves the renewal in the database before it asks Slack.
 *
 * @see <a href="https://docs.slack.dev/authentication/using-token-rotation">Slack's token
 *     rotation</a>
 */
public final class RenewTokens {
  private static final Logger log = LoggerFactory.getLogger(RenewTokens.class);

  /** Tokens live twelve hours; Slack's own SDKs renew two hours before the end. */
  static final Duration AHEAD = Duration.ofHours(2);

  private static final Duration RESERVED = Duration.ofMinutes(1); // three times a call's timeout
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);

  private final Installations installations;
  private final SlackCalls calls;
  private final OAuthClient client;
  private final Clock clock;

  public RenewTokens(Installations installations, SlackSdk sdk, OAuthClient client, Clock clock) {
    this.installations = requireNonNull(installations, "installations");
    this.calls = sdk.withoutToken();
    this.client = requireNonNull(client, "client");
    this.clock = requireNonNull(clock, "clock");
  }

  /** Renews every token that has less than two hours left. */
  public void renewDue() {
    installations.expiringBefore(clock.instant().plus(AHEAD)).forEach(this::renew);
  }

  /** Renews the tokens of an account unless they are fresh, or another machine is at it. */
  void renew(String account) {
    if (!installations.reserveRenewal(account, clock.instant().plus(RESERVED))) {
      return;
    }
    Optional<Installation> now = installations.find(account);
    Optional<String> refresh = now.flatMap(installation -> installation.tokens().refresh());
    if (refresh.isEmpty() || !now.get().tokens().expiredBy(clock.instant().plus(AHEAD))) {
      installations.holdRenewal(account, Instant.EPOCH);
      return;
    }
    try {
      installations.renewed(account, ask(refresh.get()));
      log.info("the token of {} was renewed", account);
    } catch (SlackCallFailed e) {
      log.warn("the token of {} was not renewed: {}", account, e.getMessage());
      if (!e.mayPass()) {
        log.error("{}: if Slack goes on to refuse, the app has to be added there again", account);
        installations.holdRenewal(account, clock.instant().plus(AFTER_REFUSAL));
      }
    }
  }

  private Tokens ask(String refresh) throws SlackCallFailed {
    OAuthV2AccessResponse answer =
        calls.make(
            "oauth.v2.access",
            methods ->
                methods.oauthV2Access(
                    request ->
                        request
                            .clientId(client.id())
                            .clientSecret(client.secret())
                            .grantType("refresh_token")
                            .refreshToken(refresh)));
    @Nullable Integer seconds = answer.getExpiresIn();
    return new Tokens(
        answer.getAccessToken(),
        Optional.ofNullable(answer.getRefreshToken()),
        Optional.ofNullable(seconds).map(left -> clock.instant().plusSeconds(left)));
  }
}
