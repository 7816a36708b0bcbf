// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.util.Optional;

/** Something that happened in the workspace, told to its listeners in the order it happened. */
public sealed interface Change {
  /** A message appeared. */
  record Posted(Message message) implements Change {}

  /**
   * A message now says something else, or something was attached to it, or only its place in the
   * thread is left.
   *
   * @param at when, as a Slack timestamp
   */
  record Edited(Message now, Message before, String at) implements Change {}

  /**
   * A message is gone.
   *
   * @param at when, as a Slack timestamp
   */
  record Deleted(Message message, String at) implements Change {}

  /** Somebody reacted with an emoji, or took the reaction back. */
  record Reacted(Message now, Reaction reaction) implements Change {}

  /**
   * A reaction.
   *
   * @param at when, as a Slack timestamp
   * @param added false when it was taken back
   */
  record Reaction(String user, String name, String at, boolean added) {}

  /**
   * Somebody came into a channel.
   *
   * @param inviter who brought them, if somebody did
   */
  record Joined(Channel channel, String user, Optional<String> inviter, String at)
      implements Change {}

  /** Somebody left a channel or was taken out of it. */
  record Left(Channel channel, String user, String at) implements Change {}

  /** Nobody can write in a channel any more. */
  record Archived(Channel channel, String by, String at) implements Change {}

  /** Somebody looks at the app: its Home, or its direct messages. */
  record HomeOpened(String user, String tab, String at) implements Change {}

  /** What a user sees as a modal or as the app's Home changed. */
  record ViewsChanged(String user) implements Change {}

  /** What the app says it is doing in a thread; nothing when it is done. */
  record StatusSet(String channel, String threadTs, String words) implements Change {}

  /** The app's tokens are worth nothing any more, in this workspace. */
  record TokensRevoked() implements Change {}

  /** The app was taken out of this workspace. */
  record Uninstalled() implements Change {}
}
