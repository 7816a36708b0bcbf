// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import java.util.Optional;
import org.whosaid.job.SharedLink;

/**
 * The book of replies: which stand in a thread, and which were about to be posted when something
 * happened. Slack's {@code chat.postMessage} cannot be told to do a thing only once, so each reply
 * is written here first, with a nonce that travels in the message: whoever finds a planned reply
 * looks for its nonce in the thread before posting.
 */
public interface Replies {

  /**
   * Whether that link needs no (further) answer in its thread: a digest stands, under the link's
   * own identity or that of the article it led to; or nobody asked, and it was told why there is
   * none or decided to stay silent.
   */
  boolean settled(SharedLink link);

  /** What an earlier try of this link's job left behind, wherever the link led then. */
  Optional<Leftover> leftover(SharedLink link);

  /**
   * Writes down that {@code reply} is going to be posted, unless it is written down already.
   *
   * @return the entry that now stands, this call's or an earlier one's
   */
  ReplyEntry plan(PlannedReply reply);

  /** Makes {@code reply}'s job the entry's owner, keeping the nonce. */
  void takeOver(PlannedReply reply);

  /** The reply was posted and is the message {@code ts}. */
  void standsAt(PlannedReply reply, String ts);

  /** The reply was not posted and is not going to be; another job may plan it anew. */
  void release(PlannedReply reply);

  /** Nothing is going to be posted for this link in this thread unless somebody asks. */
  void staySilent(PlannedReply reply);
}
