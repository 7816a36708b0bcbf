// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.job.JobOutcome;

/** What became of a reply whose page was read again. */
sealed interface Renewed {

  /** What a reader of the reply sees changed; empty if nothing, or if nobody knows. */
  default String news() {
    return "";
  }

  /** Why it doesn't say what the page says. */
  default Optional<JobOutcome> missed() {
    return this instanceof Missed missed ? Optional.of(missed.why()) : Optional.empty();
  }

  /** It says what the page says, or what a later reading says. */
  record Unneeded() implements Renewed {}

  /** It says now what the page says. */
  record Done(String news) implements Renewed {
    public Done {
      requireNonNull(news, "news");
    }
  }

  /** It could not be done, or not yet. */
  record Missed(JobOutcome why) implements Renewed {
    public Missed {
      requireNonNull(why, "why");
    }
  }
}
