// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks through what the bot sends for what Slack lets pass and a newsroom would not. */
final class FaultFinder {
  private static final int ADVISED_TEXT = 4_000;
  private static final Set<String> MENTIONS = Set.of("user", "usergroup", "broadcast");

  private FaultFinder() {}

  /**
   * The faults of a message.
   *
   * @param where what the places are named after, such as {@code chat.postMessage}
   */
  static List<Fault> inMessage(String where, String text, JsonNode blocks) {
    List<Fault> faults = new ArrayList<>(Mrkdwn.faults(text, where + " /text"));
    if (text.isBlank()) {
      faults.add(new Fault(Fault.Kind.NO_FALLBACK_TEXT, where + " /text", ""));
    }
    if (Checked.length(text) > ADVISED_TEXT) {
      String length = Checked.length(text) + " characters";
      faults.add(new Fault(Fault.Kind.LONG_TEXT, where + " /text", length));
    }
    faults.addAll(inBlocks(where + " /blocks", blocks));
    return faults;
  }

  static List<Fault> inBlocks(String pointer, JsonNode node) {
    List<Fault> faults = new ArrayList<>();
    String type = node.path("type").asText();
    if (type.equals("mrkdwn")) {
      faults.addAll(Mrkdwn.faults(node.path("text").asText(), pointer + "/text"));
    } else if (MENTIONS.contains(type)) {
      faults.add(new Fault(Fault.Kind.MENTION, pointer, node.toString()));
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      faults.addAll(inBlocks(pointer + "/" + field.getKey(), field.getValue()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      faults.addAll(inBlocks(pointer + "/" + i, node.get(i)));
    }
    return faults;
  }
}
