// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The corrections that are kept. Each workspace sees its own only. */
public interface Corrections {
  /** Those of a clipping, in the order in which they were made. */
  List<Correction> of(String team, String clipping);

  /**
   * Keeps a correction as its clipping's {@code number}th.
   *
   * @param number counted from 1
   * @return false, and nothing is kept, if the clipping has one of that number or id already
   */
  boolean add(String team, int number, Correction correction);

  /** Deletes those of a clipping. */
  void forget(String team, String clipping);

  /** Deletes those whose clipping is no longer kept; how many there were. */
  int forgetOrphans();

  /** Deletes those of all clippings that are filed in a channel, while they are. */
  void forgetChannel(String team, String channel);

  /** Every clipping that was corrected, of every workspace, the one first corrected first. */
  List<Corrected> all();

  /** A clipping that was corrected. */
  record Corrected(String team, String clipping) {
    public Corrected {
      requireNonNull(team, "team");
      requireNonNull(clipping, "clipping");
    }
  }
}
