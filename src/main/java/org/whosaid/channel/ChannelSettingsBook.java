// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import java.util.List;
import java.util.Optional;

/** Every channel's settings. Safe for use by several threads and machines. */
public interface ChannelSettingsBook {

  /** A channel's settings as they are now; the usual ones if nobody changed any. */
  ChannelSettings of(String team, String channel);

  /** A channel's settings as they are now, with the revision that {@link #change} wants. */
  KeptSettings present(String team, String channel);

  /**
   * Changes a channel's settings, unless somebody has since {@code revision}. The change is on disk
   * with the note that the channel is to be told, or not made at all.
   */
  ChangeOutcome change(KeptSettings since, ChannelSettings wanted, ChannelChange.Person by);

  /** Every channel of a workspace that somebody has changed the settings of. */
  List<KeptSettings> all(String team);

  /** A change that the channel has not been told of. */
  Optional<ChannelChange> untold(String team, String channel, long revision);

  /** All of them, in every workspace. */
  List<ChannelChange> untold();

  /** The channel was told, or cannot be. */
  void told(ChannelChange change);
}
