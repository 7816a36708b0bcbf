// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manifest that a newsroom pastes asks for what the bot uses, and says why. */
class ManifestTest {
  private static final Path MANIFEST = Path.of("config", "slack-app-manifest.yml");

  @Test
  void theScopesAreThoseThatCheckAsksSlackAbout() throws IOException {
    assertThat(words(manifest().at("/oauth_config/scopes/bot")))
        .containsExactlyInAnyOrderElementsOf(SelfCheck.SCOPES);
  }

  @Test
  void everyScopeHasItsReasonBesideIt() throws IOException {
    for (String scope : SelfCheck.SCOPES) {
      assertThat(Files.readAllLines(MANIFEST))
          .filteredOn(line -> line.strip().startsWith("- " + scope))
          .singleElement()
          .asString()
          .matches("\\s+- " + scope + " # \\w.{15,}");
    }
  }

  @Test
  void theEventsAreThoseThatTheBotListensTo() throws IOException {
    assertThat(words(manifest().at("/settings/event_subscriptions/bot_events")))
        .containsExactlyInAnyOrder(
            "app_home_opened",
            "member_joined_channel",
            "app_mention",
            "message.channels",
            "message.groups",
            "message.im",
            "message.mpim");
  }

  /** Slack's schema for manifests: a name of 35 characters, a description of 140. */
  @Test
  void theNamesFitIntoSlacksFields() throws IOException {
    assertThat(manifest().at("/display_information/name").asText()).hasSizeBetween(1, 35);
    assertThat(manifest().at("/display_information/description").asText()).hasSizeBetween(1, 140);
    assertThat(manifest().at("/features/bot_user/display_name").asText()).hasSizeBetween(1, 80);
  }

  private static JsonNode manifest() throws IOException {
    return new YAMLMapper().readTree(MANIFEST.toFile());
  }

  private static List<String> words(JsonNode list) {
    List<String> words = new ArrayList<>();
    list.forEach(word -> words.add(word.asText()));
    return words;
  }
}
