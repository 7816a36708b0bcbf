// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Which try of a job it is, counted from 1, whether there will be another, and how long somebody
 * has waited for it.
 */
public record Attempt(int number, boolean last, Waited waited) {
  public Attempt {
    requireNonNull(waited, "waited");
  }

  /** A try for which nobody has waited. */
  public Attempt(int number, boolean last) {
    this(number, last, Waited.NOT);
  }

  Attempt after(Waited wait) {
    return new Attempt(number, last, wait);
  }
}
