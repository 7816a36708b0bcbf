// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WithdrawnLinksTest {
  private static final String BEFORE =
      "\"previous_message\":{\"user\":\"U9\",\"ts\":\"2.2\","
          + "\"text\":\"<https://example.com/a> <https://example.com/b>\"}";

  @Test
  void aDeletedMessageTakesAllItsLinksAway() {
    assertThat(
            read(
                "\"subtype\":\"message_deleted\",\"hidden\":true,\"deleted_ts\":\"2.2\"," + BEFORE))
        .contains(new WithdrawnLinks("C1", "2.2", List.of()));
  }

  @Test
  void aMessageWithAnswersIsDeletedAsATombstone() {
    assertThat(
            read(
                "\"subtype\":\"message_changed\",\"message\":{\"subtype\":\"tombstone\",\"ts\":\"2.2\","
                    + "\"text\":\"This message was deleted.\"},"
                    + BEFORE))
        .contains(new WithdrawnLinks("C1", "2.2", List.of()));
  }

  @Test
  void anEditTakesAwayTheLinksThatItRemoved() {
    assertThat(read(changedTo("<https://example.com/b>", true)))
        .contains(new WithdrawnLinks("C1", "2.2", List.of("https://example.com/a")));
  }

  @Test
  void anEditThatLeavesTheLinksTakesNothingAway() {
    assertThat(read(changedTo("<https://example.com/b>, <https://example.com/a>", true))).isEmpty();
  }

  @Test
  void anEditThatSpellsALinkOtherwiseTakesNothingAway() {
    String now = "<https://example.com/b> and <https://example.com/a?utm_source=x>";

    assertThat(read(changedTo(now, true))).isEmpty();
  }

  @Test
  void aChangeThatIsNobodysEditTakesNothingAway() {
    assertThat(read(changedTo("nothing", false))).isEmpty();
  }

  @Test
  void aDeletedMessageWithoutLinksIsNoneOfOurBusiness() {
    assertThat(
            read(
                "\"subtype\":\"message_deleted\",\"previous_message\":"
                    + "{\"user\":\"U9\",\"ts\":\"2.2\",\"text\":\"hello\"}"))
        .isEmpty();
  }

  @Test
  void whatABotChangesInItsOwnMessageTakesNothingAway() {
    String bots = BEFORE.replace("\"user\":\"U9\"", "\"user\":\"U9\",\"bot_id\":\"B1\"");

    assertThat(read(changedTo("nothing", true).replace(BEFORE, bots))).isEmpty();
  }

  private static String changedTo(String text, boolean edited) {
    return "\"subtype\":\"message_changed\",\"message\":{\"user\":\"U9\",\"ts\":\"2.2\","
        + (edited ? "\"edited\":{\"user\":\"U9\",\"ts\":\"3.3\"}," : "")
        + "\"text\":\""
        + text
        + "\"},"
        + BEFORE;
  }

  private static Optional<WithdrawnLinks> read(String event) {
    return WithdrawnLinks.read(
        "{\"type\":\"event_callback\",\"event\":{\"type\":\"message\",\"channel\":\"C1\","
            + event
            + "}}",
        link -> link.replaceFirst("\\?.*", ""));
  }
}
