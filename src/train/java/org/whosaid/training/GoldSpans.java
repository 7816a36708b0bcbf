// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.WordsOfText;

/**
 * What people marked, painted on an article's words so that no two spans overlap: contents first,
 * sources over them, cues over both, as the published systems were trained.
 */
final class GoldSpans {
  private static final List<Role> PAINTED = List.of(Role.CONTENT, Role.SOURCE, Role.CUE);

  private final WordsOfText words;

  /** By word: the number of the stroke that was painted last, 0 for none. */
  private final int[] strokeAt;

  private final List<Role> roleOfStroke = new ArrayList<>();
  private final List<Set<Integer>> attributionsOfStroke = new ArrayList<>();

  private GoldSpans(WordsOfText words) {
    this.words = words;
    this.strokeAt = new int[words.size()];
  }

  static List<GoldSpan> of(WordsOfText words, List<Attribution> attributions) {
    GoldSpans spans = new GoldSpans(words);
    for (Role role : PAINTED) {
      for (int i = 0; i < attributions.size(); i++) {
        for (TextSpan span : spans(attributions.get(i), role)) {
          spans.paint(role, span, i);
        }
      }
    }
    return spans.collect();
  }

  private static List<TextSpan> spans(Attribution attribution, Role role) {
    return switch (role) {
      case SOURCE -> attribution.source();
      case CUE -> attribution.cue();
      case CONTENT -> attribution.content();
    };
  }

  private void paint(Role role, TextSpan span, int attribution) {
    int from = firstBehind(span.start());
    int to = from;
    while (to < words.size() && words.at(to).span().start() < span.end()) {
      to++;
    }
    if (from == to) {
      return;
    }
    if (isStroke(role, from, to)) {
      attributionsOfStroke.get(strokeAt[from] - 1).add(attribution);
      return;
    }
    roleOfStroke.add(role);
    attributionsOfStroke.add(new HashSet<>(Set.of(attribution)));
    for (int i = from; i < to; i++) {
      strokeAt[i] = roleOfStroke.size();
    }
  }

  /** Whether just these words were painted with one stroke, as a source that serves two. */
  private boolean isStroke(Role role, int from, int to) {
    int stroke = strokeAt[from];
    if (stroke == 0 || roleOfStroke.get(stroke - 1) != role) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (strokeAt[i] != stroke) {
        return false;
      }
    }
    return (from == 0 || strokeAt[from - 1] != stroke)
        && (to == words.size() || strokeAt[to] != stroke);
  }

  /** The first word that ends behind {@code offset}. */
  private int firstBehind(int offset) {
    int low = 0;
    int high = words.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (words.at(middle).span().end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private List<GoldSpan> collect() {
    List<GoldSpan> spans = new ArrayList<>();
    int from = 0;
    while (from < strokeAt.length) {
      int stroke = strokeAt[from];
      int to = from + 1;
      while (to < strokeAt.length && strokeAt[to] == stroke) {
        to++;
      }
      if (stroke > 0) {
        Role role = roleOfStroke.get(stroke - 1);
        int end = Math.min(to, from + role.longest());
        spans.add(new GoldSpan(role, from, end, attributionsOfStroke.get(stroke - 1)));
      }
      from = to;
    }
    return spans;
  }
}
