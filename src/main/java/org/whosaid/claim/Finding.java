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

  /** Behind the last word of source, cue and content. */
  int end() {
    int end = reach().end();
    if (source.isPresent()) {
      end = Math.max(end, source.get().end());
    }
    return cue.isPresent() ? Math.max(end, cue.get().span().end()) : end;
  }

  Finding as(SpeechAct other) {
    return new Finding(paragraph, source, carrier, cue, other, content, quotation, score);
  }

  Finding with(List<TextSpan> moreContent) {
    return new Finding(paragraph, source, carrier, cue, act, moreContent, quotation, score);
  }
}
