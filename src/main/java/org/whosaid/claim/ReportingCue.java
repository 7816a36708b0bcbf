// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

/**
 * A reporting verb in a sentence with the words for its source. Places are token indices,
 * half-open.
 */
record ReportingCue(ReportingVerb verb, int from, int to, Speaker speaker) {

  /**
   * Where the source's words stand; {@code from == to} if there are none of its own. So do the
   * words of the carrier who cites it.
   */
  record Speaker(Place place, int from, int to, int carrierFrom, int carrierTo) {
    Speaker(Place place, int from, int to) {
      this(place, from, to, from, from);
    }
  }

  /** How verb and source stand to each other. */
  enum Place {
    /** "X said". */
    BEFORE_VERB,
    /** "“…,” said X". */
    BEHIND_VERB,
    /** "…, and said": the source of the cue before. */
    SHARED,
    /** "according to X". */
    NAMED,
    /** "Y quoted X as saying". */
    QUOTED
  }

  /** The first token of cue and source. */
  int start() {
    return speaker.place() == Place.BEFORE_VERB || speaker.place() == Place.QUOTED
        ? Math.min(speaker.from(), speaker.carrierFrom())
        : from;
  }

  /** Behind the last token of cue and source. */
  int end() {
    return Math.max(to, speaker.to());
  }

  boolean shares() {
    return speaker.place() == Place.SHARED;
  }
}
