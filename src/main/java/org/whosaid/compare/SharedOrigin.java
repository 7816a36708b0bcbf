// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One statement of one source that several articles carry: one source, not so many confirmations.
 *
 * @param statements one an article
 */
public record SharedOrigin(String source, List<Statement> statements) {
  public SharedOrigin {
    requireNonNull(source, "source");
    statements = List.copyOf(statements);
  }
}
