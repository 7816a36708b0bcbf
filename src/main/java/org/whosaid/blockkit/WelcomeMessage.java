// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.SectionBlock;
import java.util.List;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.Mode;
import org.whosaid.words.Wording;

/** What the bot says when it is invited into a channel: two lines. */
public final class WelcomeMessage {
  private WelcomeMessage() {}

  public static ReplyMessage of(ChannelSettings settings) {
    String lines = mode(settings.mode()) + "\n" + asking(settings); // of our own words
    SectionBlock block =
        SectionBlock.builder().blockId("welcome").text(Buttons.plainText(lines)).build();
    return new ReplyMessage(List.of(block), lines);
  }

  private static String mode(Mode mode) {
    return switch (mode) {
      case AUTO -> Wording.of("welcome.auto");
      case ON_REQUEST -> Wording.of("welcome.on-request");
      case OFF -> Wording.of("welcome.off");
    };
  }

  private static String asking(ChannelSettings settings) {
    if (settings.mode() == Mode.OFF) {
      return Wording.of("welcome.settings");
    }
    return settings
        .asking()
        .reaction()
        .map(emoji -> Wording.of("welcome.reaction", emoji))
        .orElseGet(() -> Wording.of("welcome.no-reaction"));
  }
}
