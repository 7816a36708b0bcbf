// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.Outsiders;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.WhoMayChange;
import org.whosaid.words.Wording;

/** The one line in which a channel is told what somebody changed of its settings. */
public final class ChangeInWords {
  private final List<String> parts = new ArrayList<>();

  private ChangeInWords() {}

  /**
   * "Rita Reporter changed Whosaid here: mode auto → on request; quiet hours 22:00–06:00."
   *
   * @param name who did it; empty if nobody knows
   */
  public static String line(String name, ChannelSettings before, ChannelSettings after) {
    ChangeInWords words = new ChangeInWords();
    words.changed(
        "settings.changed.mode",
        SettingsInWords.mode(before.mode()),
        SettingsInWords.mode(after.mode()));
    words.changed(
        "settings.changed.reaction",
        SettingsInWords.reaction(before.asking().reaction()),
        SettingsInWords.reaction(after.asking().reaction()));
    words.pages(before.pages(), after.pages());
    words.changed(
        "settings.changed.min-claims",
        String.valueOf(before.replies().minClaims()),
        String.valueOf(after.replies().minClaims()));
    words.changed(
        "settings.changed.max-lines",
        String.valueOf(before.replies().maxLines()),
        String.valueOf(after.replies().maxLines()));
    words.quiet(before.replies().quiet(), after.replies().quiet());
    words.access(before.access(), after.access());
    words.changed(
        "settings.changed.retention",
        SettingsInWords.days(before.retentionDays()),
        SettingsInWords.days(after.retentionDays()));
    String who = name.isBlank() ? Wording.of("settings.somebody") : name.strip();
    String what = String.join("; ", words.parts);
    return Wording.of("settings.changed", who, what);
  }

  private void changed(String setting, String before, String after) {
    if (!before.equals(after)) {
      String name = Wording.of(setting);
      parts.add(Wording.of("settings.changed.from-to", name, before, after));
    }
  }

  private void pages(ChannelSettings.Pages before, ChannelSettings.Pages after) {
    List<OutletPattern> always = before.outlets().always();
    List<OutletPattern> alwaysNow = after.outlets().always();
    outlets("settings.changed.always-added", without(alwaysNow, always));
    outlets("settings.changed.always-removed", without(always, alwaysNow));
    List<OutletPattern> never = before.outlets().never();
    List<OutletPattern> neverNow = after.outlets().never();
    outlets("settings.changed.never-added", without(neverNow, never));
    outlets("settings.changed.never-removed", without(never, neverNow));
    if (!before.languages().answered().equals(after.languages().answered())) {
      String languages = String.join(", ", after.languages().answered().stream().sorted().toList());
      to("settings.changed.languages", languages);
    }
    if (before.languages().others() != after.languages().others()) {
      String others = SettingsInWords.key(after.languages().others());
      parts.add(Wording.of("settings.changed.others." + others));
    }
    if (before.unread() != after.unread()) {
      String unread = SettingsInWords.key(after.unread());
      parts.add(Wording.of("settings.changed.unread." + unread));
    }
  }

  private void outlets(String key, List<OutletPattern> outlets) {
    if (!outlets.isEmpty()) {
      parts.add(Wording.of(key, SettingsInWords.outlets(outlets)));
    }
  }

  private static List<OutletPattern> without(
      List<OutletPattern> outlets, List<OutletPattern> others) {
    return outlets.stream().filter(one -> !others.contains(one)).toList();
  }

  private void quiet(Optional<QuietHours> before, Optional<QuietHours> after) {
    String was = SettingsInWords.quiet(before);
    String is = SettingsInWords.quiet(after);
    if (before.isEmpty() && after.isPresent()) {
      to("settings.changed.quiet", is);
    } else {
      changed("settings.changed.quiet", was, is);
    }
    if (before.isPresent() && after.isPresent()) {
      changed("settings.changed.zone", before.get().zone().getId(), after.get().zone().getId());
    }
  }

  private void access(ChannelSettings.Access before, ChannelSettings.Access after) {
    WhoMayChange was = before.change();
    WhoMayChange is = after.change();
    changed("settings.changed.who", SettingsInWords.who(was.who()), SettingsInWords.who(is.who()));
    if (was.who() == is.who() && !was.equals(is)) {
      parts.add(Wording.of("settings.changed.named"));
    }
    Outsiders outsiders = after.outsiders();
    if (before.outsiders().answered() != outsiders.answered()) {
      parts.add(
          Wording.of(
              outsiders.answered()
                  ? "settings.changed.answered"
                  : "settings.changed.not-answered"));
    }
    if (before.outsiders().openWindows() != outsiders.openWindows()) {
      parts.add(
          Wording.of(
              outsiders.openWindows()
                  ? "settings.changed.windows"
                  : "settings.changed.no-windows"));
    }
  }

  private void to(String setting, String value) {
    String name = Wording.of(setting);
    parts.add(Wording.of("settings.changed.to", name, value));
  }
}
