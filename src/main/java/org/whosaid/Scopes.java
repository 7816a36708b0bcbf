// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes that the bot asks a workspace for, and what it leaves undone without each. One alone
 * it needs; a newsroom may hold back the others.
 */
final class Scopes {
  static final String NEEDED = "chat:write";

  private static final Map<String, String> OFF = new LinkedHashMap<>();

  static {
    OFF.put("commands", "the command /whosaid and the shortcut \"Who said what?\"");
    OFF.put("app_mentions:read", "answers to who mentions the bot");
    OFF.put(
        "channels:history", "links in public channels, and finding a reply again after trouble");
    OFF.put("groups:history", "the same in private channels");
    OFF.put("im:history", "the same in direct messages");
    OFF.put("mpim:history", "the same in group messages");
    OFF.put("reactions:read", "the emoji that asks for an answer");
    OFF.put("channels:read", "the welcome in public channels, and their list on Home");
    OFF.put("groups:read", "the same for private channels");
    OFF.put("users:read", "names of people, and who is an admin");
    OFF.put("im:write", "direct messages to one person");
    OFF.put("files:read", "PDF and text files sent to the bot");
    OFF.put("files:write", "the claims as files");
  }

  /** What the full manifest asks for. */
  static final Set<String> ALL = all();

  private Scopes() {}

  /** A line for each scope that is not among the given ones. */
  static List<String> offWithout(Set<String> given) {
    List<String> lines = new ArrayList<>();
    OFF.forEach(
        (scope, off) -> {
          if (!given.contains(scope)) {
            lines.add("off without " + scope + ": " + off);
          }
        });
    return lines;
  }

  private static Set<String> all() {
    List<String> all = new ArrayList<>(OFF.keySet());
    all.add(NEEDED);
    return Set.copyOf(all);
  }
}
