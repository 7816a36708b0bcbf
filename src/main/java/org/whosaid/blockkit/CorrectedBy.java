// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.List;
import org.whosaid.digest.VisibleText;
import org.whosaid.words.Wording;

/** "Corrected by Rita Reporter and Tom Brandt." Names only, so that nobody is notified. */
final class CorrectedBy {
  private static final int LONGEST_NAME = 80;

  private CorrectedBy() {}

  /** Empty if nobody corrected anything. */
  static String of(List<String> people) {
    List<String> names =
        people.stream()
            .map(name -> BlockLimits.cut(VisibleText.of(name).strip(), LONGEST_NAME))
            .filter(name -> !name.isEmpty())
            .toList();
    return switch (names.size()) {
      case 0 -> "";
      case 1 -> Wording.of("correction.by", names.get(0));
      case 2 ->
          Wording.of("correction.by", Wording.of("correction.by.and", names.get(0), names.get(1)));
      default ->
          Wording.of(
              "correction.by", Wording.of("correction.by.more", names.get(0), names.size() - 1));
    };
  }
}
