// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * A direct message without a link: an article's text, a file, or a word. What it says is not kept
 * here; whoever does the job reads the message again.
 */
public record DirectMessage(ThreadAddress thread, Sharer by) implements Job {
  public DirectMessage {
    requireNonNull(thread, "thread");
    requireNonNull(by, "by");
  }

  @Override
  public String id() {
    return thread.team() + "/" + thread.channel() + "/" + by.messageTs() + "/direct";
  }

  @Override
  public String inTheLog() {
    return "direct message " + by.messageTs() + " in " + thread;
  }
}
