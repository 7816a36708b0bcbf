// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

/**
 * A link that somebody shared or asked for.
 *
 * @param number in the order of sharing, from 0
 * @param key where its answer will stand: channel and timestamp of the message, or channel and
 *     number of a command
 * @param atNanos when it was on its way to the bot
 */
record Share(Kind kind, int number, String key, long atNanos) {

  /** What is behind the link. */
  enum Kind {
    STORY("a new story", 40, true),
    AGAIN("a story again, elsewhere", 35, true),
    FRONT("no story", 8, true),
    PDF("a PDF", 3, true),
    COMMAND("/whosaid", 5, true),
    SLOW("a slow site (3 s)", 5, false),
    FAILING("a failing site", 4, false);

    final String words;
    final int ofHundred;

    /** Whether nobody but the bot keeps people waiting. */
    final boolean withoutNetwork;

    Kind(String words, int ofHundred, boolean withoutNetwork) {
      this.words = words;
      this.ofHundred = ofHundred;
      this.withoutNetwork = withoutNetwork;
    }

    static Kind of(int outOfHundred) {
      int from = 0;
      for (Kind kind : values()) {
        from += kind.ofHundred;
        if (outOfHundred < from) {
          return kind;
        }
      }
      throw new IllegalArgumentException("not below 100: " + outOfHundred);
    }
  }
}
