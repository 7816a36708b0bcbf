// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

/** What a command's exit status says. */
final class Exit {
  static final int DONE = 0;

  /**
   * Something could not be read, or reached at the start, and may be later; standard error has a
   * line for each.
   */
  static final int NOT_READ = 1;

  /** Wrong usage or configuration: it stays wrong until somebody changes something. */
  static final int USAGE = 2;

  private Exit() {}
}
