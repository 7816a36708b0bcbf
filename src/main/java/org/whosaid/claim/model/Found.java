// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * An attribution in words of the text: at most one source and one cue, any number of contents, at
 * least one span altogether.
 *
 * @param evidence what the network knows about its being right; {@link Calibration} makes a
 *     probability of it
 */
record Found(
    Optional<WordSpan> source, Optional<WordSpan> cue, List<WordSpan> content, Evidence evidence) {

  /**
   * Probabilities, each 0 to 1.
   *
   * @param content that a content stands where the surest of the contents stands
   * @param cue the same of the cue; 0 without one
   * @param source the same of the source; without one, that there is none
   * @param cueOfContent that the surest content belongs to this cue, or to none
   * @param sourceOfCue that the cue belongs to this source, or to none
   */
  record Evidence(
      double content, double cue, double source, double cueOfContent, double sourceOfCue) {}

  Found {
    requireNonNull(source, "source");
    requireNonNull(cue, "cue");
    content = List.copyOf(content);
    requireNonNull(evidence, "evidence");
    if (source.isEmpty() && cue.isEmpty() && content.isEmpty()) {
      throw new IllegalArgumentException("an attribution of nothing");
    }
  }
}
