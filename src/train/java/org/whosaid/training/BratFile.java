// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/**
 * One annotator's attributions of one article in brat's standoff format, as PolNeAR uses it: {@code
 * T} lines are spans, counted in code points, {@code E} lines tie them together. The words that a
 * span line repeats may run over several lines; whatever begins no {@code T} or {@code E} line is
 * passed over.
 *
 * @see <a href="https://brat.nlplab.org/standoff.html">brat standoff format</a>
 */
final class BratFile {
  private static final Pattern LINE_TO_READ = Pattern.compile("([TE]\\d{1,9})\\t(.*)");
  private static final Pattern SPAN_LINE = Pattern.compile("\\S+ ([\\d ;]+)(?:\\t.*)?");
  private static final Pattern SPAN = Pattern.compile("(\\d{1,9}) (\\d{1,9})");
  private static final Pattern ROLE = Pattern.compile("([^:]+):([^:]+)");

  /** The pieces of a {@code T} line and where it stands. */
  private record Marked(int line, List<TextSpan> pieces) {}

  private final String name;
  private final String text;
  private final String[] lines;
  private final int codePoints;
  private final Map<String, Marked> spans = new HashMap<>();

  /**
   * @param name the file's, for faults
   * @throws DataFault for a line that begins like a span and isn't one and for a span beyond the text
   */
  BratFile(String name, String annotations, String text) {
    this.name = name;
    this.text = text;
    this.lines = annotations.split("\n", -1);
    this.codePoints = text.codePointCount(0, text.length());
    for (int line = 1; line <= lines.length; line++) {
      Matcher read = read(line);
      if (read.matches() && read.group(1).startsWith("T")) {
        spans.put(read.group(1), new Marked(line, pieces(read.group(2), line)));
      }
    }
  }

  /**
   * What the annotator marked, in the order of the file; an attribution without any role is left out.
   *
   * @throws DataFault for a line that begins like an attribution and isn't one, or that names a span
   *     which the file doesn't have
   */
  List<Attribution> attributions() {
    return events(Integer.MAX_VALUE).stream().filter(event -> !isEmpty(event)).toList();
  }

  /**
   * What the published figures of this project were counted against: the reference scorer knows only
   * the spans that stand before an attribution's own line (a few stand behind it) and counts
   * attributions without any role as missed.
   *
   * @throws DataFault as {@link #attributions()} does
   */
  List<Attribution> asTheReferenceScorerReadsThem() {
    return events(0);
  }

  /**
   * @param lookahead how many lines behind an attribution's own its spans may stand
   */
  private List<Attribution> events(int lookahead) {
    List<Attribution> attributions = new ArrayList<>();
    for (int line = 1; line <= lines.length; line++) {
      Matcher read = read(line);
      if (read.matches() && read.group(1).startsWith("E")) {
        attributions.add(attribution(read.group(2).strip(), line, lookahead));
      }
    }
    return attributions;
  }

  private Matcher read(int line) {
    return LINE_TO_READ.matcher(lines[line - 1]);
  }

  private List<TextSpan> pieces(String words, int line) {
    Matcher found = SPAN_LINE.matcher(words);
    if (!found.matches()) {
      throw DataFault.at(name, line, "no kind and offsets of a span: " + words);
    }
    List<TextSpan> pieces = new ArrayList<>();
    for (String piece : found.group(1).split(";", -1)) {
      pieces.add(span(piece, line));
    }
    return pieces;
  }

  private TextSpan span(String piece, int line) {
    Matcher offsets = SPAN.matcher(piece);
    if (!offsets.matches()) {
      throw DataFault.at(name, line, "not a start and an end: \"" + piece + '"');
    }
    int start = Integer.parseInt(offsets.group(1));
    int end = Integer.parseInt(offsets.group(2));
    if (end <= start || end > codePoints) {
      throw DataFault.at(name, line, "no span of a text of " + codePoints + " characters: " + piece);
    }
    int startUnit = text.offsetByCodePoints(0, start);
    return new TextSpan(startUnit, text.offsetByCodePoints(startUnit, end - start));
  }

  private Attribution attribution(String words, int line, int lookahead) {
    Map<String, List<TextSpan>> roles = new HashMap<>();
    for (String part : words.split("\\s+", -1)) {
      Matcher role = ROLE.matcher(part);
      if (!role.matches()) {
        throw DataFault.at(name, line, "not a role and its span: \"" + part + '"');
      }
      Marked marked = spans.get(role.group(2));
      if (marked == null) {
        throw DataFault.at(name, line, "no span is called " + role.group(2));
      }
      if (marked.line() - line <= lookahead) {
        roles.computeIfAbsent(kind(role.group(1)), k -> new ArrayList<>()).addAll(marked.pieces());
      }
    }
    return new Attribution(
        inOrder(roles, "source"), inOrder(roles, "cue"), inOrder(roles, "content"), 1);
  }

  /** "Source2" is a further source. */
  private static String kind(String role) {
    int end = role.length();
    while (end > 0 && Character.isDigit(role.charAt(end - 1))) {
      end--;
    }
    return role.substring(0, end).toLowerCase(Locale.ROOT);
  }

  private static List<TextSpan> inOrder(Map<String, List<TextSpan>> roles, String kind) {
    return roles.getOrDefault(kind, List.of()).stream().sorted().toList();
  }

  private static boolean isEmpty(Attribution attribution) {
    return attribution.source().isEmpty()
        && attribution.cue().isEmpty()
        && attribution.content().isEmpty();
  }
}
