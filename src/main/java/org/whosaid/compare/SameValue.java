// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.List;

/** One value of a quantity, as everybody writes it who gives it: "52" and "more than fifty". */
public record SameValue(List<Statement> statements) {
  public SameValue {
    statements = List.copyOf(statements);
    if (statements.isEmpty()) {
      throw new IllegalArgumentException("a value that nobody gives");
    }
  }
}
