// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import org.whosaid.words.Wording;

/**
 * What a button shows, and what it does in full for whoever hears it read out.
 *
 * @param inFull holds the shown text, so that it can be spoken to be pressed
 */
record Label(String text, String inFull) {
  private static final String IN_FULL = ".in-full";

  Label {
    text = BlockLimits.cut(text, BlockLimits.BUTTON_TEXT);
    inFull = BlockLimits.cut(inFull, BlockLimits.ACCESSIBILITY_LABEL);
  }

  /** The texts KEY and KEY.in-full. */
  static Label of(String key, Object... values) {
    return new Label(Wording.of(key, values), Wording.of(key + IN_FULL, values));
  }

  /** The texts KEY.one and KEY.one.in-full for 1, otherwise KEY.many and KEY.many.in-full. */
  static Label counted(String key, long count) {
    return of(Wording.counting(key, count), count);
  }
}
