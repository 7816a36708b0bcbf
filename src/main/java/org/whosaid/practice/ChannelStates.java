// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/** The channels of a workspace, who is in them and who comes and goes. */
final class ChannelStates {
  /** Slack takes an app's status away by itself after this time. */
  private static final Duration STATUS_LIFE = Duration.ofMinutes(2);

  private final Listeners listeners;
  private final Timestamps timestamps;
  private final Clock clock;
  private final Map<String, ChannelState> channels = new LinkedHashMap<>();

  ChannelStates(Roster roster, Listeners listeners, Timestamps timestamps, Clock clock) {
    this.listeners = listeners;
    this.timestamps = timestamps;
    this.clock = clock;
    roster.rooms().forEach(room -> channels.put(room.channel().id(), new ChannelState(room)));
  }

  Optional<ChannelState> find(String id) {
    synchronized (listeners) {
      return Optional.ofNullable(channels.get(id));
    }
  }

  ChannelState existing(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no channel " + id));
  }

  List<Channel> all() {
    synchronized (listeners) {
      return channels.values().stream().map(state -> state.channel).toList();
    }
  }

  void open(Roster.Room room) {
    synchronized (listeners) {
      channels.putIfAbsent(room.channel().id(), new ChannelState(room));
    }
  }

  Set<String> members(String channel) {
    synchronized (listeners) {
      return find(channel).map(state -> Set.copyOf(state.members)).orElse(Set.of());
    }
  }

  void join(User user, Channel channel, Optional<String> inviter) {
    synchronized (listeners) {
      if (existing(channel.id()).members.add(user.id())) {
        listeners.tell(new Change.Joined(channel, user.id(), inviter, timestamps.next()));
      }
    }
  }

  void leave(User user, Channel channel) {
    synchronized (listeners) {
      if (existing(channel.id()).members.remove(user.id())) {
        listeners.tell(new Change.Left(channel, user.id(), timestamps.next()));
      }
    }
  }

  void archive(User by, Channel channel) {
    synchronized (listeners) {
      ChannelState state = existing(channel.id());
      if (!state.archived) {
        state.archived = true;
        listeners.tell(new Change.Archived(channel, by.id(), timestamps.next()));
      }
    }
  }

  void lookedAt(User user, String tab) {
    listeners.tell(new Change.HomeOpened(user.id(), tab, timestamps.next()));
  }

  void status(String channel, String threadTs, String words) {
    synchronized (listeners) {
      Map<String, ChannelState.Status> statuses = existing(channel).statuses;
      if (words.isEmpty()) {
        statuses.remove(threadTs);
      } else {
        statuses.put(threadTs, new ChannelState.Status(words, clock.instant().plus(STATUS_LIFE)));
      }
      listeners.tell(new Change.StatusSet(channel, threadTs, words));
    }
  }

  Optional<String> status(String channel, String threadTs) {
    synchronized (listeners) {
      return Optional.ofNullable(existing(channel).statuses.get(threadTs))
          .filter(status -> clock.instant().isBefore(status.until()))
          .map(ChannelState.Status::words);
    }
  }
}
