// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.TreeSet;

/**
 * The languages whose pages are answered, and what is said of the others. Today only English can be
 * read.
 *
 * @param answered ISO 639 codes of two letters, at least one
 */
public record Languages(Set<String> answered, OtherPages others) {
  public static final String ENGLISH = "en";

  public static final Languages ENGLISH_ONLY = new Languages(Set.of(ENGLISH), OtherPages.SAY_SO);

  /** What happens with a page in a language that isn't answered and that nobody asked about. */
  public enum OtherPages {
    /** One honest line. */
    SAY_SO,
    /** Nothing at all. */
    SILENCE
  }

  public Languages {
    answered = Set.copyOf(answered);
    requireNonNull(others, "others");
    if (answered.isEmpty() || !answered.stream().allMatch(code -> code.matches("[a-z]{2}"))) {
      throw new IllegalArgumentException("not languages: " + new TreeSet<>(answered));
    }
  }
}
