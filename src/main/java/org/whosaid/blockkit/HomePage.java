// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.whosaid.channel.Mode;

/**
 * What a person's Home tells, of nothing but channels that the person is in.
 *
 * @param recent the newest first
 * @param corrections how many were made in these channels; empty where they are not counted
 */
public record HomePage(
    List<Room> channels, List<Recent> recent, OptionalLong corrections, Health health) {
  public HomePage {
    channels = List.copyOf(channels);
    recent = List.copyOf(recent);
    requireNonNull(corrections, "corrections");
    requireNonNull(health, "health");
  }

  /** A channel with the bot in it. */
  public record Room(String id, String name, Mode mode) {
    public Room {
      requireNonNull(id, "id");
      requireNonNull(name, "name");
      requireNonNull(mode, "mode");
    }
  }

  /**
   * An article that was answered.
   *
   * @param thread where
   */
  public record Recent(String title, Optional<String> outlet, Optional<URI> thread) {
    public Recent {
      requireNonNull(title, "title");
      requireNonNull(outlet, "outlet");
      requireNonNull(thread, "thread");
    }
  }

  /**
   * How the bot is doing.
   *
   * @param waiting jobs in its queue
   * @param sinceLastReply empty if there was none
   */
  public record Health(int waiting, Optional<Duration> sinceLastReply) {
    public Health {
      requireNonNull(sinceLastReply, "sinceLastReply");
    }
  }
}
