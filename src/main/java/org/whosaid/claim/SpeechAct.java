// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Locale;

/** What a speaker does with the words, by the article's cue and construction. */
public enum SpeechAct {
  SAY,
  DENY,
  ACCUSE,
  ADMIT,
  CONFIRM,
  WARN,
  DEMAND,
  PROMISE,
  REGRET,
  DECLINE,
  DEEM;

  /** The act's name in files and exports: {@code say}, {@code deny} … */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
