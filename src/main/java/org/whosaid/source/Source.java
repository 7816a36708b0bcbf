// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.article.TextSpan;

/**
 * Who said it.
 *
 * @param name the fullest name or description that the article gives; empty if it names nobody
 * @param mention the words for the source at the place of the claim, if there are any
 */
public record Source(Optional<String> name, SourceKind kind, Optional<TextSpan> mention) {
  public Source {
    name = name.filter(words -> !words.isBlank());
    requireNonNull(kind, "kind");
    requireNonNull(mention, "mention");
  }

  /**
   * Whether the name is but the words at the place, "she" or "the minister", because the article
   * leaves open whom they mean.
   */
  public boolean isUnclear() {
    return kind == SourceKind.UNNAMED
        && name.map(SourceMention::new).filter(SourceMention::needsAnother).isPresent();
  }
}
