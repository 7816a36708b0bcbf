// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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

  private MessageLinks() {}

  /** In the order of the message, each once. */
  static List<String> in(@Nullable List<LayoutBlock> blocks, @Nullable String text) {
    List<String> found = new ArrayList<>();
    boolean richText = false;
    for (LayoutBlock block : blocks == null ? List.<LayoutBlock>of() : blocks) {
      if (block instanceof RichTextBlock rich) {
        richText = true;
        collect(rich.getElements(), found);
      }
    }
    if (!richText && text != null) {
      Matcher links = MARKED.matcher(CODE.matcher(text).replaceAll(" "));
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

  private static void collect(@Nullable List<?> elements, List<String> found) {
    for (Object element : elements == null ? List.of() : elements) {
      if (element instanceof RichTextSectionElement.Link link) {
        boolean code = link.getStyle() != null && link.getStyle().isCode();
        if (!code && link.getUrl() != null) {
          found.add(link.getUrl());
        }
      } else if (element instanceof RichTextSectionElement section) {
        collect(section.getElements(), found);
      } else if (element instanceof RichTextListElement list) {
        collect(list.getElements(), found);
      } else if (element instanceof RichTextQuoteElement quote) {
        collect(quote.getElements(), found);
      }
    }
  }

  private static boolean isWorthReading(String link) {
    String lower = link.toLowerCase(Locale.ROOT);
    return link.length() <= LONGEST
        && (lower.startsWith("http://") || lower.startsWith("https://"))
        && !isSlackItself(link);
  }

  private static boolean isSlackItself(String link) {
    try {
      String host = new URI(link).getHost();
      if (host == null) {
        return false;
      }
      String lower = host.toLowerCase(Locale.ROOT);
      return lower.equals("slack.com")
          || lower.endsWith(".slack.com")
          || lower.endsWith(".slack-gov.com")
          || lower.endsWith(".slack-files.com");
    } catch (URISyntaxException e) {
      return false; // fetching it will say what is wrong with it
    }
  }
}
