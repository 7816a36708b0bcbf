// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a reply says of itself: how old its reading was, and what happened since it was posted.
 *
 * @param update the last time that its article had changed
 * @param correctedBy names of the people who put something right, in order, each once
 * @param age how long before the reply its page had been read
 */
public record ReplyNotes(Optional<Update> update, List<String> correctedBy, Duration age) {
  public static final ReplyNotes NONE = new ReplyNotes(Optional.empty(), List.of());

  public ReplyNotes {
    requireNonNull(update, "update");
    correctedBy = List.copyOf(correctedBy);
    requireNonNull(age, "age");
  }

  /** Of a page that had just been read. */
  public ReplyNotes(Optional<Update> update, List<String> correctedBy) {
    this(update, correctedBy, Duration.ZERO);
  }

  /** The same of a reading of that age. */
  public ReplyNotes aged(Duration time) {
    return new ReplyNotes(update, correctedBy, time);
  }

  /**
   * The article was read again and had changed.
   *
   * @param words what is new, such as "updated 14:20: health directorate 9 → 11"
   */
  public record Update(Instant at, String words) {
    public Update {
      requireNonNull(at, "at");
      requireNonNull(words, "words");
    }
  }
}
