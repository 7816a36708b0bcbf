// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import okhttp3.HttpUrl;
import org.whosaid.fetch.FetchOutcome.Missed;

/** What one step of the way to a page brought. */
sealed interface Answer {

  /** The page is elsewhere. */
  record Moved(HttpUrl to) implements Answer {}

  /** The page is here. */
  record Arrived(HttpUrl at, Content content) implements Answer {}

  /** The way ends here. */
  record Ended(Missed outcome) implements Answer {}
}
