// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import java.time.Instant;

/** Who is on the way through Slack's pages, shared by all machines. */
public interface OAuthStates {

  /** Writes a state down until that time; what has expired is thrown away. */
  void issue(String state, Instant until);

  /** Takes a state out; false if it was never issued, is too old, or was taken before. */
  boolean take(String state);
}
