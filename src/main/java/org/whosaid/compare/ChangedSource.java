// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A source whose figure for one quantity moved from one article to a later one. Who speaks for an
 * institution may give its later figure.
 *
 * @param source the name of the source
 * @param what what is counted
 * @param values the figures, the earliest first
 */
public record ChangedSource(String source, String what, List<Statement> values) {
  public ChangedSource {
    requireNonNull(source, "source");
    requireNonNull(what, "what");
    values = List.copyOf(values);
    if (values.size() < 2) {
      throw new IllegalArgumentException("one value is no change");
    }
  }
}
