// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/** Somebody called the bot into a thread without giving it a link: the thread's own is meant. */
public record ThreadQuestion(ThreadAddress thread, Sharer by) implements Job {
  public ThreadQuestion {
    requireNonNull(thread, "thread");
    requireNonNull(by, "by");
  }

  @Override
  public String id() {
    return thread + "/" + by.messageTs() + "/question";
  }

  @Override
  public String inTheLog() {
    return "question in " + thread;
  }
}
