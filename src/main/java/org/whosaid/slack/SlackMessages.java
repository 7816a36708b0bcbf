// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.ThreadAddress;

/**
 * The bot's own messages in threads: posted, found again, changed and deleted. Whatever is posted
 * mentions nobody, unfurls nothing and carries a nonce, by which it is known again.
 */
public final class SlackMessages {
  private static final String EVENT_TYPE = "whosaid_reply";
  private static final String NONCE = "nonce";
  private static final int PAGE_SIZE = 200;
  private static final int PAGES = 50;

  private final Workspaces workspaces;

  public SlackMessages(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /** Posts and returns the message's timestamp. */
  public String post(ThreadAddress thread, String nonce, ReplyMessage message)
      throws SlackCallFailed {
    return calls(thread.team())
        .make(
            "chat.postMessage",
            methods ->
                methods.chatPostMessage(
                    request ->
                        request
                            .channel(thread.channel())
                            .threadTs(thread.threadTs())
                            .text(message.text())
                            .blocksAsString(message.blocksJson(nonce))
                            .metadata(metadata(nonce))
                            .linkNames(false)
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .getTs();
  }

  /** Puts other words into the message {@code ts}, which keeps its nonce. */
  public void update(ThreadAddress thread, String ts, String nonce, ReplyMessage message)
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
                            .text(message.text())
                            .blocksAsString(message.blocksJson(nonce))
                            .metadata(metadata(nonce))
                            .linkNames(false)));
  }

  /** Deletes the message {@code ts}. */
  public void delete(ThreadAddress thread, String ts) throws SlackCallFailed {
    calls(thread.team())
        .make(
            "chat.delete",
            methods -> methods.chatDelete(request -> request.channel(thread.channel()).ts(ts)));
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

  /** The timestamp of the message in the thread that carries the nonce. */
  public Optional<String> find(ThreadAddress thread, String nonce) throws SlackCallFailed {
    String cursor = "";
    for (int page = 0; page < PAGES; page++) {
      String from = cursor;
      ConversationsRepliesResponse answer =
          calls(thread.team())
              .make(
                  "conversations.replies",
                  methods ->
                      methods.conversationsReplies(
                          request ->
                              request
                                  .channel(thread.channel())
                                  .ts(thread.threadTs())
                                  .includeAllMetadata(true)
                                  .cursor(from)
                                  .limit(PAGE_SIZE)));
      for (Message message : answer.getMessages()) {
        if (carries(message, nonce)) {
          return Optional.of(message.getTs());
        }
      }
      cursor =
          answer.getResponseMetadata() == null
                  || answer.getResponseMetadata().getNextCursor() == null
              ? ""
              : answer.getResponseMetadata().getNextCursor();
      if (cursor.isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.empty();
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

  private SlackCalls calls(String team) throws SlackCallFailed {
    return workspaces
        .find(team)
        .map(SlackWorkspace::calls)
        .orElseThrow(() -> SlackCallFailed.notInstalled(team));
  }

  private static Message.Metadata metadata(String nonce) {
    return Message.Metadata.builder()
        .eventType(EVENT_TYPE)
        .eventPayload(Map.of(NONCE, nonce))
        .build();
  }
}
