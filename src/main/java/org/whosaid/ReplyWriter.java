// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.claim.Clipping;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.observe.Stage;
import org.whosaid.observe.Watch;

/** Writes a reply out of what was found in its article, as its channel wants it. */
final class ReplyWriter {
  private final ReplyBlocks blocks;

  private final Watch watch;

  /** With nobody who looks how long it takes. */
  ReplyWriter(ReplyBlocks blocks) {
    this(blocks, Watch.ofNobody());
  }

  ReplyWriter(ReplyBlocks blocks, Watch watch) {
    this.blocks = requireNonNull(blocks, "blocks");
    this.watch = requireNonNull(watch, "watch");
  }

  ReplyMessage write(Clipping clipping, ChannelSettings channel, ReplyNotes notes) {
    return watch.during(Stage.DIGEST, () -> written(clipping, channel, notes));
  }

  private ReplyMessage written(Clipping clipping, ChannelSettings channel, ReplyNotes notes) {
    Digest digest =
        new DigestWriter(channel.replies().maxLines())
            .of(clipping.article(), clipping.extraction());
    boolean kept = channel.retentionDays() > 0;
    return blocks.reply(
        digest, kept ? Optional.of(clipping.id()) : Optional.empty(), notes.aged(clipping.age()));
  }

  ReplyMessage notice(String line) {
    return blocks.notice(line);
  }

  ReplyMessage pointer(String permalink, String news) {
    return blocks.pointer(permalink, news);
  }
}
