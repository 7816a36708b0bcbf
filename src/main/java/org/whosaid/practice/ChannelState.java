// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A channel as it stands: who is in it and what is said there. Guarded by the workspace's lock. */
final class ChannelState {
  /** What an app says it is doing in a thread, until it speaks or the time is over. */
  record Status(String words, Instant until) {}

  final Channel channel;
  final String creator;
  final Set<String> sharedWith;
  final Set<String> members = new LinkedHashSet<>();
  final TreeMap<String, Message> messages = new TreeMap<>();
  final Map<String, Status> statuses = new HashMap<>();
  boolean archived;

  ChannelState(Roster.Room room) {
    channel = room.channel();
    creator = room.by().id();
    sharedWith = room.sharedWith();
    room.members().forEach(user -> members.add(user.id()));
  }

  Optional<Message> message(String ts) {
    return Optional.ofNullable(messages.get(ts));
  }
}
