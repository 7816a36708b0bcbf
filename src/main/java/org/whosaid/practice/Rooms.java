// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.Optional;

/** Which channel a call is about, and what the bot may do there. */
final class Rooms {
  private final Workspace workspace;
  private final Grant grant;

  Rooms(Workspace workspace, Grant grant) {
    this.workspace = workspace;
    this.grant = grant;
  }

  /** The channel of a call, as far as the bot knows of it: a private one only from inside. */
  Channel known(ApiCall call) {
    return known(call.required("channel"));
  }

  Channel known(String id) {
    return named(id)
        .filter(channel -> channel.kind() == Channel.Kind.PUBLIC || isIn(channel))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }

  private Optional<Channel> named(String id) {
    List<Channel> all = workspace.channels();
    return all.stream()
        .filter(channel -> channel.id().equals(id) || ("#" + channel.name()).equals(id))
        .findFirst();
  }

  /** A channel the bot is in and can write in. */
  Channel writable(ApiCall call) {
    Channel channel = entered(call);
    if (workspace.isArchived(channel)) {
      throw Refusal.of("is_archived");
    }
    return channel;
  }

  /** A channel the bot is in; it may be archived. */
  Channel entered(ApiCall call) {
    Channel channel = known(call);
    if (!isIn(channel)) {
      throw Refusal.of("not_in_channel");
    }
    return channel;
  }

  /** A channel whose messages the bot may read. */
  Channel readable(ApiCall call) {
    Channel channel = known(call);
    require(channel.kind().scope("history"));
    if (!isIn(channel)) {
      throw Refusal.of("not_in_channel");
    }
    return channel;
  }

  boolean isIn(Channel channel) {
    return workspace.isIn(workspace.bot(), channel.id());
  }

  void require(String scope) {
    grant.require(scope);
  }
}
