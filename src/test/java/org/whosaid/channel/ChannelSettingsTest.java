// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelSettingsTest {
  private static final ChannelSettings USUAL = ChannelSettings.usual(2, 12);
  private static final Outlets OUTLETS =
      new Outlets(
          patterns("wire.example", "both.example"), patterns("never.example", "both.example"));

  @ParameterizedTest
  @CsvSource({
    "AUTO, other, NOBODY, AUTOMATIC",
    "AUTO, other, IN_CHANNEL, ASKED",
    "AUTO, never, NOBODY, NEVER_READ",
    "AUTO, never, IN_CHANNEL, NEVER_READ",
    "AUTO, never, PRIVATELY, ASKED_PRIVATELY",
    "AUTO, both, NOBODY, NEVER_READ",
    "ON_REQUEST, other, NOBODY, NOT_ASKED",
    "ON_REQUEST, other, IN_CHANNEL, ASKED",
    "ON_REQUEST, wire, NOBODY, ALWAYS_READ",
    "OFF, wire, NOBODY, SWITCHED_OFF",
    "OFF, other, IN_CHANNEL, SWITCHED_OFF",
    "OFF, never, PRIVATELY, ASKED_PRIVATELY",
  })
  void aLinkIsAnsweredAsTheChannelWantsIt(Mode mode, String outlet, Asked asked, Decision why) {
    URI link = URI.create("https://" + outlet + ".example/1");

    assertThat(with(mode, Outsiders.WELCOME).decide(link, asked, false)).isEqualTo(why);
  }

  @ParameterizedTest
  @CsvSource({
    "true, NOBODY, AUTOMATIC",
    "false, NOBODY, FROM_OUTSIDE",
    "false, IN_CHANNEL, FROM_OUTSIDE",
    "false, PRIVATELY, ASKED_PRIVATELY",
  })
  void linksFromOutsideCanBeLeftAlone(boolean answered, Asked asked, Decision why) {
    ChannelSettings settings = with(Mode.AUTO, new Outsiders(answered, true));

    assertThat(settings.decide(URI.create("https://a.example/1"), asked, true)).isEqualTo(why);
  }

  @Test
  void whoAsksGetsAReplyHoweverSmallAndAtOnce() {
    Instant night = Instant.parse("2026-11-24T00:00:00Z");
    QuietHours quiet = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), ZoneId.of("UTC"));
    ChannelSettings settings =
        new ChannelSettings(
            USUAL.asking(),
            USUAL.pages(),
            new ChannelSettings.Replies(2, 12, Optional.of(quiet)),
            USUAL.access(),
            90);

    assertThat(settings.worthAReply(1, Asked.NOBODY)).isFalse();
    assertThat(settings.worthAReply(2, Asked.NOBODY)).isTrue();
    assertThat(settings.worthAReply(0, Asked.IN_CHANNEL)).isTrue();
    assertThat(settings.notBefore(night, Asked.NOBODY))
        .contains(Instant.parse("2026-11-24T06:00:00Z"));
    assertThat(settings.notBefore(night, Asked.IN_CHANNEL)).isEmpty();
  }

  @Test
  void anOutletIsMutedOnce() {
    OutletPattern outlet = patterns("example.com").get(0);

    ChannelSettings muted = USUAL.muting(outlet).orElseThrow();

    assertThat(muted.pages().outlets().never()).containsExactly(outlet);
    assertThat(muted.muting(outlet)).contains(muted);
    assertThat(muted.mode()).isEqualTo(Mode.AUTO);
  }

  @Test
  void aListThatIsFullTakesNoMoreOutlets() {
    ChannelSettings settings = USUAL;
    for (int i = 0; i < Outlets.MOST; i++) {
      settings = settings.muting(patterns("a" + i + ".example").get(0)).orElseThrow();
    }

    assertThat(settings.muting(patterns("b.example").get(0))).isEmpty();
  }

  @Test
  void aReactionAsksInEverySkinTone() {
    assertThat(USUAL.asks("speech_balloon")).isTrue();
    assertThat(USUAL.asks("speech_balloon::skin-tone-3")).isTrue();
    assertThat(USUAL.asks("eyes")).isFalse();
  }

  @Test
  void settingsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> ChannelSettings.usual(0, 12)).hasMessageContaining("minimum claims");
    assertThatThrownBy(() -> ChannelSettings.usual(1, 3)).hasMessageContaining("4 to 30");
    assertThatThrownBy(() -> WhoMayChange.named(List.of())).hasMessageContaining("NAMED");
    assertThatThrownBy(() -> new ChannelSettings.Asking(Mode.AUTO, Optional.of(":eyes:")))
        .hasMessageContaining(":eyes:");
  }

  private static ChannelSettings with(Mode mode, Outsiders outsiders) {
    return new ChannelSettings(
        new ChannelSettings.Asking(mode, Optional.empty()),
        new ChannelSettings.Pages(Languages.ENGLISH_ONLY, Unread.SAY_SO, OUTLETS),
        USUAL.replies(),
        new ChannelSettings.Access(WhoMayChange.EVERYBODY, outsiders),
        90);
  }

  private static List<OutletPattern> patterns(String... written) {
    return Stream.of(written).map(text -> OutletPattern.written(text).orElseThrow()).toList();
  }
}
