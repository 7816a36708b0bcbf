// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack.install;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Of whom Slack said that the app is no longer there, shared by all machines. */
public interface Farewells {

  /**
   * Somebody removed the app.
   *
   * @param erasedAt when everything of the account was erased; empty until then
   */
  record Farewell(String account, Instant notedAt, Optional<Instant> erasedAt) {}

  /** Notes a farewell; what was noted of that account before no longer counts. */
  void note(String account, Instant at);

  /** All of them, the oldest first. */
  List<Farewell> all();

  /** Everything of that account is erased; unless another farewell has been noted since. */
  void erased(Farewell farewell, Instant at);

  /** Nothing is left to do; unless another farewell has been noted since. */
  void forget(Farewell farewell);
}
