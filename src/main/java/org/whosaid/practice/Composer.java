// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What Slack's message box makes of typed words: mrkdwn with {@code & < >} escaped and web
 * addresses in angle brackets, and one {@code rich_text} block that says the same. Backticks make
 * inline code, three of them a block of code; an address stays bare in inline code and is bracketed
 * in a block of code, as Slack does both.
 */
final class Composer {
  private static final Pattern MARKED =
      Pattern.compile(
          "```(?<block>[^`]*+)```|`(?<code>[^`\\n]++)`|(?<url>https?://[^\\s<>`|]++)|@(?<who>[\\w.-]++)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile("https?://[^\\s<>`|]++", Pattern.CASE_INSENSITIVE);
  private static final String CLOSING = ".,;:!?'\")]}";

  private final Map<String, String> idsByHandle;
  private final StringBuilder text = new StringBuilder();
  private final ArrayNode sections = Json.array();
  private ArrayNode open = Json.array();

  private Composer(Map<String, String> idsByHandle) {
    this.idsByHandle = idsByHandle;
  }

  /**
   * @param idsByHandle user ids by handle, for {@code @handle}
   */
  static Message.Content compose(String typed, Map<String, String> idsByHandle) {
    return new Composer(idsByHandle).read(typed);
  }

  static String escape(String plain) {
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private Message.Content read(String typed) {
    Matcher marked = MARKED.matcher(typed);
    int from = 0;
    while (marked.find(from)) {
      plain(typed.substring(from, marked.start()));
      from = marked.start() + piece(marked);
    }
    plain(typed.substring(from));
    closeSection();
    ObjectNode block = Json.object().put("type", "rich_text");
    block.put("block_id", "rt" + Integer.toString(typed.hashCode() & 0xffffff, 36));
    block.set("elements", sections);
    return Message.Content.of(text.toString(), Json.array().add(block));
  }

  /** Takes one marked piece and says how many characters of it were used. */
  private int piece(Matcher marked) {
    String whole = marked.group();
    if (marked.group("block") != null) {
      codeBlock(marked.group("block"));
    } else if (marked.group("code") != null) {
      text.append('`').append(escape(marked.group("code"))).append('`');
      textElement(marked.group("code")).putObject("style").put("code", true);
    } else if (marked.group("url") != null) {
      String url = withoutClosing(whole);
      text.append('<').append(escape(url)).append('>');
      open.addObject().put("type", "link").put("url", url);
      return url.length();
    } else if (idsByHandle.containsKey(marked.group("who"))) {
      String id = idsByHandle.get(marked.group("who"));
      text.append("<@").append(id).append('>');
      open.addObject().put("type", "user").put("user_id", id);
    } else {
      plain(whole);
    }
    return whole.length();
  }

  private void plain(String words) {
    if (!words.isEmpty()) {
      text.append(escape(words));
      textElement(words);
    }
  }

  private ObjectNode textElement(String words) {
    return open.addObject().put("type", "text").put("text", words);
  }

  private void codeBlock(String code) {
    closeSection();
    text.append("```");
    Matcher address = ADDRESS.matcher(code);
    int from = 0;
    while (address.find()) {
      plain(code.substring(from, address.start()));
      text.append('<').append(escape(address.group())).append('>');
      open.addObject().put("type", "link").put("url", address.group());
      from = address.end();
    }
    plain(code.substring(from));
    text.append("```");
    section("rich_text_preformatted");
  }

  private void closeSection() {
    section("rich_text_section");
  }

  private void section(String type) {
    if (!open.isEmpty()) {
      sections.addObject().put("type", type).set("elements", open);
      open = Json.array();
    }
  }

  /** Without the punctuation that ends the sentence; a bracket that was opened inside belongs. */
  private static String withoutClosing(String url) {
    int end = url.length();
    while (end > 0 && CLOSING.indexOf(url.charAt(end - 1)) >= 0) {
      if (url.charAt(end - 1) == ')' && url.substring(0, end).indexOf('(') >= 0) {
        break;
      }
      end--;
    }
    return url.substring(0, end);
  }
}
