// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * One bad moment of Slack, planned by a test: how the next call of a method goes wrong.
 *
 * @param status the HTTP status of the answer
 * @param error the {@code error} of an {@code ok: false} answer; empty for an answer without JSON
 * @param retryAfter the seconds of {@code Retry-After}, if the answer carries one
 * @param late how long after the call it is done, if it is done late
 */
public record Misbehaviour(
    Kind kind, int status, Optional<String> error, Optional<Integer> retryAfter, Duration late) {
  /** What happens to the call. */
  public enum Kind {
    /** It is refused with this answer and nothing is done. */
    REFUSED,
    /** The connection breaks within the answer, and nothing is done. */
    NO_ANSWER,
    /** It is done, and then the connection breaks within the answer. */
    ANSWER_LOST,
    /** The connection breaks within the answer, and some time later it is done all the same. */
    DONE_LATE
  }

  public Misbehaviour {
    requireNonNull(kind, "kind");
    requireNonNull(error, "error");
    requireNonNull(retryAfter, "retryAfter");
    requireNonNull(late, "late");
  }

  /** {@code 200} with {@code ok: false} and this error. */
  public static Misbehaviour error(String error) {
    return new Misbehaviour(Kind.REFUSED, 200, Optional.of(error), Optional.empty(), Duration.ZERO);
  }

  /** An HTTP status with a page instead of JSON. */
  public static Misbehaviour status(int status) {
    return new Misbehaviour(
        Kind.REFUSED, status, Optional.empty(), Optional.empty(), Duration.ZERO);
  }

  /** {@code 429} with {@code Retry-After}. */
  public static Misbehaviour rateLimited(int seconds) {
    return new Misbehaviour(
        Kind.REFUSED, 429, Optional.of("ratelimited"), Optional.of(seconds), Duration.ZERO);
  }

  /** Slack hangs up before it does anything. */
  public static Misbehaviour noAnswer() {
    return new Misbehaviour(Kind.NO_ANSWER, 0, Optional.empty(), Optional.empty(), Duration.ZERO);
  }

  /** Slack does what it was asked for and hangs up before it says so. */
  public static Misbehaviour answerLost() {
    return new Misbehaviour(Kind.ANSWER_LOST, 0, Optional.empty(), Optional.empty(), Duration.ZERO);
  }

  /** Slack hangs up, and does a while later what it was asked for. */
  public static Misbehaviour doneLate(Duration after) {
    return new Misbehaviour(Kind.DONE_LATE, 0, Optional.empty(), Optional.empty(), after);
  }
}
