// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.job.ThreadAddress;

/**
 * A message as it came in, whichever of Slack's events brought it.
 *
 * @param threadTs the thread it stands in; null if it stands in the channel, where it begins one
 */
record IncomingMessage(
    Place place,
    String ts,
    @Nullable String threadTs,
    Author author,
    @Nullable String text,
    @Nullable List<LayoutBlock> blocks) {

  /** Where: workspace, channel and what kind of channel ("channel", "group", "im", "mpim"). */
  record Place(String team, String channel, @Nullable String kind) {
    boolean isDirectMessage() {
      return "im".equals(kind);
    }
  }

  /** Who: a person, a bot or both. */
  record Author(@Nullable String user, @Nullable String bot) {}

  static IncomingMessage of(String team, MessageEvent event) {
    return new IncomingMessage(
        new Place(team, event.getChannel(), event.getChannelType()),
        event.getTs(),
        event.getThreadTs(),
        new Author(event.getUser(), event.getBotId()),
        event.getText(),
        event.getBlocks());
  }

  static IncomingMessage of(String team, MessageFileShareEvent event) {
    return new IncomingMessage(
        new Place(team, event.getChannel(), event.getChannelType()),
        event.getTs(),
        event.getThreadTs(),
        new Author(event.getUser(), null),
        event.getText(),
        event.getBlocks());
  }

  static IncomingMessage of(String team, MessageThreadBroadcastEvent event) {
    return new IncomingMessage(
        new Place(team, event.getChannel(), event.getChannelType()),
        event.getTs(),
        event.getThreadTs(),
        new Author(event.getUser(), null),
        event.getText(),
        event.getBlocks());
  }

  static IncomingMessage of(String team, AppMentionEvent event) {
    return new IncomingMessage(
        new Place(team, event.getChannel(), null),
        event.getTs(),
        event.getThreadTs(),
        new Author(event.getUser(), event.getBotId()),
        event.getText(),
        event.getBlocks());
  }

  /** The message as it reads after a change. */
  static IncomingMessage of(
      String team, MessageChangedEvent event, MessageChangedEvent.Message now) {
    return new IncomingMessage(
        new Place(team, event.getChannel(), event.getChannelType()),
        now.getTs(),
        now.getThreadTs(),
        new Author(now.getUser(), now.getBotId()),
        now.getText(),
        now.getBlocks());
  }

  ThreadAddress thread() {
    return new ThreadAddress(place.team, place.channel, threadTs == null ? ts : threadTs);
  }

  boolean mentions(String user) {
    return text != null && (text.contains("<@" + user + ">") || text.contains("<@" + user + "|"));
  }
}
