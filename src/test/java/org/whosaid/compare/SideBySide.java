// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A comparison in short lines: "killed: 9 A police, A mayor / 12 B union". */
final class SideBySide {
  private SideBySide() {}

  static Comparison of(Report... reports) {
    return Comparing.of(Stream.of(reports).map(Report::clipping).toList());
  }

  static List<String> figures(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    for (DifferingQuantity quantity : comparison.figures().differing()) {
      List<String> values = new ArrayList<>();
      quantity.values().forEach(value -> values.add(joined(value.statements(), ", ")));
      lines.add(quantity.what() + ": " + String.join(" / ", values));
    }
    return lines;
  }

  static List<String> changed(Comparison comparison) {
    return comparison.figures().changed().stream()
        .map(change -> change.source() + ": " + joined(change.values(), " → "))
        .toList();
  }

  static List<String> contradictions(Comparison comparison) {
    return comparison.contradictions().stream()
        .map(contradiction -> joined(contradiction.statements(), " / "))
        .toList();
  }

  static List<String> origins(Comparison comparison) {
    return comparison.origins().stream()
        .map(origin -> origin.source() + ": " + joined(origin.statements(), ", "))
        .toList();
  }

  static String joined(List<Statement> statements, String between) {
    return String.join(between, statements.stream().map(SideBySide::line).toList());
  }

  static String line(Statement statement) {
    String outlet = statement.in().outlet().orElse("?");
    return statement.text() + " (" + statement.source() + ", " + outlet + ")";
  }
}
