// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.whosaid.article.TextSpan;

/**
 * A number that an article gives for something that could be counted or measured again: "at least
 * 62 Syrian soldiers".
 *
 * @param value in full, "2.5 million" as 2500000; of a range the upper end; shares in percent;
 *     "nobody" as 0 and "dozens" as 24, the least that they can mean
 * @param low the lower end of a range
 * @param qualifier the words that leave it open how exact the value is, as written: "at least",
 *     "between 17 and", "dozens"; empty if there are none
 * @param what what is counted and in which state, in the article's words: "Syrian soldiers killed"
 * @param span the value as written, with its qualifier and its unit: "at least 62", "£1.2m"
 */
public record Figure(
    double value, OptionalDouble low, String qualifier, String what, TextSpan span) {
  public Figure {
    requireNonNull(low, "low");
    requireNonNull(qualifier, "qualifier");
    requireNonNull(what, "what");
    requireNonNull(span, "span");
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not a value: " + value);
    }
    if (low.isPresent() && !(low.getAsDouble() <= value)) {
      throw new IllegalArgumentException(
          "a range from " + low.getAsDouble() + " to " + value + " is none");
    }
  }
}
