// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.channel.Decision;

/** Each refusal has one sentence. */
class RefusedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "not_in_channel | Whosaid is not in this channel, so it cannot post here. Type /invite"
            + " @Whosaid and try again.",
        "channel_not_found | Whosaid is not in this channel, so it cannot post here. Type /invite"
            + " @Whosaid and try again.",
        "is_archived | This channel is archived, so nothing can be posted here.",
        "restricted_action | Only some people may post in this channel, and Whosaid is not one of"
            + " them.",
        "restricted_action_read_only_channel | Only some people may post in this channel, and"
            + " Whosaid is not one of them.",
        "restricted_action_thread_only_channel | Only some people may post in this channel, and"
            + " Whosaid is not one of them.",
        "restricted_action_non_threadable_channel | Only some people may post in this channel, and"
            + " Whosaid is not one of them.",
        "missing_scope | Whosaid was installed without the permission for that. Whoever looks"
            + " after its installation can add it.",
        "msg_blocks_too_long | Slack did not accept the message. The cause stands in Whosaid's log.",
        "invalid_blocks | Slack did not accept the message. The cause stands in Whosaid's log.",
        "invalid_blocks_format | Slack did not accept the message. The cause stands in Whosaid's"
            + " log.",
        "msg_too_long | Slack did not accept the message. The cause stands in Whosaid's log.",
        "account_inactive | Slack did not let Whosaid do that. The cause stands in Whosaid's log.",
        "'' | Slack did not let Whosaid do that. The cause stands in Whosaid's log."
      })
  void whatSlackRefusesIsSaidInOneSentence(String error, String sentence) {
    assertThat(RefusalWords.of(error)).isEqualTo(sentence);
  }

  @Test
  void whatAChannelHasAgreedAgainstIsSaidInOneSentence() {
    assertThat(RefusalWords.of(Decision.SWITCHED_OFF))
        .contains(
            "Whosaid is switched off in this channel. Its settings are under /whosaid settings.");
    assertThat(RefusalWords.of(Decision.NEVER_READ))
        .contains(
            "This channel never has that outlet read. Its settings are under /whosaid settings.");
    assertThat(RefusalWords.of(Decision.FROM_OUTSIDE))
        .contains("This channel answers only people of its own organisation.");
  }

  @ParameterizedTest
  @EnumSource(
      value = Decision.class,
      names = {"SWITCHED_OFF", "NEVER_READ", "FROM_OUTSIDE"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingElseStandsAgainstWhoAsks(Decision decision) {
    assertThat(RefusalWords.of(decision)).isEqualTo(Optional.<String>empty());
    assertThat(decision.read() || decision == Decision.NOT_ASKED).isTrue();
  }
}
