// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A message with links that somebody posted. The message's own text is not kept.
 *
 * @param thread where the answers go
 * @param by whose message it is
 * @param links as posted, in order, without repetitions; at least one
 * @param asked whether somebody asked for an answer: a mention, a direct message
 * @param edited whether the links were edited into a message that stood already
 */
public record SharedMessage(
    ThreadAddress thread, Sharer by, List<String> links, boolean asked, boolean edited)
    implements Job {
  public SharedMessage {
    requireNonNull(thread, "thread");
    requireNonNull(by, "by");
    links = List.copyOf(links);
    if (links.isEmpty()) {
      throw new IllegalArgumentException("a message without links is no job");
    }
  }

  /** A new message. */
  public SharedMessage(ThreadAddress thread, Sharer by, List<String> links, boolean asked) {
    this(thread, by, links, asked, false);
  }

  @Override
  public String id() {
    return thread.team()
        + "/"
        + thread.channel()
        + "/"
        + by.messageTs()
        + "/"
        + Fingerprint.of(String.join("\n", links))
        + (asked ? "/asked" : "");
  }

  @Override
  public String inTheLog() {
    return "message " + id() + " with " + links.size() + (links.size() == 1 ? " link" : " links");
  }
}
