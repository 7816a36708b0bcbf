// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import java.time.Duration;
import okhttp3.HttpUrl;
import org.whosaid.fetch.FetchOutcome.Missed;

/** What one step of the way to a page brought. */
sealed interface Answer {

  /** The page is elsewhere. */
  record Moved(HttpUrl to) implements Answer {}

  /** The page is here. */
  record Arrived(HttpUrl at, Content content, Imprint.Sending sending) implements Answer {
    Arrived(HttpUrl at, Content content) {
      this(at, content, Imprint.Sending.TO_ONE);
    }
  }

  /** The page here is still the one that is known. */
  record Unchanged(HttpUrl at) implements Answer {}

  /** The page here is known well enough. */
  record KnownEnough(HttpUrl at) implements Answer {}

  /** It is not our turn here. */
  record Later(HttpUrl at, Duration again) implements Answer {}

  /** The way ends here. */
  record Ended(Missed outcome) implements Answer {}
}
