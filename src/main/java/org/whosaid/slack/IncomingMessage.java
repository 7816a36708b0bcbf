// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in, whichever of Slack's events brought it.
 *
 * @param threadTs the thread it stands in; null if it stands in the channel, where it begins one
 * @param edited whether it stood already and was changed
 * @param links those worth reading; of an edited message, those that the edit brought in
 */
record IncomingMessage(
    Place place,
    String ts,
    @Nullable String threadTs,
    Author author,
    String text,
    boolean edited,
    List<String> links) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where: the channel, and whether only the bot and one person are in it. */
  record Place(String channel, boolean direct) {}

  /**
   * Who: a person, or a bot.
   *
   * @param team the workspace the person belongs to; null if Slack doesn't say
   */
  record Author(@Nullable String user, @Nullable String team, boolean bot) {}

  /**
   * Reads the payload of a message event; empty if nobody wrote anything: Slack itself changes
   * messages too, when it unfurls a link for instance, and marks only people's edits as edited.
   *
   * @param identity the same for every spelling of a link: an edit that spells one otherwise brings
   *     none in
   */
  static Optional<IncomingMessage> read(String payload, UnaryOperator<String> identity) {
    JsonNode event = parse(payload).path("event");
    boolean changed = event.path("subtype").asText().equals("message_changed");
    JsonNode message = changed ? event.path("message") : event;
    boolean hidden = !changed && event.path("hidden").asBoolean();
    boolean unedited = changed && !message.has("edited");
    if (hidden || unedited || !message.path("ts").isTextual()) {
      return Optional.empty();
    }
    List<String> links =
        changed
            ? MessageLinks.only(message, event.path("previous_message"), identity)
            : MessageLinks.in(message);
    return Optional.of(
        new IncomingMessage(
            new Place(
                event.path("channel").asText(), event.path("channel_type").asText().equals("im")),
            message.path("ts").asText(),
            message.path("thread_ts").textValue(),
            author(message),
            message.path("text").asText(),
            changed,
            links));
  }

  String rootTs() {
    return threadTs == null ? ts : threadTs;
  }

  boolean mentions(String user) {
    return text.contains("<@" + user + ">") || text.contains("<@" + user + "|");
  }

  private static Author author(JsonNode message) {
    boolean bot =
        message.hasNonNull("bot_id") || message.path("subtype").asText().equals("bot_message");
    String team = message.path("user_team").textValue();
    return new Author(
        message.path("user").textValue(),
        team == null ? message.path("team").textValue() : team,
        bot);
  }

  private static JsonNode parse(String payload) {
    try {
      return JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event that is not JSON", e);
    }
  }
}
