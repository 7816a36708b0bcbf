// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

/** What the parts of one PDF may take together. */
final class PdfBudget {
  private static final long MOST_UNPACKED = 100L * 1024 * 1024;
  private static final int MOST_OPENED = 20_000;
  private static final int MOST_IN_TABLES = 600_000;

  private long unpacked;
  private int opened;
  private long inTables;

  /** A stream is unpacked, which takes time and space for so many bytes, each time anew. */
  void unpack(long bytes) {
    unpacked += bytes;
    opened++;
    if (unpacked > MOST_UNPACKED || opened > MOST_OPENED) {
      throw new PdfTooLarge(opened + " streams of " + unpacked + " bytes");
    }
  }

  /** A table of where the objects are: few bytes make an entry of many. */
  void table(long bytes) {
    inTables += bytes;
    if (inTables > MOST_IN_TABLES) {
      throw new PdfTooLarge("tables of " + inTables + " bytes");
    }
  }
}
