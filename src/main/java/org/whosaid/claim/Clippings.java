// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The clippings file: what the replies' buttons open. Each workspace sees its own only. */
public interface Clippings {

  /** Keeps a clipping; one of the same workspace and id is replaced. */
  void keep(Filing filing, Clipping clipping);

  /** The clipping of that id, wherever in the workspace it is filed. */
  Optional<FiledClipping> find(String team, String id);

  /** The newest clipping of an article in a workspace. */
  Optional<FiledClipping> newest(String team, String article);

  /** The clippings of a channel, newest first, {@code most} at most. */
  List<FiledClipping> inChannel(String team, String channel, int most);

  /** Really deletes one clipping, if it is kept. */
  void forget(String team, String id);

  /** Really deletes all clippings of an article in a workspace; how many there were. */
  int forgetArticle(String team, String article);

  /** Really deletes all clippings of a channel; how many there were. */
  int forgetChannel(String team, String channel);

  /** Really deletes what was filed in a channel before a moment; how many there were. */
  int forgetBefore(String team, String channel, Instant moment);

  /** Every channel of every workspace in which clippings are filed. */
  List<Room> rooms();

  /** A channel of a workspace. */
  record Room(String team, String channel) {
    public Room {
      requireNonNull(team, "team");
      requireNonNull(channel, "channel");
    }
  }

  /** Really deletes what answered one person alone before a moment; how many there were. */
  int forgetPrivateBefore(Instant moment);
}
