// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.ThreadAddress;

/**
 * Sentences that one person alone sees, in the thread where they asked. They may get lost: nothing
 * depends on them.
 */
public final class Whispers {
  private static final Logger log = LoggerFactory.getLogger(Whispers.class);

  private final Workspaces workspaces;

  public Whispers(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  public void say(ThreadAddress thread, String user, ReplyMessage message) {
    try {
      SlackCalls calls = workspaces.calls(thread.team());
      calls.make(
          "chat.postEphemeral",
          methods ->
              methods.chatPostEphemeral(
                  request ->
                      request
                          .channel(thread.channel())
                          .threadTs(thread.threadTs())
                          .user(user)
                          .text(message.text())
                          .blocksAsString(message.blocksJson())
                          .linkNames(false)));
    } catch (SlackCallFailed e) {
      log.info("{}: one person was not told: {}", thread, e.getMessage());
    }
  }
}
