// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

/**
 * A reporting verb in a sentence with the words for its source. Places are token indices,
 * half-open.
 */
record ReportingCue(ReportingVerb verb, int from, int to, Speaker speaker) {

  /** Where the source's words stand; {@code from == to} if there are none of its own. */
  record Speaker(Place place, int from, int to) {}

  /** How verb and source stand to each other. */
  enum Place {
    /** "X said". */
    BEFORE_VERB,
    /** "“…,” said X". */
    BEHIND_VERB,
    /** "…, and said": the source of the cue before. */
    SHARED,
    /** "according to X". */
    NAMED
  }

  /** The first token of cue and source. */
  int start() {
    return speaker.place() == Place.BEFORE_VERB ? speaker.from() : from;
  }

  /** Behind the last token of cue and source. */
  int end() {
    return Math.max(to, speaker.to());
  }

  boolean shares() {
    return speaker.place() == Place.SHARED;
  }
}
