// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * A link to be read and answered in a thread.
 *
 * @param by who posted it, or asked
 * @param address as posted
 * @param identity the same for every spelling of the same address: the same link of the same
 *     message is one job, and in one thread they share a reply
 * @param asked whether somebody asked for an answer: each question is a job of its own, as the page
 *     may have changed since it was read for the one before
 */
public record SharedLink(
    ThreadAddress thread, Sharer by, String address, String identity, boolean asked)
    implements Job {
  public SharedLink {
    requireNonNull(thread, "thread");
    requireNonNull(by, "by");
    requireNonNull(address, "address");
    requireNonNull(identity, "identity");
  }

  @Override
  public String id() {
    String link = thread + "/" + Fingerprint.of(identity);
    if (asked) {
      return link + "/asked/" + by.messageTs();
    }
    boolean root = by.messageTs().equals(thread.threadTs());
    return root ? link : link + "/" + by.messageTs();
  }

  /** Its identity as a log may have it: without the query, which may hold somebody's token. */
  public String linkInTheLog() {
    return LoggedLink.of(identity);
  }

  @Override
  public String inTheLog() {
    return "link " + linkInTheLog() + " in " + thread;
  }
}
