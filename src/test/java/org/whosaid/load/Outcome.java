// SPDX-License-Identifier: Apache-2.0
package org.whosaid.load;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What became of a load.
 *
 * @param finished the timestamps of the messages whose jobs came to an end
 * @param waiting the timestamps of the messages whose jobs are still in the queue
 * @param drained how long the jobs were given behind the load
 */
record Outcome(
    List<Answered> answers, Set<String> finished, Set<String> waiting, Duration drained) {
  private static final Pattern TS = Pattern.compile("\\d{10}\\.\\d{6}");

  /** The same, from the ids of the jobs in the queue. */
  static Outcome of(
      List<Answered> answers, Set<String> finished, Set<String> jobs, Duration drained) {
    return new Outcome(
        answers,
        finished,
        jobs.stream()
            .map(TS::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .collect(Collectors.toSet()),
        drained);
  }

  Times times(Predicate<Answered> of) {
    return Times.of(answers.stream().filter(of).mapToLong(Answered::nanos));
  }

  /** How late the sender was, whatever the bot did. */
  Times late() {
    return Times.of(answers.stream().mapToLong(Answered::lateNanos));
  }

  long refused() {
    return answers.stream().filter(answer -> !answer.acknowledged()).count();
  }

  long withJobs() {
    return answers.stream().filter(Outcome::leftAJob).count();
  }

  long done() {
    return answers.stream().filter(Outcome::leftAJob).filter(this::isFinished).count();
  }

  /** Events that were acknowledged and of which there is neither a result nor a row. */
  long lost() {
    return answers.stream()
        .filter(Outcome::leftAJob)
        .filter(answer -> !isFinished(answer))
        .filter(answer -> !waiting.contains(answer.event().messageTs()))
        .count();
  }

  /** Events a second that were answered, from the first to the last. */
  double perSecond() {
    long end =
        answers.stream().mapToLong(one -> one.event().atNanos() + one.nanos()).max().orElse(1);
    return answers.size() / (end / 1e9);
  }

  private boolean isFinished(Answered answer) {
    return finished.contains(answer.event().messageTs());
  }

  private static boolean leftAJob(Answered answer) {
    return answer.acknowledged() && answer.event().kind().leavesJob;
  }
}
