// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.claim.Filing;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;

/** Files what stands behind the replies in channels, where a channel wants anything kept. */
final class ClippingsDesk {
  private final Clippings clippings;

  ClippingsDesk(Clippings clippings) {
    this.clippings = requireNonNull(clippings, "clippings");
  }

  void file(PlannedReply reply, Clipping clipping, ChannelSettings channel) {
    if (channel.retentionDays() > 0) {
      ThreadAddress thread = reply.thread();
      Filing.Place place = new Filing.Place(thread.channel(), thread.threadTs());
      clippings.keep(new Filing(thread.team(), reply.article(), Optional.of(place)), clipping);
    }
  }

  /** What is kept behind a reply; empty if its time is over. */
  Optional<Clipping> behind(PlannedReply reply) {
    return filed(reply).map(FiledClipping::clipping);
  }

  /** The same, and since when. */
  Optional<FiledClipping> filed(PlannedReply reply) {
    return clippings.find(reply.thread().team(), reply.readingId());
  }

  /** Nothing stands behind that reply any more. */
  void forget(PlannedReply reply) {
    clippings.forget(reply.thread().team(), reply.readingId());
  }
}
