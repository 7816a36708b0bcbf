// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.whosaid.article.TextSpan;

/** Which finding stands in the content of which, told by the places of their words. */
final class Nesting {
  private static final Comparator<Finding> OUTER_FIRST =
      Comparator.comparingInt((Finding finding) -> finding.reach().start())
          .thenComparing(finding -> finding.reach().end(), Comparator.reverseOrder());

  private final List<Finding> findings;
  private final IdentityHashMap<Finding, Finding> around = new IdentityHashMap<>();

  Nesting(List<Finding> found) {
    this.findings = found.stream().sorted(OUTER_FIRST).toList();
    List<Finding> open = new ArrayList<>();
    for (Finding finding : findings) {
      open.removeIf(outer -> outer.reach().end() <= finding.reach().start());
      for (int i = open.size() - 1; i >= 0; i--) {
        if (holds(open.get(i), finding)) {
          around.put(finding, open.get(i));
          break;
        }
      }
      open.add(finding);
    }
  }

  private static boolean holds(Finding outer, Finding inner) {
    TextSpan whole = new TextSpan(inner.start(), inner.reach().end());
    return outer.content().stream().anyMatch(span -> span.contains(whole));
  }

  IdentityHashMap<Finding, Finding> around() {
    return around;
  }

  /** What the text says word by word, the outermost only. */
  List<Attribution> outermost() {
    List<Attribution> attributions = new ArrayList<>();
    for (Finding finding : findings) {
      if (!around.containsKey(finding)) {
        attributions.add(
            new Attribution(
                finding.source().stream().toList(),
                finding.cue().map(Cue::span).stream().toList(),
                finding.content(),
                finding.score()));
      }
    }
    return attributions;
  }
}
