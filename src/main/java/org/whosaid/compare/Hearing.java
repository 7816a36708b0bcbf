// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.whosaid.source.SourceKind;

/**
 * Where a source is heard.
 *
 * @param in the numbers of the articles in which it says something
 * @param silentIn those in which it declines to comment and says nothing else
 */
public record Hearing(String source, SourceKind kind, Set<Integer> in, Set<Integer> silentIn) {
  public Hearing {
    requireNonNull(source, "source");
    requireNonNull(kind, "kind");
    in = Set.copyOf(in);
    silentIn = Set.copyOf(silentIn);
  }
}
