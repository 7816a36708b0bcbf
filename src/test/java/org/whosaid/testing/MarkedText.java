// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.ReportedSpeech;

/**
 * Text with attributions in braces, of which any text is some: {@code {1s Falk} {1c said} {1 no}}.
 * The digit tells which attribution, s its source, c its cue, nothing its content, a question mark
 * that it is unsure; {@code ]} closes the brace that was opened first, so that spans cross. An
 * attribution that begins inside another's content is reported there. ¶ ends a paragraph.
 */
public final class MarkedText {
  private record Open(int number, char role, int start) {}

  private static final class Roles {
    final List<TextSpan> source = new ArrayList<>();
    final List<TextSpan> cue = new ArrayList<>();
    final List<TextSpan> content = new ArrayList<>();
    double score = 0.9;
    int outer = -1;
  }

  private final StringBuilder text = new StringBuilder();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<Integer, Roles> byNumber = new TreeMap<>();

  public MarkedText(String marked) {
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '{' && i + 1 < marked.length() && Character.isDigit(marked.charAt(i + 1))) {
        i = begin(marked, i + 1);
      } else if (c == '}' && !open.isEmpty()) {
        end(open.pop());
      } else if (c == ']' && !open.isEmpty()) {
        end(open.removeLast());
      } else {
        text.append(c == '¶' ? '\n' : c);
      }
    }
  }

  /** The index of the mark's last character. */
  private int begin(String marked, int at) {
    int number = Character.digit(marked.charAt(at), 10);
    Roles roles = byNumber.computeIfAbsent(number, n -> new Roles());
    int next = at + 1;
    char role = ' ';
    while (next < marked.length() && "sc? ".indexOf(marked.charAt(next)) >= 0) {
      char c = marked.charAt(next);
      next++;
      if (c == '?') {
        roles.score = 0.2;
      } else if (c == ' ') {
        break;
      } else {
        role = c;
      }
    }
    for (Open around : open) {
      if (around.role() == ' ' && around.number() != number && roles.outer < 0) {
        roles.outer = around.number();
      }
    }
    open.push(new Open(number, role, text.length()));
    return next - 1;
  }

  private void end(Open mark) {
    if (mark.start() < text.length()) {
      TextSpan span = new TextSpan(mark.start(), text.length());
      Roles roles = byNumber.getOrDefault(mark.number(), new Roles());
      (mark.role() == 's' ? roles.source : mark.role() == 'c' ? roles.cue : roles.content)
          .add(span);
    }
  }

  public String text() {
    return text.toString();
  }

  /** The outermost, each with those inside. */
  public List<ReportedSpeech> speech() {
    List<ReportedSpeech> outermost = new ArrayList<>();
    Set<Integer> told = new HashSet<>();
    byNumber.forEach(
        (number, roles) -> {
          if (roles.outer < 0) {
            outermost.add(told(number, roles, told));
          }
        });
    byNumber.forEach(
        (number, roles) -> {
          if (!told.contains(number)) {
            outermost.add(told(number, roles, told));
          }
        });
    return outermost;
  }

  private ReportedSpeech told(int number, Roles roles, Set<Integer> told) {
    told.add(number);
    List<ReportedSpeech> inside = new ArrayList<>();
    byNumber.forEach(
        (other, others) -> {
          if (others.outer == number && !told.contains(other)) {
            inside.add(told(other, others, told));
          }
        });
    Attribution attribution = new Attribution(roles.source, roles.cue, roles.content, roles.score);
    return new ReportedSpeech(attribution, inside);
  }
}
