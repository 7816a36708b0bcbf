// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/** What became of a job, as its handler sees it. The engine acts on it; handlers only decide. */
public sealed interface JobOutcome {

  /** The job is done; {@code what} says for the log what was done. */
  record Done(String what, Ending ending) implements JobOutcome {
    public Done {
      requireNonNull(what, "what");
      requireNonNull(ending, "ending");
    }
  }

  /** Something that may pass stood in the way; not to be tried again before {@code notBefore}. */
  record TryAgain(String why, Duration notBefore) implements JobOutcome {
    public TryAgain {
      requireNonNull(why, "why");
      requireNonNull(notBefore, "notBefore");
    }
  }

  /** Nothing stands in the way, but it is not yet time; this was no try. */
  record NotYet(String why, Instant at) implements JobOutcome {
    public NotYet {
      requireNonNull(why, "why");
      requireNonNull(at, "at");
    }
  }

  /** The job cannot be done, now or later. */
  record GiveUp(String why) implements JobOutcome {
    public GiveUp {
      requireNonNull(why, "why");
    }
  }

  /** Whether the job is done, and this is what came of it. */
  default boolean hasEnded(Ending ending) {
    return this instanceof Done done && done.ending() == ending;
  }

  /** Whether nothing more comes of the job, and no new message is the end of it. */
  default boolean isLastWithoutAMessage() {
    return this instanceof GiveUp || (this instanceof Done done && !done.ending().isAMessage());
  }

  static JobOutcome done(String what) {
    return new Done(what, Ending.DONE);
  }

  static JobOutcome done(String what, Ending ending) {
    return new Done(what, ending);
  }

  static JobOutcome tryAgain(String why) {
    return new TryAgain(why, Duration.ZERO);
  }

  static JobOutcome tryAgain(String why, Duration notBefore) {
    return new TryAgain(why, notBefore);
  }

  static JobOutcome notYet(String why, Instant at) {
    return new NotYet(why, at);
  }

  static JobOutcome giveUp(String why) {
    return new GiveUp(why);
  }
}
