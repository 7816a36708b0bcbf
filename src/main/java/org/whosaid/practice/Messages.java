// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** What is said in the channels of a workspace: writing, changing and reading it. */
final class Messages {
  private final ChannelStates channels;
  private final Listeners listeners;
  private final Timestamps timestamps;

  Messages(ChannelStates channels, Listeners listeners, Timestamps timestamps) {
    this.channels = channels;
    this.listeners = listeners;
    this.timestamps = timestamps;
  }

  /** Adds a message; in a reply's thread it goes to the thread's beginning, as in Slack. */
  Message add(
      String channel,
      Optional<String> threadTs,
      User by,
      Message.Content content,
      Optional<String> onlyFor) {
    synchronized (listeners) {
      ChannelState state = channels.existing(channel);
      Optional<String> root = threadTs.map(ts -> state.message(ts).map(Message::rootTs).orElse(ts));
      Message message =
          new Message(
              new Message.Place(channel, timestamps.next(), root),
              new Message.Author(by.id(), by.botId()),
              content,
              Message.Marks.NONE,
              onlyFor);
      state.messages.put(message.ts(), message);
      if (by.isBot() && state.statuses.remove(message.rootTs()) != null) {
        listeners.tell(new Change.StatusSet(channel, message.rootTs(), ""));
      }
      listeners.tell(new Change.Posted(message));
      return message;
    }
  }

  Message edit(String channel, String ts, Message.Content content, String by) {
    synchronized (listeners) {
      Message before = existing(channel, ts);
      Message.Edit edit = new Message.Edit(by, timestamps.next());
      return replaced(before, before.with(content, before.marks().editedBy(edit)), edit.ts());
    }
  }

  Message replace(Message before, Message now) {
    synchronized (listeners) {
      return replaced(before, now, timestamps.next());
    }
  }

  private Message replaced(Message before, Message now, String at) {
    put(now);
    listeners.tell(new Change.Edited(now, before, at));
    return now;
  }

  /** Takes a message away; one that replies hang on leaves a tombstone until the last is gone. */
  void delete(Message message) {
    synchronized (listeners) {
      Optional<Message> standing = message(message.channel(), message.ts());
      if (standing.isEmpty()) {
        return;
      }
      Message before = standing.get();
      boolean begins = before.ts().equals(before.rootTs()) && !before.isEphemeral();
      if (begins && thread(before.channel(), before.ts()).size() > 1) {
        replace(before, before.tombstone());
        return;
      }
      channels.existing(before.channel()).messages.remove(before.ts());
      listeners.tell(new Change.Deleted(before, timestamps.next()));
      if (thread(before.channel(), before.rootTs()).size() == 1) {
        message(before.channel(), before.rootTs())
            .filter(Message::isTombstone)
            .ifPresent(this::delete);
      }
    }
  }

  /** Adds a reaction; false when that user has reacted so already. */
  boolean react(Message message, String user, String name) {
    synchronized (listeners) {
      Message before = existing(message.channel(), message.ts());
      if (before.marks().has(name, user)) {
        return false;
      }
      marked(before, before.marks().reactedWith(name, user), user, name, true);
      return true;
    }
  }

  /** Takes a reaction back; false when there is none of that user. */
  boolean unreact(Message message, String user, String name) {
    synchronized (listeners) {
      Message before = existing(message.channel(), message.ts());
      if (!before.marks().has(name, user)) {
        return false;
      }
      marked(before, before.marks().without(name, user), user, name, false);
      return true;
    }
  }

  private void marked(
      Message before, Message.Marks marks, String user, String name, boolean added) {
    Message now = before.with(before.content(), marks);
    put(now);
    listeners.tell(
        new Change.Reacted(now, new Change.Reaction(user, name, timestamps.next(), added)));
  }

  private void put(Message now) {
    channels.existing(now.channel()).messages.put(now.ts(), now);
  }

  /** Every message of a channel, oldest first: replies and ephemeral ones too. */
  List<Message> all(String channel) {
    synchronized (listeners) {
      return List.copyOf(channels.existing(channel).messages.values());
    }
  }

  /** A thread: the message that begins it, if it still stands, and its replies. */
  List<Message> thread(String channel, String rootTs) {
    return all(channel).stream()
        .filter(message -> message.rootTs().equals(rootTs) && !message.isEphemeral())
        .toList();
  }

  Optional<Message> message(String channel, String ts) {
    synchronized (listeners) {
      return channels.find(channel).flatMap(state -> state.message(ts));
    }
  }

  Message existing(String channel, String ts) {
    return message(channel, ts)
        .orElseThrow(() -> new NoSuchElementException("no message " + ts + " in " + channel));
  }
}
