// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.job.ThreadAddress;
import org.whosaid.words.Wording;

/**
 * Shows under a thread that the bot is at work, where somebody asked. Slack takes it away with the
 * next message, or after two minutes; where Slack doesn't know it, nothing is shown.
 */
public final class Presence {
  private static final Logger log = LoggerFactory.getLogger(Presence.class);

  private final Workspaces workspaces;

  public Presence(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /** "is reading the article", behind the bot's name. */
  public void reading(ThreadAddress thread) {
    show(thread, Wording.of("presence.reading"));
  }

  /** Nothing any more, where no message follows that would take it away. */
  public void done(ThreadAddress thread) {
    show(thread, "");
  }

  private void show(ThreadAddress thread, String status) {
    workspaces
        .find(thread.team())
        .ifPresent(
            workspace -> {
              try {
                workspace
                    .calls()
                    .make(
                        "assistant.threads.setStatus",
                        methods ->
                            methods.assistantThreadsSetStatus(
                                request ->
                                    request
                                        .channelId(thread.channel())
                                        .threadTs(thread.threadTs())
                                        .status(status)));
              } catch (SlackCallFailed e) {
                log.debug("{}: no status is shown: {}", thread, e.getMessage());
              }
            });
  }
}
