// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

/** Is told of each job that has come to an end, or to a pause, on the thread that did it. */
@FunctionalInterface
interface WayListener {
  /** Must be quick. */
  void ended(Way way);

  /** No more ways come. */
  default void close() {}
}
