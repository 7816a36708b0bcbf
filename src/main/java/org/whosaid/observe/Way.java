// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.Job;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;

/**
 * One try of a job, from its being taken up to its end: which stages, how long, what was found on
 * the way and what came of it. Belongs to the thread that does the job.
 */
public final class Way {
  private final Job job;
  private final Attempt attempt;
  private final Instant begun;
  private final long begunAt = System.nanoTime();
  private final List<Step> steps = new ArrayList<>();
  private String outlet = "";
  private String reason = "none";
  private String detail = "";
  private OptionalInt claims = OptionalInt.empty();
  private @Nullable JobOutcome outcome;
  private Duration took = Duration.ZERO;

  /** A stage, when it began after the job was taken up, and how long it took. */
  record Step(Stage stage, Duration begun, Duration took) {}

  Way(Job job, Attempt attempt, Instant begun) {
    this.job = requireNonNull(job, "job");
    this.attempt = requireNonNull(attempt, "attempt");
    this.begun = requireNonNull(begun, "begun");
    Duration waited = attempt.waited().beyondDue();
    steps.add(
        new Step(Stage.QUEUE, waited.negated(), waited.isNegative() ? Duration.ZERO : waited));
  }

  void through(Stage stage, Duration took) {
    steps.add(new Step(stage, sinceBegun().minus(took), took));
  }

  /** The host whose page was asked for. */
  public void outlet(String host) {
    outlet = host;
  }

  /**
   * Why there is no article.
   *
   * @param word one of a few
   * @param inFull for the log
   */
  public void noArticle(String word, String inFull) {
    reason = word;
    detail = inFull;
  }

  /** There is an article, and so much was found in it. */
  public void claims(int count) {
    claims = OptionalInt.of(count);
  }

  void ended(JobOutcome how) {
    outcome = how;
    took = sinceBegun();
  }

  private Duration sinceBegun() {
    return Duration.ofNanos(System.nanoTime() - begunAt);
  }

  Job job() {
    return job;
  }

  /** The kind of job in a word: {@code shared-link}. */
  String kind() {
    return job.kind();
  }

  Optional<SharedLink> link() {
    return job instanceof SharedLink link ? Optional.of(link) : Optional.empty();
  }

  Attempt attempt() {
    return attempt;
  }

  Instant begun() {
    return begun;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  String outlet() {
    return outlet;
  }

  OptionalInt claims() {
    return claims;
  }

  /** How long this try took, its wait in the queue not included. */
  Duration took() {
    return took;
  }

  /** What became of the job: done, tried_again, not_yet or given_up. */
  String outcome() {
    if (outcome instanceof JobOutcome.Done) {
      return "done";
    }
    if (outcome instanceof JobOutcome.NotYet) {
      return "not_yet";
    }
    boolean again = outcome instanceof JobOutcome.TryAgain && !attempt.last();
    return again ? "tried_again" : "given_up";
  }

  /** Whether this try came to nothing, and not because it only waits for something. */
  boolean failed() {
    return outcome().equals("tried_again") || outcome().equals("given_up");
  }

  /** Whether the job will not be done again. */
  boolean settled() {
    return outcome().equals("done") || outcome().equals("given_up");
  }

  /** The same, and if it is done, how that ended: {@code replied}, {@code silent}. */
  String ending() {
    return outcome instanceof JobOutcome.Done done
        ? done.ending().name().toLowerCase(Locale.ROOT)
        : outcome();
  }

  boolean ended(Ending ending) {
    return outcome instanceof JobOutcome.Done done && done.ending() == ending;
  }

  /** Why there is no digest, in a word; {@code none} if there is one, or nobody wanted it. */
  String reason() {
    return ended(Ending.DECLINED) || ended(Ending.SILENT) ? reason : "none";
  }

  /** What the handler said of it. */
  String inWords() {
    String said =
        outcome instanceof JobOutcome.Done done
            ? done.what()
            : outcome instanceof JobOutcome.TryAgain again
                ? outcome().replace('_', ' ') + ": " + again.why()
                : outcome instanceof JobOutcome.NotYet later
                    ? "not before " + later.at() + ": " + later.why()
                    : outcome instanceof JobOutcome.GiveUp givenUp
                        ? "given up, nothing will be posted: " + givenUp.why()
                        : "failed";
    return ended(Ending.DECLINED) && !detail.isEmpty() ? said + ", no digest: " + detail : said;
  }

  /** Milliseconds in each stage, in the order of the stages. */
  Map<Stage, Long> millis() {
    Map<Stage, Long> millis = new TreeMap<>();
    steps.forEach(step -> millis.merge(step.stage(), step.took().toMillis(), Long::sum));
    return millis;
  }
}
