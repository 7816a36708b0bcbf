// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.source.SourceKind;

/**
 * Who it really was, in the article's own words.
 *
 * @param name the name or role as the article writes it somewhere; empty if it names nobody
 */
public record RightSource(Optional<Excerpt> name, SourceKind kind) {
  /** The article names nobody. */
  public static final RightSource NOBODY = new RightSource(Optional.empty(), SourceKind.UNNAMED);

  public RightSource {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
  }

  /** The name, or nothing if the article names nobody. */
  public Optional<String> words() {
    return name.map(Excerpt::words);
  }
}
