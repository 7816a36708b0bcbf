// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * How a practice newsroom is set up.
 *
 * @param port where it listens; 0 for any free port
 * @param timeLimit how long the bot may take to answer an event or an interaction
 * @param retries the times after which an event that was not taken is sent again
 */
public record Setup(
    int port, Clock clock, Credentials credentials, Duration timeLimit, List<Duration> retries) {
  /** Where the page is when nothing else is asked for. */
  public static final int USUAL_PORT = 3000;

  public Setup {
    requireNonNull(clock, "clock");
    requireNonNull(credentials, "credentials");
    requireNonNull(timeLimit, "timeLimit");
    retries = List.copyOf(retries);
  }

  /** As Slack is: three seconds to answer; again at once, after a minute and after five. */
  public static Setup usual() {
    Credentials credentials =
        new Credentials("xoxb-practice-" + secret(), secret(), Credentials.USUAL_SCOPES);
    return new Setup(
        USUAL_PORT,
        Clock.systemUTC(),
        credentials,
        Duration.ofSeconds(3),
        List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(5)));
  }

  static String secret() {
    return new BigInteger(128, new SecureRandom()).toString(Character.MAX_RADIX);
  }

  public Setup withPort(int other) {
    return new Setup(other, clock, credentials, timeLimit, retries);
  }

  public Setup withClock(Clock other) {
    return new Setup(port, other, credentials, timeLimit, retries);
  }

  public Setup withCredentials(Credentials other) {
    return new Setup(port, clock, other, timeLimit, retries);
  }

  public Setup withTimeLimit(Duration other) {
    return new Setup(port, clock, credentials, other, retries);
  }

  public Setup withRetries(Duration... others) {
    return new Setup(port, clock, credentials, timeLimit, List.of(others));
  }
}
