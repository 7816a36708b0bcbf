// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import org.whosaid.article.TextSpan;

/**
 * An attribution word by word, as PolNeAR annotates it: the words for the source, the reporting
 * words (cue) and what is reported (content). Each role is a list of spans in the order of the
 * text; a role that the text leaves out is empty. Outermost only: what is reported inside a content
 * is part of that content.
 *
 * @param score how sure the extractor is, 0 to 1
 */
public record Attribution(
    List<TextSpan> source, List<TextSpan> cue, List<TextSpan> content, double score) {
  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("a score is between 0 and 1, not " + score);
    }
  }
}
