// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import org.whosaid.article.TextSpan;

/** The reporting words of a claim and where they stand: "said", "according to", "accused". */
public record Cue(TextSpan span, String verb) {
  public Cue {
    requireNonNull(span, "span");
    requireNonNull(verb, "verb");
  }
}
