// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A quantity to which different sources give different values, side by side: never averaged, added
 * up or chosen.
 *
 * @param what what is counted, in the words of one of the articles
 * @param values in the order of the articles
 */
public record DifferingQuantity(String what, List<SameValue> values) {
  public DifferingQuantity {
    requireNonNull(what, "what");
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException("one value is no difference");
    }
  }
}
