// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What several articles on one event say differently, and what they have from one and the same
 * source. Says nothing on who is right, and nothing that the texts leave open.
 *
 * @param articles the earliest first where all pages give their time, otherwise as they were given
 * @param figures quantities that differ and sources that changed theirs
 * @param heard every source once
 */
public record Comparison(
    Articles articles,
    Figures figures,
    List<Contradiction> contradictions,
    List<SharedOrigin> origins,
    List<Hearing> heard) {

  /**
   * The articles in their order.
   *
   * @param byTime whether the order is that of their times
   * @param sameText groups of numbers of articles with one and the same text, agency copy say
   */
  public record Articles(List<ComparedArticle> all, boolean byTime, List<List<Integer>> sameText) {
    public Articles {
      all = List.copyOf(all);
      sameText = sameText.stream().map(List::copyOf).toList();
    }
  }

  /** What is counted differently. */
  public record Figures(List<DifferingQuantity> differing, List<ChangedSource> changed) {
    public Figures {
      differing = List.copyOf(differing);
      changed = List.copyOf(changed);
    }
  }

  public Comparison {
    requireNonNull(articles, "articles");
    requireNonNull(figures, "figures");
    contradictions = List.copyOf(contradictions);
    origins = List.copyOf(origins);
    heard = List.copyOf(heard);
  }
}
