// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

/**
 * Something Slack has for the bot, as it goes over the wire.
 *
 * @param id Slack's {@code event_id}, or the {@code trigger_id} of an interaction or a command
 * @param body the form or JSON, not yet signed
 */
public record Parcel(Kind kind, String id, String body) {
  /** What it is, and with that its type and whether it is sent again. */
  public enum Kind {
    EVENT("application/json"),
    INTERACTION("application/x-www-form-urlencoded"),
    COMMAND("application/x-www-form-urlencoded");

    private final String contentType;

    Kind(String contentType) {
      this.contentType = contentType;
    }

    String contentType() {
      return contentType;
    }
  }

  public Parcel {
    requireNonNull(kind, "kind");
    requireNonNull(id, "id");
    requireNonNull(body, "body");
  }
}
