// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import static java.util.Objects.requireNonNull;

/**
 * A conversation of the practice workspace. Who is in it is asked of the {@link Workspace}, since
 * members come and go.
 *
 * @param id Slack's id: {@code C…}, or {@code D…} for a direct message
 * @param name without {@code #}; for a direct message the id
 */
public record Channel(String id, String name, Kind kind) {
  /** The kinds of conversation, with the words Slack has for them in {@code channel_type}. */
  public enum Kind {
    PUBLIC("channel", "channels"),
    PRIVATE("group", "groups"),
    DIRECT("im", "im");

    private final String channelType;
    private final String scopePrefix;

    Kind(String channelType, String scopePrefix) {
      this.channelType = channelType;
      this.scopePrefix = scopePrefix;
    }

    /** The value of {@code channel_type} in an event. */
    public String channelType() {
      return channelType;
    }

    /** The scope that lets an app read here, such as {@code channels:history}. */
    String scope(String right) {
      return scopePrefix + ":" + right;
    }
  }

  public Channel {
    requireNonNull(id, "id");
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
  }
}
