// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Runs of words by which it is told that two texts have words in common. */
final class Shingles {
  /** Nobody says five words in the same order as another by chance. */
  static final int WORDS = 5;

  private Shingles() {}

  /** Every run of {@link #WORDS} words. */
  static Set<String> of(String text) {
    List<String> words = PlainWords.list(text);
    Set<String> runs = new LinkedHashSet<>();
    for (int i = 0; i + WORDS <= words.size(); i++) {
      runs.add(String.join(" ", words.subList(i, i + WORDS)));
    }
    return runs;
  }
}
