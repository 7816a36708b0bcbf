// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

/** Something that happened in the workspace, told to its listeners in the order it happened. */
public sealed interface Change {
  /** A message appeared. */
  record Posted(Message message) implements Change {}

  /** A message now says something else, or something was attached to it. */
  record Edited(Message now, Message before) implements Change {}

  /** A message is gone. */
  record Deleted(Message message) implements Change {}

  /** Somebody reacted with an emoji. */
  record Reacted(Message now, String user, String reaction) implements Change {}

  /** What a user sees as a modal changed: another view on top, or none any more. */
  record ViewsChanged(String user) implements Change {}
}
