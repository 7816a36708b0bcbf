// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import org.whosaid.article.TextSpan;

/**
 * One cue with its source and its content, as the words stand; who that is, is not decided yet.
 *
 * @param carrier the words for who carried it, if they stand beside the cue
 * @param score how sure the extractor is, 0 to 1
 */
record Finding(
    int paragraph,
    Optional<TextSpan> source,
    Optional<TextSpan> carrier,
    Optional<Cue> cue,
    SpeechAct act,
    List<TextSpan> content,
    Quotation quotation,
    double score) {

  /**
   * How a claim is put, with a fixed score each. The score ranks the constructions by how seldom
   * they mislead this extractor; it is no calibrated probability.
   */
  enum Construction {
    QUOTATION(0.9),
    THAT_CLAUSE(0.85),
    ACCORDING_TO(0.8),
    CONTENT_FIRST(0.8),
    OBJECT(0.75),
    PLAIN_CLAUSE(0.75),
    QUOTATION_ALONE(0.6);

    private final double score;

    Construction(double score) {
      this.score = score;
    }

    double score() {
      return score;
    }
  }

  TextSpan reach() {
    return new TextSpan(content.get(0).start(), content.get(content.size() - 1).end());
  }

  /** Without a source of its own, whether it is the last speaker's: "…", ", adding that …". */
  boolean goesOn() {
    return cue.isEmpty() || cue.get().verb().endsWith("ing");
  }

  /** Where the first word of source, cue or content stands. */
  int start() {
    int start = reach().start();
    if (source.isPresent()) {
      start = Math.min(start, source.get().start());
    }
    return cue.isPresent() ? Math.min(start, cue.get().span().start()) : start;
  }

  Finding with(List<TextSpan> moreContent) {
    return new Finding(paragraph, source, carrier, cue, act, moreContent, quotation, score);
  }
}
