// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.whosaid.words.Wording;

/**
 * A quantity to which the article's sources give different values, side by side: never averaged,
 * added up or chosen.
 *
 * @param what what is counted, as the extraction calls it
 * @param values one line a value as written, with who gives it; the last may count those left out
 */
public record DisputedFigure(String what, List<Line> values) {
  public DisputedFigure {
    requireNonNull(what, "what");
    values = List.copyOf(values);
  }

  /** "Figures differ: Syrian soldiers killed". */
  public String title() {
    return what.isBlank() ? Digest.DIFFER : Wording.of("reply.figures-differ-in", what);
  }

  /** What is counted, with a capital letter as a sentence begins. */
  public String atLineStart() {
    return ShortName.atLineStart(what.isBlank() ? Digest.DIFFER : what);
  }

  /** Characters that the reader sees of it, its title included. */
  int characters() {
    int length = title().length();
    for (Line value : values) {
      length += value.length() + 2;
    }
    return length;
  }

  /** Its title and a line a value. */
  int lines() {
    return 1 + values.size();
  }
}
