// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.IOException;
import java.util.Locale;

/** What a command had to say could not be written. */
final class WriteFailed extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean nobodyReads;

  WriteFailed(String where, IOException cause) {
    super("writing to " + where + " failed: " + cause.getMessage(), cause);
    nobodyReads = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** The reader has what it wanted and went away, as {@code head} does. */
  boolean nobodyReads() {
    return nobodyReads;
  }
}
