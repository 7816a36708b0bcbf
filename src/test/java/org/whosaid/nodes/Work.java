// SPDX-License-Identifier: Apache-2.0
package org.whosaid.nodes;

/**
 * What a database has done until a moment, or between two.
 *
 * @param seconds of a clock that counts from anywhere
 * @param rows inserted, updated and deleted
 * @param walBytes page images included
 * @param pageImages the pages that were written to the WAL as a whole, behind a checkpoint
 * @param keptBytes on disk, of replies and clippings with their indexes
 */
record Work(
    double seconds,
    double transactions,
    double statements,
    double rows,
    double walBytes,
    double pageImages,
    double keptBytes,
    double cpuSeconds) {

  Work since(Work before) {
    return plus(before, -1);
  }

  /** The same, without what would have been done in that time anyway. */
  Work without(Work idle) {
    return plus(idle, -seconds / idle.seconds);
  }

  Work plus(Work other, double times) {
    return new Work(
        seconds + times * other.seconds,
        transactions + times * other.transactions,
        statements + times * other.statements,
        rows + times * other.rows,
        walBytes + times * other.walBytes,
        pageImages + times * other.pageImages,
        keptBytes + times * other.keptBytes,
        cpuSeconds + times * other.cpuSeconds);
  }
}
