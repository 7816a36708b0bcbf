// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** What belongs together: a span of one role looks for one of another. */
public enum Link {
  CUE_OF_CONTENT(0, Role.CONTENT, Role.CUE),
  SOURCE_OF_CUE(1, Role.CUE, Role.SOURCE);

  private final int index;
  private final Role dependent;
  private final Role head;

  Link(int index, Role dependent, Role head) {
    this.index = index;
    this.dependent = dependent;
    this.head = head;
  }

  /** The place in the order of the network's outputs, from 0. */
  public int index() {
    return index;
  }

  /** The role that looks for the other. */
  public Role dependent() {
    return dependent;
  }

  /** The role that is looked for. */
  public Role head() {
    return head;
  }
}
