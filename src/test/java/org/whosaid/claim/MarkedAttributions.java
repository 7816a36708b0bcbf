// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.whosaid.article.TextSpan;

/**
 * Text with the words of attributions in braces, as a model would find them: {@code {1s Ministers}
 * {1c said} {1 that {2s the board} {2c said} {2 no}}.} The number tells which attribution, s its
 * source, c its cue, nothing its content, a question mark that it is unsure. One that begins inside
 * another's content stands inside that. A paragraph's end is ¶.
 */
final class MarkedAttributions {
  private static final double SURE = 0.9;
  private static final double UNSURE = 0.2;

  private record Open(String mark, int start) {}

  private static final class Roles {
    final List<TextSpan> source = new ArrayList<>();
    final List<TextSpan> cue = new ArrayList<>();
    final List<TextSpan> content = new ArrayList<>();
    double score = SURE;
    Optional<Integer> outer = Optional.empty();
  }

  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Roles> byNumber = new TreeMap<>();

  MarkedAttributions(String marked) {
    Deque<Open> open = new ArrayDeque<>();
    String lines = marked.replace(" ¶ ", "\n");
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      if (c == '{') {
        int space = lines.indexOf(' ', i);
        begin(lines.substring(i + 1, space), open);
        i = space;
      } else if (c == '}') {
        end(open.pop());
      } else {
        text.append(c);
      }
    }
  }

  private void begin(String mark, Deque<Open> open) {
    Roles roles = byNumber.computeIfAbsent(number(mark), number -> new Roles());
    for (Open around : open) {
      boolean content = !around.mark().endsWith("s") && !around.mark().endsWith("c");
      if (content && number(around.mark()) != number(mark) && roles.outer.isEmpty()) {
        roles.outer = Optional.of(number(around.mark()));
      }
    }
    if (mark.contains("?")) {
      roles.score = UNSURE;
    }
    open.push(new Open(mark, text.length()));
  }

  private void end(Open mark) {
    Roles roles = byNumber.getOrDefault(number(mark.mark()), new Roles());
    TextSpan span = new TextSpan(mark.start(), text.length());
    if (mark.mark().endsWith("s")) {
      roles.source.add(span);
    } else if (mark.mark().endsWith("c")) {
      roles.cue.add(span);
    } else {
      roles.content.add(span);
    }
  }

  private static int number(String mark) {
    return Integer.parseInt(mark.replaceAll("\\D", ""));
  }

  String text() {
    return text.toString();
  }

  List<ReportedSpeech> speech() {
    return inside(Optional.empty());
  }

  private List<ReportedSpeech> inside(Optional<Integer> outer) {
    List<ReportedSpeech> speech = new ArrayList<>();
    byNumber.forEach(
        (number, roles) -> {
          if (roles.outer.equals(outer)) {
            speech.add(
                new ReportedSpeech(
                    new Attribution(roles.source, roles.cue, roles.content, roles.score),
                    inside(Optional.of(number))));
          }
        });
    return speech;
  }
}
