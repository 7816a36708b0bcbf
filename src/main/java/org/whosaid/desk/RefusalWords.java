// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import java.util.Optional;
import org.whosaid.channel.Decision;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.words.Wording;

/** Why Slack, or a channel, refused, in words for the person who asked. */
final class RefusalWords {
  private RefusalWords() {}

  /** Why the channel's own settings stand against it; empty if they don't. */
  static Optional<String> of(Decision decision) {
    return switch (decision) {
      case SWITCHED_OFF -> Optional.of(Wording.of("presence.switched-off"));
      case NEVER_READ -> Optional.of(Wording.of("ask.refused.never-read"));
      case FROM_OUTSIDE -> Optional.of(Wording.of("ask.refused.from-outside"));
      default -> Optional.empty();
    };
  }

  static String of(SlackCallFailed refused) {
    return of(refused.error());
  }

  /**
   * @param error Slack's word
   */
  static String of(String error) {
    return switch (error) {
      case "not_in_channel", "channel_not_found" -> Wording.of("ask.refused.no-member");
      case "is_archived" -> Wording.of("ask.refused.archived");
      case "restricted_action",
          "restricted_action_read_only_channel",
          "restricted_action_thread_only_channel",
          "restricted_action_non_threadable_channel" ->
          Wording.of("ask.refused.restricted");
      case "missing_scope" -> Wording.of("ask.refused.scope");
      case "msg_blocks_too_long", "invalid_blocks", "invalid_blocks_format", "msg_too_long" ->
          Wording.of("ask.refused.unshowable");
      default -> Wording.of("ask.refused.other");
    };
  }
}
