// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.Figure;
import org.whosaid.source.Source;

/**
 * Who claimed what: a proposition that the article attributes to somebody.
 *
 * @param id unique in its article, counted from 1 in the order of the text
 * @param via who passed the claim on, nearest to the origin first, names as printed
 * @param cue the reporting words; empty where a quotation stands alone and its speaker is clear
 * @param content the words of the claim, one span or more in the order of the text
 * @param figures the numbers in the content that are this source's, in the order of the text
 * @param parent the id of the claim in whose content this one is reported
 * @param score how sure the extractor is, 0 to 1
 */
public record Claim(
    int id,
    Source source,
    List<String> via,
    Optional<Cue> cue,
    SpeechAct act,
    List<TextSpan> content,
    Quotation quotation,
    List<Figure> figures,
    OptionalInt parent,
    double score) {
  public Claim {
    requireNonNull(source, "source");
    via = List.copyOf(via);
    requireNonNull(cue, "cue");
    requireNonNull(act, "act");
    content = List.copyOf(content);
    requireNonNull(quotation, "quotation");
    figures = List.copyOf(figures);
    requireNonNull(parent, "parent");
    if (id < 1) {
      throw new IllegalArgumentException("claims count from 1, not " + id);
    }
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a claim without words");
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score is between 0 and 1, not " + score);
    }
  }

  /** The same claim of somebody better known. */
  public Claim of(Source other) {
    return new Claim(id, other, via, cue, act, content, quotation, figures, parent, score);
  }

  /** The same claim passed on by others. */
  public Claim carriedBy(List<String> others) {
    return new Claim(id, source, others, cue, act, content, quotation, figures, parent, score);
  }

  /** The same claim with these numbers. */
  public Claim with(List<Figure> numbers) {
    return new Claim(id, source, via, cue, act, content, quotation, numbers, parent, score);
  }

  /** From the first of the claim's words to the last, with whatever stands between. */
  public TextSpan reach() {
    return new TextSpan(content.get(0).start(), content.get(content.size() - 1).end());
  }
}
