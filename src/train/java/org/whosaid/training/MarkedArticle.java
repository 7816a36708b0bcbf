// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;

/** One marked article while its paragraphs come in: its plain text, its marks, its faults. */
final class MarkedArticle {
  private static final Pattern MARK = Pattern.compile("\\[([sct])(\\d{1,4}(?:,\\d{1,4})*) ");

  /** A mark whose closing bracket has not come yet; {@code start} is a place in the plain text. */
  private record Open(Role role, List<Integer> numbers, int start) {}

  private final String title;
  private final int line;
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Map<Role, List<TextSpan>>> spans = new TreeMap<>();
  private final Map<Integer, Integer> firstLines = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param line where its title stands; counted from 1
   */
  MarkedArticle(String title, int line) {
    this.title = title;
    this.line = line;
  }

  String title() {
    return title;
  }

  int line() {
    return line;
  }

  /** The paragraphs without their marks, a line break between them. */
  String text() {
    return text.toString();
  }

  /** What is wrong, with the lines; empty as long as nothing is. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  void addParagraph(String marked, int atLine) {
    if (text.length() > 0) {
      text.append('\n');
    }
    Deque<Open> open = new ArrayDeque<>();
    Matcher mark = MARK.matcher(marked);
    int at = 0;
    while (at < marked.length()) {
      char next = marked.charAt(at);
      if (next == '[') {
        if (!mark.region(at, marked.length()).lookingAt()) {
          fault(atLine, "not a mark of s, c or t and a number: " + excerpt(marked, at));
          return;
        }
        open.push(new Open(role(mark.group(1)), numbers(mark, atLine), text.length()));
        at = mark.end();
      } else if (next == ']' && open.isEmpty()) {
        fault(atLine, "a bracket that closes nothing after: " + tail(marked, at));
        return;
      } else {
        if (next == ']') {
          close(open.pop(), atLine);
        } else {
          text.append(next);
        }
        at++;
      }
    }
    for (Open unclosed : open) {
      fault(atLine, "a mark is not closed: " + excerpt(text.toString(), unclosed.start()));
    }
  }

  private static Role role(String letter) {
    return switch (letter) {
      case "s" -> Role.SOURCE;
      case "c" -> Role.CUE;
      default -> Role.CONTENT;
    };
  }

  private List<Integer> numbers(Matcher mark, int atLine) {
    List<Integer> numbers = Stream.of(mark.group(2).split(",", -1)).map(Integer::valueOf).toList();
    numbers.forEach(number -> firstLines.putIfAbsent(number, atLine));
    return numbers;
  }

  /** Spaces at a mark's edges belong to the text, not to the mark. */
  private void close(Open mark, int atLine) {
    int start = mark.start();
    int end = text.length();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    if (start == end) {
      fault(atLine, "an empty " + RoleLabel.of(mark.role()) + " of " + mark.numbers().get(0));
      return;
    }
    TextSpan span = new TextSpan(start, end);
    for (int number : mark.numbers()) {
      spans
          .computeIfAbsent(number, n -> new EnumMap<>(Role.class))
          .computeIfAbsent(mark.role(), r -> new ArrayList<>())
          .add(span);
    }
  }

  /** To be called after the last paragraph: faults that only the whole article has. */
  void end() {
    if (!faults.isEmpty()) {
      return;
    }
    if (text.length() == 0) {
      fault(line, title + " has no paragraph");
    }
    spans.forEach(
        (number, roles) -> {
          if (!roles.containsKey(Role.CONTENT)) {
            fault(firstLines.getOrDefault(number, line), number + " has no content (no t" + number + ")");
          }
        });
  }

  /** The attributions in the order of their numbers. */
  List<Attribution> attributions() {
    return spans.values().stream()
        .map(
            roles ->
                new Attribution(
                    inOrder(roles, Role.SOURCE),
                    inOrder(roles, Role.CUE),
                    inOrder(roles, Role.CONTENT),
                    1))
        .toList();
  }

  private static List<TextSpan> inOrder(Map<Role, List<TextSpan>> roles, Role role) {
    return roles.getOrDefault(role, List.of()).stream().sorted().toList();
  }

  private void fault(int atLine, String words) {
    faults.add("line " + atLine + ": " + words);
  }

  private static String excerpt(String words, int from) {
    return words.substring(from, Math.min(words.length(), from + 40));
  }

  private static String tail(String words, int to) {
    return words.substring(Math.max(0, to - 40), to);
  }
}
