// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import static java.util.Objects.requireNonNull;

/** A figure with what its sentence tells about it, so that it can be held against another. */
public final class CountedFigure {
  private final Figure figure;
  private final Quantity quantity;
  private final Bound bound;
  private final boolean rough;

  CountedFigure(Figure figure, Quantity quantity, Bound bound, boolean rough) {
    this.figure = requireNonNull(figure, "figure");
    this.quantity = requireNonNull(quantity, "quantity");
    this.bound = requireNonNull(bound, "bound");
    this.rough = rough;
  }

  /** Another value of the same quantity. */
  CountedFigure valued(Amount amount, Qualifiers.Found qualifier, Words words) {
    Figure other =
        new Figure(
            amount.value(),
            amount.low(),
            words.text(qualifier.from(), amount.from()),
            figure.what(),
            words.span(qualifier.from(), qualifier.to()));
    return new CountedFigure(other, quantity, qualifier.bound(), amount.rough());
  }

  public Figure figure() {
    return figure;
  }

  /** Only figures with the same key can be about the same quantity. */
  public String key() {
    return quantity.key();
  }

  /** Whether it may be anybody who is counted, as in "eight died". */
  public boolean countsAnybody() {
    return quantity.isAnybody();
  }

  Quantity quantity() {
    return quantity;
  }

  Bound bound() {
    return bound;
  }

  /** Whether its words can only be meant roughly: "dozens", "two-thirds". */
  boolean rough() {
    return rough;
  }
}
