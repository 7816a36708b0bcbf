// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.job.Asker;
import org.whosaid.job.ResponseUrl;

/**
 * What the window of the shortcut is about, kept in the window itself: only Slack and the bot see
 * it.
 *
 * @param threadTs the thread that the message stands in; null if it stands in the channel
 */
record ShortcutNote(
    String channel,
    String messageTs,
    @Nullable String threadTs,
    ResponseUrl answers,
    List<String> links) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Slack's limit of a window's private metadata. */
  private static final int LONGEST = 3_000;

  ShortcutNote {
    links = List.copyOf(links);
  }

  /** The same about other links. */
  ShortcutNote with(List<String> others) {
    return new ShortcutNote(channel, messageTs, threadTs, answers, others);
  }

  /** As a window takes it, with as many of the links, from the first, as there is room for. */
  String written() {
    String note = json(this);
    List<String> fitting = new ArrayList<>(links);
    while (note.length() > LONGEST && !fitting.isEmpty()) {
      fitting.remove(fitting.size() - 1);
      note = json(with(fitting));
    }
    return note;
  }

  /**
   * @throws IllegalArgumentException if it is no note
   */
  static ShortcutNote read(String written) {
    try {
      return JSON.readValue(written, ShortcutNote.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("a window's note that cannot be read", e);
    }
  }

  String rootTs() {
    return threadTs == null ? messageTs : threadTs;
  }

  /** An answer to one person stands in the thread, if there is one. */
  Asker asker(String team, String user, boolean fromOutside) {
    return new Asker(team, channel, threadTs, user, answers, fromOutside);
  }

  private static String json(ShortcutNote note) {
    try {
      return JSON.writeValueAsString(note);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a note that cannot be written", e);
    }
  }
}
