// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonArray;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.List;

/**
 * A message for a thread, ready to be posted. Post it with {@code parse: none}, {@code link_names:
 * false} and without unfurling.
 *
 * @param text what notifications and screen readers say, escaped
 */
public record ReplyMessage(List<LayoutBlock> blocks, String text) {
  public ReplyMessage {
    blocks = List.copyOf(blocks);
    requireNonNull(text, "text");
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("a message without blocks");
    }
  }

  /** The blocks as the JSON array that Slack's Web API takes. */
  public String blocksJson() {
    return GsonFactory.createSnakeCase().toJson(blocks);
  }

  /** The same, with {@code id} as the first block's id, by which the message is known again. */
  public String blocksJson(String id) {
    JsonArray json = GsonFactory.createSnakeCase().toJsonTree(blocks).getAsJsonArray();
    json.get(0).getAsJsonObject().addProperty("block_id", id);
    return json.toString();
  }
}
