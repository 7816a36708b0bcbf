// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What people do to messages and channels, each only as far as Slack lets them.
 *
 * <p>What somebody may not do throws {@link IllegalArgumentException}, what is not there {@link
 * NoSuchElementException}.
 */
public final class People {
  private final Workspace workspace;

  People(Workspace workspace) {
    this.workspace = workspace;
  }

  /** Adds a reaction; a second one of the same name by the same person is none. */
  public void react(User by, Message to, String emoji) {
    workspace.messages().react(to, by.id(), emoji);
  }

  /** Takes a reaction back. */
  public void unreact(User by, Message from, String emoji) {
    workspace.messages().unreact(from, by.id(), emoji);
  }

  /** Changes what an own message says. */
  public Message edit(User by, Message message, String typed) {
    if (!message.author().user().equals(by.id())) {
      throw new IllegalArgumentException("only one's own messages can be changed");
    }
    return workspace.edit(message, typed);
  }

  /** Deletes an own message; somebody who looks after the workspace may delete any. */
  public void delete(User by, Message message) {
    if (!message.author().user().equals(by.id()) && !by.isAdmin()) {
      throw new IllegalArgumentException("only one's own messages can be deleted");
    }
    workspace.delete(message);
  }

  /** Somebody brings somebody else, the bot for example, into a channel. */
  public void invite(User by, User whom, Channel into) {
    workspace.channelStates().join(whom, into, Optional.of(by.id()));
  }

  /** Somebody comes into a public channel by themselves. */
  public void join(User user, Channel channel) {
    workspace.channelStates().join(user, channel, Optional.empty());
  }

  /** Somebody makes a public channel with the bot in it. */
  public Channel open(User by, String name) {
    Channel channel = new Channel("C0" + name.toUpperCase(Locale.ROOT), name, Channel.Kind.PUBLIC);
    workspace.channelStates().open(Roster.Room.of(channel, by, by, workspace.bot()));
    return channel;
  }

  /** Somebody leaves a channel, or is taken out of it; the bot hears the same of both. */
  public void leave(User user, Channel channel) {
    workspace.channelStates().leave(user, channel);
  }

  /** Closes a channel: it can be read, and nobody writes in it any more. */
  public void archive(User by, Channel channel) {
    workspace.channelStates().archive(by, channel);
  }

  /** Somebody's direct messages with the bot; opened when there are none yet. */
  public Channel direct(User with) {
    return workspace.channels().stream()
        .filter(channel -> channel.kind() == Channel.Kind.DIRECT)
        .filter(channel -> workspace.isIn(with, channel.id()))
        .findFirst()
        .orElseGet(() -> opened(with));
  }

  private Channel opened(User with) {
    String id = "D" + with.id().substring(1);
    Channel channel = new Channel(id, id, Channel.Kind.DIRECT);
    workspace.channelStates().open(Roster.Room.of(channel, workspace.bot(), with, workspace.bot()));
    return channel;
  }

  /**
   * Shares a file, with words that may be empty.
   *
   * @param name with the ending that tells its type, such as {@code report.pdf}
   */
  public Message upload(User by, Channel in, String name, byte[] content, String typed) {
    SharedFile file = workspace.files().add(name, by.id(), content);
    return share(by, in, file, typed);
  }

  private Message share(User by, Channel in, SharedFile file, String typed) {
    Message.Content said =
        typed.isBlank() ? Message.Content.of("", Json.array()) : workspace.composed(typed);
    Message.Content content = said.withFiles(List.of(file.id()));
    return workspace.add(in.id(), Optional.empty(), by, content);
  }

  /**
   * Somebody opens the app's Home; the bot hears of it with the Home that was published, if any.
   */
  public void openHome(User user) {
    workspace.channelStates().lookedAt(user, "home");
  }

  /** Somebody opens the direct messages with the bot. */
  public void openDirect(User user) {
    workspace.people().direct(user);
    workspace.channelStates().lookedAt(user, "messages");
  }
}
