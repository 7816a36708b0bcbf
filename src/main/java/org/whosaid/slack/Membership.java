// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.Conversation;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the bot can post in a channel, as far as Slack tells without posting. */
public final class Membership {
  private static final Logger log = LoggerFactory.getLogger(Membership.class);
  private static final String NOT_FOUND = "channel_not_found";

  private final Workspaces workspaces;

  public Membership(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /** Slack's word for what stands in the way; empty if nothing does, or Slack does not say. */
  public Optional<String> obstacle(String team, String channel) {
    Optional<SlackWorkspace> workspace = workspaces.find(team);
    if (workspace.isEmpty()) {
      return Optional.of(NOT_FOUND);
    }
    if (!workspace.get().bot().mayHave("channels:read", "groups:read")) {
      return Optional.empty();
    }
    try {
      Conversation about =
          workspace
              .get()
              .calls()
              .make(
                  "conversations.info",
                  methods -> methods.conversationsInfo(request -> request.channel(channel)))
              .getChannel();
      return about.isIm() ? Optional.empty() : obstacle(about);
    } catch (SlackCallFailed e) {
      log.debug("{}/{}: {}", team, channel, e.getMessage(), e);
      return Optional.of(e.error()).filter(NOT_FOUND::equals);
    }
  }

  private static Optional<String> obstacle(Conversation about) {
    if (about.isArchived()) {
      return Optional.of("is_archived");
    }
    return about.isMember() ? Optional.empty() : Optional.of("not_in_channel");
  }
}
