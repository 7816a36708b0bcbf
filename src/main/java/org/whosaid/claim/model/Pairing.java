// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives spans their heads: contents a cue, cues a source. */
final class Pairing {
  /** No head is looked for further away, in words. */
  private static final int FARTHEST = 250;

  private final PairScorer scorer;

  Pairing(PairScorer scorer) {
    this.scorer = scorer;
  }

  /**
   * The most probable head of {@code span} among {@code heads}: how well the two fit times how
   * probable the head itself is.
   *
   * @param sure the heads that are taken for granted, which may stand between the two
   */
  Choice head(Link link, Candidate span, List<Candidate> heads, List<WordSpan> sure) {
    List<Candidate> near = new ArrayList<>();
    for (Candidate head : heads) {
      if (isNear(span.words(), head.words()) && !span.words().overlaps(head.words())) {
        near.add(head);
      }
    }
    double alone = scorer.scoreAlone(link, span.words());
    LogSum all = new LogSum();
    all.add(alone);
    Optional<Candidate> best = Optional.empty();
    double bestScore = alone;
    for (Candidate head : near) {
      double score = scorer.score(link, span.words(), head.words(), sure) + Math.log(head.place());
      all.add(score);
      if (score > bestScore) {
        bestScore = score;
        best = Optional.of(head);
      }
    }
    return new Choice(best, Math.exp(bestScore - all.value()));
  }

  private static boolean isNear(WordSpan one, WordSpan other) {
    return other.from() - one.to() <= FARTHEST && one.from() - other.to() <= FARTHEST;
  }
}
