// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.service.OAuthStateService;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The states of Bolt's OAuth flow in the database, so that any machine can answer. A state is good
 * once, for ten minutes, and only in the browser that began: a cookie holds it there.
 */
@SuppressWarnings("rawtypes") // Bolt's interface
final class KeptStates implements OAuthStateService {
  static final String COOKIE = "whosaid-install";
  private static final int BYTES = 24; // 192 bits: nobody guesses them

  private final OAuthStates states;
  private final SecureRandom random;
  private final Clock clock;

  KeptStates(OAuthStates states, SecureRandom random, Clock clock) {
    this.states = requireNonNull(states, "states");
    this.random = requireNonNull(random, "random");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public String getSessionCookieName() {
    return COOKIE;
  }

  @Override
  public String generateNewStateValue() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Lax: Slack's page leads back here from another site. */
  @Override
  public String issueNewState(Request request, Response response) {
    String state = generateNewStateValue();
    addNewStateToDatastore(state);
    setCookie(response, state, getExpirationInSeconds());
    return state;
  }

  @Override
  public void addNewStateToDatastore(String state) {
    states.issue(state, clock.instant().plusSeconds(getExpirationInSeconds()));
  }

  /** Takes the state out of the database: of two requests with one state, one is valid. */
  @Override
  public boolean isValid(Request request) {
    @Nullable String given = extractStateFromQueryString(request);
    @Nullable String begun = extractStateFromSession(request);
    return given != null
        && begun != null
        && MessageDigest.isEqual(given.getBytes(US_ASCII), begun.getBytes(US_ASCII))
        && isAvailableInDatabase(given);
  }

  @Override
  public boolean isAvailableInDatabase(String state) {
    return states.take(state);
  }

  @Override
  public @Nullable String extractStateFromSession(Request request) {
    @Nullable List<String> headers = request.getHeaders().getMultipleValues("Cookie");
    for (String header : headers == null ? List.<String>of() : headers) {
      for (String cookie : header.split(";", -1)) {
        if (cookie.strip().startsWith(COOKIE + "=")) {
          return cookie.strip().substring(COOKIE.length() + 1);
        }
      }
    }
    return null;
  }

  @Override
  public void consume(Request request, Response response) {
    setCookie(response, "", 0);
  }

  /** It was taken out when it was checked. */
  @Override
  public void deleteStateFromDatastore(String state) {}

  private static void setCookie(Response response, String value, long seconds) {
    response
        .getHeaders()
        .put(
            "Set-Cookie",
            List.of(
                "%s=%s; Secure; HttpOnly; SameSite=Lax; Path=/; Max-Age=%d"
                    .formatted(COOKIE, value, seconds)));
  }
}
