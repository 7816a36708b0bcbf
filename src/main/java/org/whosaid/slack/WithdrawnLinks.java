// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a message event takes away: a message, or links of it.
 *
 * @param links as they were posted; empty if the whole message is gone
 */
record WithdrawnLinks(String channel, String messageTs, List<String> links) {
  private static final ObjectMapper JSON = new ObjectMapper();

  WithdrawnLinks {
    links = List.copyOf(links);
  }

  /**
   * Reads the payload of a message event; empty if it takes no link away. A message under which
   * others stand is not deleted but becomes a tombstone.
   *
   * @param identity the same for every spelling of a link: one that is only spelled otherwise stays
   */
  static Optional<WithdrawnLinks> read(String payload, UnaryOperator<String> identity) {
    JsonNode event = parse(payload).path("event");
    JsonNode before = event.path("previous_message");
    if (MessageLinks.in(before).isEmpty()
        || before.hasNonNull("bot_id")) { // our own replies change too
      return Optional.empty();
    }
    String channel = event.path("channel").asText();
    String ts = before.path("ts").asText();
    JsonNode now = event.path("message");
    boolean tombstone = now.path("subtype").asText().equals("tombstone");
    if (tombstone || event.path("subtype").asText().equals("message_deleted")) {
      return Optional.of(new WithdrawnLinks(channel, ts, List.of()));
    }
    List<String> links = MessageLinks.only(before, now, identity);
    return links.isEmpty() || !now.has("edited")
        ? Optional.empty()
        : Optional.of(new WithdrawnLinks(channel, ts, links));
  }

  private static JsonNode parse(String payload) {
    try {
      return JSON.readTree(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("an event that is not JSON", e);
    }
  }
}
