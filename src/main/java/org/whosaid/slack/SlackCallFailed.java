// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;

/** A call of Slack's Web API that Slack refused or that never got there. */
public final class SlackCallFailed extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * Slack's words for trouble of its own; everything else is our mistake or somebody's decision.
   */
  private static final Set<String> PASSING =
      Set.of(
          "ratelimited",
          "rate_limited",
          "internal_error",
          "fatal_error",
          "service_unavailable",
          "request_timeout",
          "token_expired", // a new one is on its way
          "team_added_to_org");

  private static final String NO_ANSWER = ": no answer";
  private static final String TOO_MANY = "ratelimited";

  private static final int DEEPEST = 20; // of causes
  private static final Map<Class<? extends Throwable>, String> WAYS_TO_FAIL =
      Map.of(
          UnknownHostException.class, "its host is not known here",
          ConnectException.class, "nobody listens there",
          NoRouteToHostException.class, "there is no way there",
          InterruptedIOException.class, "it took too long",
          SSLException.class, "its certificate or encryption is not accepted");

  private final String what;
  private final boolean mayPass;
  private final Duration retryAfter;
  private final String error;
  private final boolean silent;

  /** When the call may be made that was not made. */
  private final @Nullable Instant notBefore;

  private SlackCallFailed(
      String what, boolean mayPass, Duration retryAfter, @Nullable Throwable cause) {
    this(what, "", mayPass, retryAfter, cause);
  }

  private SlackCallFailed(
      String what, String error, boolean mayPass, Duration retryAfter, @Nullable Throwable cause) {
    super(what, cause);
    this.error = requireNonNull(error, "error");
    this.what = requireNonNull(what, "what");
    this.mayPass = mayPass;
    this.retryAfter = requireNonNull(retryAfter, "retryAfter");
    this.silent = cause != null && what.contains(NO_ANSWER);
    this.notBefore = null;
  }

  private SlackCallFailed(String method, Instant notBefore) {
    super(method + ": not called yet, for not to call too often");
    this.error = TOO_MANY;
    this.what = requireNonNull(super.getMessage());
    this.mayPass = true;
    this.retryAfter = Duration.ZERO;
    this.silent = false;
    this.notBefore = notBefore;
  }

  /** Slack answered {@code "ok": false}. */
  static SlackCallFailed refused(
      String method, String error, @Nullable String needed, @Nullable String provided) {
    String scopes = needed == null ? "" : " (needs scope " + needed + ", has " + provided + ")";
    return new SlackCallFailed(
        method + ": " + error + scopes, error, PASSING.contains(error), Duration.ZERO, null);
  }

  /** Slack answered with something else than 200. */
  static SlackCallFailed status(
      String method, int status, Duration retryAfter, @Nullable Throwable cause) {
    boolean mayPass = status == 429 || status >= 500;
    String error = status == 429 ? TOO_MANY : "";
    return new SlackCallFailed(method + ": status " + status, error, mayPass, retryAfter, cause);
  }

  /** It was not called: so often is too often for Slack. */
  static SlackCallFailed notYet(String method, Instant at) {
    return new SlackCallFailed(method, at);
  }

  /** The bot has no way into that workspace. */
  static SlackCallFailed notInstalled(String team) {
    return new SlackCallFailed(
        "the bot is not installed in the workspace " + team, false, Duration.ZERO, null);
  }

  /** No answer came, or none that can be read: the call may have worked. */
  static SlackCallFailed noAnswer(String method, Throwable cause) {
    return new SlackCallFailed(method + NO_ANSWER + reason(cause), true, Duration.ZERO, cause);
  }

  /** What is wrong on the way to Slack, if that is known; what was sent is in no such words. */
  private static String reason(Throwable cause) {
    List<Throwable> chain =
        Stream.iterate(cause, Objects::nonNull, Throwable::getCause).limit(DEEPEST).toList();
    return WAYS_TO_FAIL.entrySet().stream()
        .filter(way -> chain.stream().anyMatch(way.getKey()::isInstance))
        .map(way -> " (" + way.getValue() + ")")
        .findFirst()
        .orElse("");
  }

  /** The method that failed and how, for the log; never null, unlike a throwable's in general. */
  @Override
  public String getMessage() {
    return what;
  }

  /** Slack's own word for why it refused, such as {@code is_archived}; empty if it has none. */
  public String error() {
    return error;
  }

  /** Whether Slack refused with one of these words, such as {@code message_not_found}. */
  public boolean is(String... errors) {
    return List.of(errors).contains(error);
  }

  /** Whether Slack was asked and nothing came back, not even a refusal. */
  boolean silent() {
    return silent;
  }

  /** Whether the same call may work later. */
  public boolean mayPass() {
    return mayPass;
  }

  /** Whether the same job should make the call once more: its tries are not used up, or weren't. */
  public boolean worthAnotherTry(Attempt attempt) {
    return notBefore != null || (mayPass && !attempt.last());
  }

  /** Whether Slack did certainly nothing; after other trouble the call may have worked. */
  boolean leftNothing() {
    return !mayPass || is(TOO_MANY, "rate_limited");
  }

  /** Whether the bot may not do that, as the app was installed without a scope. */
  boolean lacksScope() {
    return is("missing_scope");
  }

  /** What becomes of a job that needed this call. */
  public JobOutcome asOutcome() {
    if (notBefore != null) {
      return JobOutcome.notYet(what, notBefore);
    }
    return mayPass
        ? JobOutcome.tryAgain(what, retryAfter)
        : JobOutcome.giveUp("Slack refused: " + what);
  }

  /** How long Slack asks to wait; zero if it doesn't say. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
