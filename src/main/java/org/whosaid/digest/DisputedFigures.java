// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;

/**
 * The differing figures that the reply shows, the most contested first.
 *
 * @param more how many quantities are contested beyond those
 */
public record DisputedFigures(List<DisputedFigure> shown, int more) {
  /** Where the sources' figures agree. */
  static final DisputedFigures NONE = new DisputedFigures(List.of(), 0);

  public DisputedFigures {
    shown = List.copyOf(shown);
  }

  /** The lines of all values. */
  List<Line> values() {
    List<Line> values = new ArrayList<>();
    shown.forEach(figure -> values.addAll(figure.values()));
    return values;
  }

  int lines() {
    return shown.stream().mapToInt(DisputedFigure::lines).sum();
  }

  int characters() {
    return shown.stream().mapToInt(DisputedFigure::characters).sum();
  }
}
