// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What Slack refuses, read off the JSON that it is sent. Numbers are those of Slack's reference.
 */
final class SlackLimits {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Integer> LONGEST =
      Map.of("value", 2_000, "url", 3_000, "text", 3_000);

  private final Set<String> blockIds = new HashSet<>();
  private int total;

  static JsonNode checked(String blocksJson, int maxBlocks) throws JsonProcessingException {
    JsonNode blocks = JSON.readTree(blocksJson);
    SlackLimits limits = new SlackLimits();
    assertThat(blocks.size()).isBetween(1, maxBlocks);
    blocks.forEach(limits::check);
    assertThat(limits.total).as("text in all").isLessThanOrEqualTo(13_000);
    return blocks;
  }

  private void check(JsonNode node) {
    if (node.has("block_id")) {
      String id = node.get("block_id").textValue();
      assertThat(id).hasSizeLessThanOrEqualTo(255);
      assertThat(blockIds.add(id)).as("one block is called %s", id).isTrue();
    }
    assertThat(node.path("type").asText()).as("nothing is parsed").isNotEqualTo("mrkdwn");
    if (node.has("elements")) {
      assertThat(node.get("elements").size())
          .as("elements of %s", node)
          .isBetween(1, maxElements(node));
    }
    if (node.path("type").asText().equals("button")) {
      String shown = node.get("text").get("text").textValue();
      assertThat(shown).hasSizeLessThanOrEqualTo(75);
      assertThat(node.path("accessibility_label").textValue())
          .as("what is read out instead of %s", shown)
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(75);
    }
    LONGEST.forEach(
        (field, longest) -> {
          if (node.path(field).isTextual()) {
            assertThat(node.get(field).textValue().length()).isBetween(1, longest);
            assertThat(isWhole(node.get(field).textValue())).isTrue();
            total += node.get(field).textValue().length();
          }
        });
    node.forEach(this::check);
  }

  private static int maxElements(JsonNode node) {
    return switch (node.path("type").asText()) {
      case "actions" -> 25;
      case "context" -> 10;
      default -> Integer.MAX_VALUE;
    };
  }

  private static boolean isWhole(String text) {
    return text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
  }
}
