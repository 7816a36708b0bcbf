// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.Optional;

/** Which channel a call is about, and what the bot may do there. */
final class Rooms {
  private final Workspace workspace;
  private final Credentials credentials;

  Rooms(Workspace workspace, Credentials credentials) {
    this.workspace = workspace;
    this.credentials = credentials;
  }

  /** The channel of a call, as far as the bot knows of it: a private one only from inside. */
  Channel known(ApiCall call) {
    String id = call.required("channel");
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

  /** A channel the bot is in. */
  Channel writable(ApiCall call) {
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
    return workspace.isIn(Workspace.BOT, channel.id());
  }

  void require(String scope) {
    if (!credentials.scopes().contains(scope)) {
      throw Refusal.missingScope(scope, credentials.scopeList());
    }
  }
}
