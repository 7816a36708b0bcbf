// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The links in a message that are worth reading: to web pages, not to Slack itself, not inside
 * code. Slack's rich text says best what is a link; a message without it is read as Slack's markup.
 */
final class MessageLinks {
  private static final int LONGEST = 2_000;

  /** {@code <https://…>} or {@code <https://…|label>}; mentions begin with another character. */
  private static final Pattern MARKED = Pattern.compile("<(https?://[^<>|\\s]+)(?:\\|[^<>]*)?>");

  /** Code in fences or between backticks; an opening without its end is not code. */
  private static final Pattern CODE = Pattern.compile("```[\\s\\S]*?```|`[^`\\n]+`");

  /** As leniently as browsers find it: behind the last @, and a backslash is a slash. */
  private static final Pattern HOST =
      Pattern.compile("(?i)https?://[/\\\\]*(?:[^/\\\\?#]*@)?([^/\\\\?#:]*)");

  private static final Set<String> SLACK =
      Set.of("slack.com", "slack-gov.com", "slack-files.com", "slack-redir.net");

  private MessageLinks() {}

  /**
   * What one version of a message has and the other has not, however it is spelled there.
   *
   * @param identity the same for every spelling of a link
   */
  static List<String> only(JsonNode version, JsonNode other, UnaryOperator<String> identity) {
    Set<String> known = in(other).stream().map(identity).collect(Collectors.toSet());
    return in(version).stream().filter(link -> !known.contains(identity.apply(link))).toList();
  }

  /** In the order of the message, each once. */
  static List<String> in(JsonNode message) {
    List<String> found = new ArrayList<>();
    boolean richText = false;
    for (JsonNode block : message.path("blocks")) {
      if (block.path("type").asText().equals("rich_text")) {
        richText = true;
        collect(block, found);
      }
    }
    if (!richText) {
      Matcher links = MARKED.matcher(CODE.matcher(message.path("text").asText()).replaceAll(" "));
      while (links.find()) {
        found.add(links.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
      }
    }
    Set<String> worth = new LinkedHashSet<>();
    for (String link : found) {
      if (isWorthReading(link)) {
        worth.add(link);
      }
    }
    return List.copyOf(worth);
  }

  /** Slack nests rich text three deep: block, list or quote, section. */
  private static void collect(JsonNode element, List<String> found) {
    String type = element.path("type").asText();
    if (type.equals("link")) {
      if (!element.at("/style/code").asBoolean()) {
        found.add(element.path("url").asText());
      }
    } else if (!type.equals("rich_text_preformatted")) {
      for (JsonNode inner : element.path("elements")) {
        collect(inner, found);
      }
    }
  }

  private static boolean isWorthReading(String link) {
    Matcher host = HOST.matcher(link);
    return link.length() <= LONGEST && host.lookingAt() && !isSlackItself(host.group(1));
  }

  private static boolean isSlackItself(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    return SLACK.stream().anyMatch(slack -> name.equals(slack) || name.endsWith("." + slack));
  }
}
