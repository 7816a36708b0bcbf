// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.ThreadAddress;

/**
 * The bot's own messages in threads and channels: posted, found again, changed and deleted.
 * Whatever is posted mentions nobody, unfurls nothing and carries a nonce, by which it is known
 * again.
 */
public final class SlackMessages {
  private static final Logger log = LoggerFactory.getLogger(SlackMessages.class);
  private static final String[] HISTORY = {
    "channels:history", "groups:history", "im:history", "mpim:history"
  };

  private static final String EVENT_TYPE = "whosaid_reply";
  private static final String NONCE = "nonce";
  private static final int PAGE_SIZE = 200;
  private static final int PAGES = 50;

  /** A lost message is looked for within minutes, so it is among the channel's newest. */
  private static final int HISTORY_PAGES = 5;

  private final Workspaces workspaces;

  public SlackMessages(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /**
   * Posts and returns the message's timestamp. Blocks that Slack doesn't take give way to the plain
   * text that says the same.
   */
  public String post(ThreadAddress thread, String nonce, ReplyMessage message)
      throws SlackCallFailed {
    try {
      return post(thread, nonce, message.text(), message.blocksJson(nonce));
    } catch (SlackCallFailed e) {
      refused(thread, e);
      return post(thread, nonce, message.text(), null);
    }
  }

  /** Puts other words into the message {@code ts}, which keeps its nonce. */
  public void update(ThreadAddress thread, String ts, String nonce, ReplyMessage message)
      throws SlackCallFailed {
    try {
      update(thread, ts, nonce, message.text(), message.blocksJson(nonce));
    } catch (SlackCallFailed e) {
      refused(thread, e);
      update(thread, ts, nonce, message.text(), null);
    }
  }

  /** A refused call left nothing behind, so that it may be made once more without the blocks. */
  private static void refused(ThreadAddress thread, SlackCallFailed e) throws SlackCallFailed {
    if (!e.is("invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long")) {
      throw e;
    }
    log.error("{}: Slack did not take the blocks; the plain text goes instead", thread, e);
  }

  private String post(ThreadAddress thread, String nonce, String text, @Nullable String blocks)
      throws SlackCallFailed {
    return calls(thread.team())
        .makeIn(
            thread.channel(),
            "chat.postMessage",
            methods ->
                methods.chatPostMessage(
                    request ->
                        request
                            .channel(thread.channel())
                            .threadTs(thread.inNoThread() ? null : thread.threadTs())
                            .text(text)
                            .blocksAsString(blocks)
                            .metadata(metadata(nonce))
                            .linkNames(false)
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .getTs();
  }

  private void update(
      ThreadAddress thread, String ts, String nonce, String text, @Nullable String blocks)
      throws SlackCallFailed {
    calls(thread.team())
        .make(
            "chat.update",
            methods ->
                methods.chatUpdate(
                    request ->
                        request
                            .channel(thread.channel())
                            .ts(ts)
                            .text(text)
                            .blocksAsString(blocks)
                            .metadata(metadata(nonce))
                            .linkNames(false)));
  }

  /** Where a person and the bot write to each other; nobody else sees it. */
  public ThreadAddress direct(String team, String user) throws SlackCallFailed {
    String channel =
        calls(team)
            .make(
                "conversations.open",
                methods -> methods.conversationsOpen(request -> request.users(List.of(user))))
            .getChannel()
            .getId();
    return ThreadAddress.ofChannel(team, channel);
  }

  /** Deletes the message {@code ts}; one that is gone, or out of reach for ever, is as good. */
  public void delete(ThreadAddress thread, String ts) throws SlackCallFailed {
    try {
      calls(thread.team())
          .make(
              "chat.delete",
              methods -> methods.chatDelete(request -> request.channel(thread.channel()).ts(ts)));
    } catch (SlackCallFailed e) {
      if (!e.is("message_not_found", "channel_not_found", "is_archived")) {
        throw e;
      }
      log.info("{}: nothing to delete: {}", thread, e.getMessage());
    }
  }

  /** The address of the message {@code ts} for people. */
  public String permalink(ThreadAddress thread, String ts) throws SlackCallFailed {
    return calls(thread.team())
        .make(
            "chat.getPermalink",
            methods ->
                methods.chatGetPermalink(
                    request -> request.channel(thread.channel()).messageTs(ts)))
        .getPermalink();
  }

  /**
   * The timestamps of the messages, in the thread or the channel, that carry the nonce; the first
   * one first.
   */
  public List<String> find(ThreadAddress thread, String nonce) throws SlackCallFailed {
    SlackCalls calls = calls(thread.team());
    return thread.inNoThread()
        ? findIn(cursor -> history(calls, thread.channel(), cursor), HISTORY_PAGES, nonce)
        : findIn(cursor -> replies(calls, thread, cursor), PAGES, nonce);
  }

  /** Some of the messages, and where the next ones begin; nowhere if it is empty. */
  private record Page(List<Message> messages, String next) {
    Page(List<Message> messages, @Nullable ResponseMetadata metadata) {
      this(
          messages,
          metadata == null ? "" : Objects.requireNonNullElse(metadata.getNextCursor(), ""));
    }
  }

  @FunctionalInterface
  private interface Pages {
    Page from(String cursor) throws SlackCallFailed;
  }

  private static List<String> findIn(Pages pages, int most, String nonce) throws SlackCallFailed {
    List<String> found = new ArrayList<>();
    String cursor = "";
    for (int count = 0; count < most; count++) {
      Page page = pages.from(cursor);
      page.messages().stream()
          .filter(message -> carries(message, nonce))
          .forEach(message -> found.add(message.getTs()));
      cursor = page.next();
      if (cursor.isEmpty()) {
        break;
      }
    }
    found.sort(Comparator.naturalOrder()); // ten digits before the point, six behind it
    return found;
  }

  private static Page replies(SlackCalls calls, ThreadAddress thread, String cursor)
      throws SlackCallFailed {
    ConversationsRepliesResponse answer =
        calls.make(
            "conversations.replies",
            methods ->
                methods.conversationsReplies(
                    request ->
                        request
                            .channel(thread.channel())
                            .ts(thread.threadTs())
                            .includeAllMetadata(true)
                            .cursor(cursor)
                            .limit(PAGE_SIZE)));
    return new Page(answer.getMessages(), answer.getResponseMetadata());
  }

  /** The newest first. */
  private static Page history(SlackCalls calls, String channel, String cursor)
      throws SlackCallFailed {
    ConversationsHistoryResponse answer =
        calls.make(
            "conversations.history",
            methods ->
                methods.conversationsHistory(
                    request ->
                        request
                            .channel(channel)
                            .includeAllMetadata(true)
                            .cursor(cursor)
                            .limit(PAGE_SIZE)));
    return new Page(answer.getMessages(), answer.getResponseMetadata());
  }

  /** In the metadata, or, should Slack keep that back, in the id of the first block. */
  private static boolean carries(Message message, String nonce) {
    Message.Metadata metadata = message.getMetadata();
    boolean inMetadata =
        metadata != null
            && EVENT_TYPE.equals(metadata.getEventType())
            && metadata.getEventPayload() != null
            && nonce.equals(metadata.getEventPayload().get(NONCE));
    List<LayoutBlock> blocks = message.getBlocks();
    return inMetadata
        || (blocks != null && !blocks.isEmpty() && nonce.equals(blocks.get(0).getBlockId()));
  }

  /** Whether the app has any right to read messages in that workspace, as far as is known. */
  boolean mayLook(ThreadAddress thread) {
    return workspaces.find(thread.team()).map(SlackWorkspace::bot).stream()
        .anyMatch(bot -> bot.mayHave(HISTORY));
  }

  private SlackCalls calls(String team) throws SlackCallFailed {
    return workspaces.calls(team);
  }

  private static Message.Metadata metadata(String nonce) {
    return Message.Metadata.builder()
        .eventType(EVENT_TYPE)
        .eventPayload(Map.of(NONCE, nonce))
        .build();
  }
}
