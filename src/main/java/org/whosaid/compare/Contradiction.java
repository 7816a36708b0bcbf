// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.List;

/**
 * Statements on one matter that contradict one another without a count: an accusation and its
 * denial, two dates of one event, a thing and that there is no trace of it.
 *
 * @param statements in the order of the articles; of two sources at least
 */
public record Contradiction(List<Statement> statements) {
  public Contradiction {
    statements = List.copyOf(statements);
    if (statements.size() < 2) {
      throw new IllegalArgumentException("nobody contradicts himself here");
    }
  }
}
