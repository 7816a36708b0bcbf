// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import org.whosaid.article.TextSpan;

/** Where words begin and end. */
final class Words {
  private Words() {}

  /** Whether no word is cut at either end. */
  static boolean isWhole(String text, TextSpan span) {
    return !splits(text, span.start()) && !splits(text, span.end());
  }

  private static boolean splits(String text, int place) {
    return place > 0
        && place < text.length()
        && Character.isLetterOrDigit(text.charAt(place - 1))
        && Character.isLetterOrDigit(text.charAt(place));
  }
}
