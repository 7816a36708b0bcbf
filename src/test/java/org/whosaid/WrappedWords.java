// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.digest.VisibleText;

/** Finds the words on a screen that stand in no text of a bundle of which each text is wrapped. */
final class WrappedWords {
  private static final char BEGIN = '⟦';
  private static final char END = '⟧';
  private static final Set<String> VISIBLE = Set.of("text", "accessibility_label", "alt_text");
  private static final Pattern CUT = Pattern.compile("(?<=… ?)\\p{L}+|\\p{L}+(?=…)");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private WrappedWords() {}

  static String wrapped(String text) {
    return BEGIN + text + END;
  }

  /** The words of blocks, a view or a message outside of every wrapped text and of {@code own}. */
  static Set<String> outside(String json, String own) throws JsonProcessingException {
    Set<String> outside = new TreeSet<>();
    String theirs = VisibleText.of(own).toLowerCase(Locale.ROOT);
    for (String part : partsOf(new ObjectMapper().readTree(json))) {
      outside.addAll(wordsOf(withoutTheEndsOf(theirs, unwrapped(part))));
    }
    outside.removeAll(wordsOf(theirs));
    return outside;
  }

  /** A wrapped text may go through several elements of a block, not through several blocks. */
  private static List<String> partsOf(JsonNode screen) {
    List<String> parts = new ArrayList<>();
    for (JsonNode part : screen) {
      for (JsonNode block : part.isArray() ? part : List.of(part)) {
        StringBuilder shown = new StringBuilder();
        collect(block, shown);
        parts.add(shown.toString());
      }
    }
    return parts;
  }

  private static void collect(JsonNode node, StringBuilder shown) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (field.getValue().isTextual() && VISIBLE.contains(field.getKey())) {
        shown.append(field.getValue().textValue()).append(' ');
      }
      collect(field.getValue(), shown);
    }
    if (node.isArray()) {
      node.forEach(element -> collect(element, shown));
    }
  }

  private static String unwrapped(String part) {
    StringBuilder left = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      depth += c == BEGIN ? 1 : 0;
      left.append(depth == 0 ? c : ' ');
      depth -= c == END ? 1 : 0;
    }
    // what is cut in the middle of a text would hide all that follows
    return depth == 0 ? left.toString() : "cut: " + part;
  }

  /** Without what is left of their words where a text is cut. */
  private static String withoutTheEndsOf(String theirs, String part) {
    Matcher end = CUT.matcher(part.toLowerCase(Locale.ROOT));
    return end.replaceAll(cut -> theirs.contains(cut.group()) ? " " : "$0");
  }

  private static Set<String> wordsOf(String text) {
    Set<String> words = new TreeSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }
}
