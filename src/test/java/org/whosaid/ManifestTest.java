// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The manifests that a newsroom pastes ask for what the bot uses, say why, and are as Slack's own
 * schema for manifests (github.com/slackapi/manifest-schema, 2.0.0) wants them.
 */
class ManifestTest {
  /** Every event that the bot listens to, and the scopes of which Slack wants one for it. */
  private static final Map<String, Set<String>> EVENTS =
      Map.ofEntries(
          entry("app_home_opened", Set.of()),
          entry("app_mention", Set.of("app_mentions:read")),
          entry("app_uninstalled", Set.of()),
          entry("member_joined_channel", Set.of("channels:read", "groups:read")),
          entry("message.channels", Set.of("channels:history")),
          entry("message.groups", Set.of("groups:history")),
          entry("message.im", Set.of("im:history")),
          entry("message.mpim", Set.of("mpim:history")),
          entry("reaction_added", Set.of("reactions:read")),
          entry("tokens_revoked", Set.of()));

  /** What the schema knows at each place that we use. */
  private static final Map<String, Set<String>> KEYS =
      Map.ofEntries(
          entry("", Set.of("display_information", "features", "oauth_config", "settings")),
          entry("/display_information", Set.of("name", "description", "background_color")),
          entry("/features", Set.of("app_home", "bot_user", "shortcuts", "slash_commands")),
          entry(
              "/features/app_home",
              Set.of("home_tab_enabled", "messages_tab_enabled", "messages_tab_read_only_enabled")),
          entry("/features/bot_user", Set.of("display_name", "always_online")),
          entry("/features/shortcuts/0", Set.of("name", "type", "callback_id", "description")),
          entry(
              "/features/slash_commands/0",
              Set.of("command", "description", "usage_hint", "should_escape")),
          entry("/oauth_config", Set.of("scopes")),
          entry("/oauth_config/scopes", Set.of("bot")),
          entry(
              "/settings",
              Set.of(
                  "event_subscriptions",
                  "interactivity",
                  "org_deploy_enabled",
                  "socket_mode_enabled",
                  "token_rotation_enabled")),
          entry("/settings/event_subscriptions", Set.of("bot_events")),
          entry("/settings/interactivity", Set.of("is_enabled")));

  static Stream<Manifest> both() {
    return Stream.of(Manifest.full(), Manifest.noHistory());
  }

  @Test
  void theFullOneAsksForWhatCheckAsksSlackAbout() {
    assertThat(Manifest.full().scopes()).isEqualTo(Scopes.ALL);
    assertThat(Manifest.full().events()).containsExactlyInAnyOrderElementsOf(EVENTS.keySet());
  }

  @Test
  void theOneWithoutHistoryHearsOfNoMessage() {
    assertThat(Manifest.noHistory().scopes()).containsExactlyInAnyOrder("chat:write", "commands");
    assertThat(Manifest.noHistory().events())
        .containsExactly("app_home_opened", "app_uninstalled", "tokens_revoked");
  }

  @ParameterizedTest
  @MethodSource("both")
  void everyScopeHasItsReasonBesideIt(Manifest manifest) {
    for (String scope : manifest.scopes()) {
      assertThat(manifest.lines())
          .filteredOn(line -> line.strip().startsWith("- " + scope))
          .singleElement()
          .asString()
          .matches("\\s+- " + scope + " # \\w.{15,}");
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void everyEventHasItsScope(Manifest manifest) {
    for (String event : manifest.events()) {
      assertThat(EVENTS).containsKey(event);
      Set<String> oneOf = EVENTS.getOrDefault(event, Set.of());
      assertThat(oneOf.isEmpty() || manifest.scopes().stream().anyMatch(oneOf::contains))
          .as(event)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("both")
  void theWordsFitIntoSlacksFields(Manifest manifest) {
    fits(manifest, "/display_information/name", 35);
    fits(manifest, "/display_information/description", 140);
    fits(manifest, "/features/bot_user/display_name", 80);
    fits(manifest, "/features/shortcuts/0/name", 24);
    fits(manifest, "/features/shortcuts/0/callback_id", 255);
    fits(manifest, "/features/shortcuts/0/description", 150);
    fits(manifest, "/features/slash_commands/0/command", 32);
    fits(manifest, "/features/slash_commands/0/description", 2_000);
    fits(manifest, "/features/slash_commands/0/usage_hint", 1_000);
    assertThat(manifest.at("/display_information/background_color").asText())
        .matches("#[0-9a-f]{6}");
    assertThat(manifest.at("/features/shortcuts/0/type").asText()).isEqualTo("message");
    assertThat(manifest.at("/features/slash_commands/0/command").asText()).isEqualTo("/whosaid");
    assertThat(manifest.at("/features/shortcuts")).hasSize(1);
    assertThat(manifest.at("/features/slash_commands")).hasSize(1);
    assertThat(manifest.scopes()).hasSizeLessThanOrEqualTo(255);
    assertThat(manifest.events()).hasSizeLessThanOrEqualTo(100).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("both")
  void slackKnowsEveryKeyOfIt(Manifest manifest) {
    KEYS.forEach(
        (place, known) -> {
          Set<String> keys = new TreeSet<>();
          Iterator<String> names = manifest.at(place).fieldNames();
          names.forEachRemaining(keys::add);
          assertThat(keys).as(place).isEqualTo(new TreeSet<>(known));
        });
    for (String flag :
        Set.of("/settings/interactivity/is_enabled", "/settings/socket_mode_enabled")) {
      assertThat(manifest.at(flag).isBoolean()).as(flag).isTrue();
    }
  }

  private static void fits(Manifest manifest, String place, int longest) {
    assertThat(manifest.at(place).asText()).as(place).hasSizeBetween(1, longest);
  }
}
