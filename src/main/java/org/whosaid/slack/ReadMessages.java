// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Optional;

/**
 * Reads messages that people point at: the one they react to, the thread in which they mention the
 * bot. Nothing of them is kept but their links.
 */
public final class ReadMessages {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Whoever looks for a thread's first link does not read a hundred messages for it. */
  private static final int MOST = 100;

  private final Workspaces workspaces;

  public ReadMessages(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /**
   * A message with links worth reading.
   *
   * @param rootTs the beginning of its thread; its own if it begins one
   */
  public record Found(String rootTs, List<String> links) {
    public Found {
      requireNonNull(rootTs, "rootTs");
      links = List.copyOf(links);
    }
  }

  /** The message {@code ts}, wherever in the channel it stands; empty if it is gone. */
  public Optional<Found> message(String team, String channel, String ts) throws SlackCallFailed {
    return replies(team, channel, ts, Optional.of(ts)).stream()
        .filter(message -> ts.equals(message.getTs()))
        .findFirst()
        .map(ReadMessages::found);
  }

  /** The first message of a thread that has links, of its beginning and what follows soon. */
  public Optional<Found> firstWithLinks(String team, String channel, String rootTs)
      throws SlackCallFailed {
    return replies(team, channel, rootTs, Optional.empty()).stream()
        .filter(message -> message.getBotId() == null)
        .map(ReadMessages::found)
        .filter(found -> !found.links().isEmpty())
        .findFirst();
  }

  private List<Message> replies(String team, String channel, String ts, Optional<String> only)
      throws SlackCallFailed {
    SlackCalls calls = workspaces.calls(team);
    ConversationsRepliesResponse answer =
        calls.make(
            "conversations.replies",
            methods ->
                methods.conversationsReplies(
                    request ->
                        request
                            .channel(channel)
                            .ts(ts)
                            .oldest(only.orElse(null))
                            .latest(only.orElse(null))
                            .inclusive(only.isPresent())
                            .limit(MOST)));
    return answer.getMessages();
  }

  static Found found(Message message) {
    String root = message.getThreadTs() == null ? message.getTs() : message.getThreadTs();
    return new Found(root, MessageLinks.in(json(message)));
  }

  private static JsonNode json(Message message) {
    try {
      return JSON.readTree(GsonFactory.createSnakeCase().toJson(message));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Gson wrote something that is not JSON", e);
    }
  }
}
