// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An attribution in words of the text: at most one source and one cue, any number of contents, at
 * least one span altogether.
 *
 * @param evidence the product of the probabilities that the surest of the contents stands here,
 *     that it belongs to this cue, that the cue stands here and belongs to this source, and that
 *     the source stands here; {@link Calibration} makes a probability of it
 */
record Found(
    Optional<WordSpan> source, Optional<WordSpan> cue, List<WordSpan> content, double evidence) {

  Found {
    requireNonNull(source, "source");
    requireNonNull(cue, "cue");
    content = List.copyOf(content);
    if (source.isEmpty() && cue.isEmpty() && content.isEmpty()) {
      throw new IllegalArgumentException("an attribution of nothing");
    }
  }
}
