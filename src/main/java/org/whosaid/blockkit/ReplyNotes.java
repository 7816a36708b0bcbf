// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened to a reply since it was first posted.
 *
 * @param update the last time that its article had changed
 * @param correctedBy names of the people who put something right, in order, each once
 */
public record ReplyNotes(Optional<Update> update, List<String> correctedBy) {
  public static final ReplyNotes NONE = new ReplyNotes(Optional.empty(), List.of());

  public ReplyNotes {
    requireNonNull(update, "update");
    correctedBy = List.copyOf(correctedBy);
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
