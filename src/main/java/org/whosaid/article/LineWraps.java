// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Undoes hard line wraps: lines that end at a margin and not at a paragraph's end. Knows the words
 * of the whole text, so that a word broken at a hyphen is put together only if it stands elsewhere
 * unbroken; otherwise the hyphen stays.
 */
final class LineWraps {
  private static final int FEWEST_RUNNING_ON = 2;
  private static final int SHORTEST_WIDTH = 40;
  private static final int LONGEST_WIDTH = 100;

  private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?:][\"'”’)\\]]*");
  private static final Pattern ITEM = Pattern.compile("(?:[-*•–]|\\d{1,2}[.)])\\s.*");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern BROKEN = Pattern.compile(".*?(\\p{L}+)-");
  private static final Pattern FIRST_WORD = Pattern.compile("(\\p{Ll}+).*");

  private final Set<String> words = new HashSet<>();

  LineWraps(List<String> lines) {
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find()) {
        words.add(word.group().toLowerCase(Locale.ROOT));
      }
    }
  }

  /** Whether the lines are wrapped at a margin: similar in length, most sentences running on. */
  static boolean areIn(List<String> lines) {
    int followed = 0;
    int runningOn = 0;
    long length = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      String line = lines.get(i).strip();
      String next = lines.get(i + 1).strip();
      if (!line.isEmpty() && !next.isEmpty()) {
        followed++;
        length += line.length();
        if (line.length() > LONGEST_WIDTH) {
          return false;
        }
        if (!SENTENCE_END.matcher(line).matches() && Character.isLowerCase(next.charAt(0))) {
          runningOn++;
        }
      }
    }
    return runningOn >= FEWEST_RUNNING_ON
        && runningOn * 2 >= followed
        && length >= (long) followed * SHORTEST_WIDTH;
  }

  /** The paragraphs that the lines make. An empty line ends a paragraph. */
  List<String> paragraphs(List<String> lines) {
    int width = lines.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    String previous = "";
    for (String line : lines) {
      String text = TextBlocks.collapsed(line);
      if (text.isEmpty() || startsAnew(line, text, previous, width)) {
        flush(paragraph, paragraphs);
      }
      append(paragraph, text);
      previous = line;
    }
    flush(paragraph, paragraphs);
    return paragraphs;
  }

  private static boolean startsAnew(String line, String text, String previous, int width) {
    if (previous.isBlank()) {
      return true;
    }
    if (ITEM.matcher(text).matches() || (isIndented(line) && !isIndented(previous))) {
      return true;
    }
    // the last line of a paragraph ends before the next word would have to wrap
    int firstWord = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    return !Character.isLowerCase(text.charAt(0))
        && SENTENCE_END.matcher(previous.strip()).matches()
        && previous.strip().length() + firstWord < width * 3 / 4;
  }

  private static boolean isIndented(String line) {
    return line.startsWith("  ") || line.startsWith("\t");
  }

  private static void flush(StringBuilder paragraph, List<String> paragraphs) {
    if (paragraph.length() > 0) {
      paragraphs.add(paragraph.toString());
      paragraph.setLength(0);
    }
  }

  private void append(StringBuilder paragraph, String text) {
    if (paragraph.length() == 0 || text.isEmpty()) {
      paragraph.append(text);
      return;
    }
    int from = Math.max(0, paragraph.length() - LONGEST_WIDTH);
    Matcher broken = BROKEN.matcher(paragraph.substring(from));
    Matcher rest = FIRST_WORD.matcher(text);
    if (broken.matches() && rest.matches()) {
      String whole = broken.group(1) + rest.group(1);
      if (words.contains(whole.toLowerCase(Locale.ROOT))) {
        paragraph.setLength(paragraph.length() - 1);
      }
    } else {
      paragraph.append(' ');
    }
    paragraph.append(text);
  }
}
