// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import com.slack.api.model.view.View;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.whosaid.blockkit.HomePage;
import org.whosaid.blockkit.HomeView;
import org.whosaid.blockkit.SettingsView;
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

/** Home and the windows of a channel's settings, plain and with all that may be in them. */
final class ChannelScreens {
  static final ChannelSettings USUAL = ChannelSettings.usual(2, 12);

  /** What is a newsroom's in them, not the bot's. */
  static final String OWN = "desk The Courier Council ferry London UTC example com org sport";

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private ChannelScreens() {}

  /** By what they show. */
  static Map<String, View> all() {
    Map<String, View> views = new LinkedHashMap<>();
    for (ChannelSettings settings : List.of(USUAL, unusual())) {
      String which = settings.equals(USUAL) ? "usual" : "unusual";
      KeptSettings kept = new KeptSettings("T1", "C1", settings, 7);
      views.put(which + " settings", SettingsView.form(kept, true, LONDON, Optional.empty()));
      views.put(
          which + " settings, noticed",
          SettingsView.form(kept, false, LONDON, Optional.of("Council")));
      views.put(which + " settings, read only", SettingsView.readOnly(kept, "Council"));
    }
    views.put("Home of a newcomer", HomeView.of(home(List.of(), List.of())));
    views.put("Home", HomeView.of(home(rooms(), recent())));
    return views;
  }

  static ChannelSettings unusual() {
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

  private static OutletPattern pattern(String written) {
    return OutletPattern.written(written).orElseThrow();
  }

  private static List<HomePage.Room> rooms() {
    return List.of(
        new HomePage.Room("C1", "desk-1", Mode.AUTO), new HomePage.Room("C2", "desk-2", Mode.OFF));
  }

  private static List<HomePage.Recent> recent() {
    URI thread = URI.create("https://practice.slack.com/archives/C0/p1");
    return List.of(
        new HomePage.Recent("Council", Optional.of("The Courier"), Optional.of(thread)),
        new HomePage.Recent("Ferry", Optional.empty(), Optional.empty()));
  }

  private static HomePage home(List<HomePage.Room> rooms, List<HomePage.Recent> recent) {
    return new HomePage(
        rooms,
        recent,
        OptionalLong.of(rooms.size()),
        new HomePage.Health(
            recent.size(), recent.isEmpty() ? Optional.empty() : Optional.of(Duration.ofDays(1))));
  }
}
