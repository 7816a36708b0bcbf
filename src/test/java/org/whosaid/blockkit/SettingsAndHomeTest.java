// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.KeptSettings;
import org.whosaid.channel.Languages;
import org.whosaid.channel.Mode;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.Outlets;
import org.whosaid.channel.Outsiders;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.Unread;
import org.whosaid.channel.WhoMayChange;
import org.whosaid.digest.GoldenFile;
import org.whosaid.practice.BlockKitRules;

class SettingsAndHomeTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ChannelSettings USUAL = ChannelSettings.usual(2, 12);

  /** Written anew with {@code -Dgolden.update=true}. */
  @Test
  void theWindowReadsAsAgreed() throws IOException {
    View usual = form(USUAL, Optional.empty());
    View unusual = form(unusual(), Optional.of("Somebody else changed the settings."));

    assertThat(problems(usual)).isEmpty();
    assertThat(problems(unusual)).isEmpty();
    new GoldenFile("blockkit/settings-usual.golden").mustEqual(pretty(usual));
    new GoldenFile("blockkit/settings-unusual.golden").mustEqual(pretty(unusual));
  }

  @Test
  void homeReadsAsAgreed() throws IOException {
    View home = HomeView.of(home(3, 2));
    View empty =
        HomeView.of(
            new HomePage(
                List.of(),
                List.of(),
                OptionalLong.of(0),
                new HomePage.Health(0, Optional.empty())));

    assertThat(problems(home)).isEmpty();
    assertThat(problems(empty)).isEmpty();
    new GoldenFile("blockkit/home.golden").mustEqual(pretty(home));
    new GoldenFile("blockkit/home-first-steps.golden").mustEqual(pretty(empty));
  }

  @Test
  void theFullestWindowAndHomeKeepSlacksLimits() throws JsonProcessingException {
    List<OutletPattern> many =
        IntStream.range(0, Outlets.MOST)
            .mapToObj(i -> pattern("*.outlet-number-" + i + ".example"))
            .toList();
    List<String> people = IntStream.range(0, WhoMayChange.MOST).mapToObj(i -> "U" + i).toList();
    ChannelSettings full =
        new ChannelSettings(
            unusual().asking(),
            new ChannelSettings.Pages(
                Languages.ENGLISH_ONLY, Unread.SAY_SO, new Outlets(many, many)),
            unusual().replies(),
            new ChannelSettings.Access(WhoMayChange.named(people), Outsiders.WELCOME),
            ChannelSettings.LONGEST_RETENTION);

    assertThat(problems(form(full, Optional.empty()))).isEmpty();
    assertThat(problems(SettingsView.readOnly(kept(full), "Only others may."))).isEmpty();
    assertThat(problems(HomeView.of(home(200, 10)))).isEmpty();
  }

  @Test
  void aHomeIsKnownByWhatItShows() {
    assertThat(HomeView.of(home(2, 1)).getPrivateMetadata())
        .isEqualTo(HomeView.of(home(2, 1)).getPrivateMetadata())
        .isNotEqualTo(HomeView.of(home(1, 1)).getPrivateMetadata());
  }

  @Test
  void aChangeIsOneLineThatNamesAllOfIt() {
    assertThat(ChangeInWords.line("Rita Reporter", USUAL, unusual()))
        .isEqualTo(
            "Rita Reporter changed Whosaid here: mode auto → on request; reaction"
                + " :speech_balloon: → none; now always read: *.example.com; now never read:"
                + " example.org/sport/*; nothing is said of pages in other languages; nothing"
                + " is said of links whose page can't be read; fewest"
                + " claims 2 → 3; longest reply in lines 12 → 8; quiet hours 22:00–06:00;"
                + " settings may be changed by everybody in the channel → named people; links of"
                + " people from other organisations are not answered; guests can't open a reply's"
                + " windows; articles and claims are kept for 90 days → 1 day.");
    assertThat(ChangeInWords.line(" ", unusual(), USUAL))
        .startsWith("Somebody changed Whosaid here: mode on request → auto;")
        .contains("no longer always read: *.example.com; read again: example.org/sport/*")
        .contains("quiet hours 22:00–06:00 → none");
  }

  @Test
  void theWelcomeHasTwoLinesInEveryMode() {
    for (Mode mode : Mode.values()) {
      ChannelSettings settings =
          new ChannelSettings(
              new ChannelSettings.Asking(mode, Optional.empty()),
              USUAL.pages(),
              USUAL.replies(),
              USUAL.access(),
              90);

      assertThat(WelcomeMessage.of(settings).text())
          .hasLineCount(2)
          .contains(SettingsInWords.mode(mode))
          .contains("/whosaid settings");
    }
    assertThat(WelcomeMessage.of(USUAL).text()).contains(":speech_balloon:");
  }

  private static View form(ChannelSettings settings, Optional<String> notice) {
    return SettingsView.form(kept(settings), true, LONDON, notice);
  }

  private static KeptSettings kept(ChannelSettings settings) {
    return new KeptSettings("T1", "C1", settings, 7);
  }

  private static ChannelSettings unusual() {
    QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(6, 0), LONDON);
    return new ChannelSettings(
        new ChannelSettings.Asking(Mode.ON_REQUEST, Optional.empty()),
        new ChannelSettings.Pages(
            new Languages(Languages.ENGLISH_ONLY.answered(), Languages.OtherPages.SILENCE),
            Unread.SILENCE,
            new Outlets(
                List.of(pattern("*.example.com")), List.of(pattern("example.org/sport/*")))),
        new ChannelSettings.Replies(3, 8, Optional.of(night)),
        new ChannelSettings.Access(
            WhoMayChange.named(List.of("U1", "U2")), new Outsiders(false, false)),
        1);
  }

  private static HomePage home(int channels, int articles) {
    List<HomePage.Room> rooms = new ArrayList<>();
    for (int i = 0; i < channels; i++) {
      rooms.add(new HomePage.Room("C" + i, "desk-" + i, List.of(Mode.values()).get(i % 3)));
    }
    List<HomePage.Recent> recent = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      recent.add(
          new HomePage.Recent(
              "<!channel> Council & ferry " + "row ".repeat(i * 50),
              i == 0 ? Optional.empty() : Optional.of("The Courier"),
              Optional.of(URI.create("https://practice.slack.com/archives/C0/p" + i))));
    }
    return new HomePage(
        rooms,
        recent,
        OptionalLong.of(channels),
        new HomePage.Health(articles, Optional.of(Duration.ofDays(articles))));
  }

  private static OutletPattern pattern(String written) {
    return OutletPattern.written(written).orElseThrow();
  }

  private static List<String> problems(View view) throws JsonProcessingException {
    JsonNode json = JSON.readTree(GsonFactory.createSnakeCase().toJson(view));
    return view.getType().equals("home")
        ? new BlockKitRules().ofHome(json)
        : new BlockKitRules().ofView(json);
  }

  private static String pretty(View view) throws JsonProcessingException {
    JsonNode json = JSON.readTree(GsonFactory.createSnakeCase().toJson(view));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
