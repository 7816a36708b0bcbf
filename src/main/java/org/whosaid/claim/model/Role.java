// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** What words can be in an attribution. */
public enum Role {
  SOURCE(0, 48, 32),
  CUE(1, 32, 32),
  CONTENT(2, 256, 64);

  private final int index;
  private final int longest;
  private final int depth;

  Role(int index, int longest, int depth) {
    this.index = index;
    this.longest = longest;
    this.depth = depth;
  }

  /** The place in the order of the network's outputs, from 0. */
  public int index() {
    return index;
  }

  /** The longest span of this role in words, more than all but a few of PolNeAR's have. */
  public int longest() {
    return longest;
  }

  /** How many numbers describe a span's first word, and as many its last. */
  int depth() {
    return depth;
  }
}
