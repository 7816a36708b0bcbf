// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody wants links answered in a thread, for everybody to see.
 *
 * @param message what is to be done if the bot can post there
 */
public record ThreadRequest(Asker by, SharedMessage message) implements Job {
  public ThreadRequest {
    requireNonNull(by, "by");
    requireNonNull(message, "message");
  }

  @Override
  public String id() {
    return by.request() + "/thread";
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public String inTheLog() {
    return "request of " + by.user() + " for " + message.inTheLog();
  }
}
