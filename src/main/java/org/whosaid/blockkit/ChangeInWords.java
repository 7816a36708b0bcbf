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
    words.changed("mode", SettingsInWords.mode(before.mode()), SettingsInWords.mode(after.mode()));
    words.changed(
        "reaction",
        SettingsInWords.reaction(before.asking().reaction()),
        SettingsInWords.reaction(after.asking().reaction()));
    words.pages(before.pages(), after.pages());
    words.changed(
        "min-claims",
        String.valueOf(before.replies().minClaims()),
        String.valueOf(after.replies().minClaims()));
    words.changed(
        "max-lines",
        String.valueOf(before.replies().maxLines()),
        String.valueOf(after.replies().maxLines()));
    words.quiet(before.replies().quiet(), after.replies().quiet());
    words.access(before.access(), after.access());
    words.changed(
        "retention",
        SettingsInWords.days(before.retentionDays()),
        SettingsInWords.days(after.retentionDays()));
    String who = name.isBlank() ? Wording.of("settings.somebody") : name.strip();
    String what = String.join(Wording.of("settings.changed.between"), words.parts);
    return Wording.of("settings.changed", who, what);
  }

  private void changed(String setting, String before, String after) {
    if (!before.equals(after)) {
      String name = Wording.of("settings.changed." + setting);
      parts.add(Wording.of("settings.changed.from-to", name, before, after));
    }
  }

  private void pages(ChannelSettings.Pages before, ChannelSettings.Pages after) {
    outlets("always", before.outlets().always(), after.outlets().always());
    outlets("never", before.outlets().never(), after.outlets().never());
    if (!before.languages().answered().equals(after.languages().answered())) {
      String languages = String.join(", ", after.languages().answered().stream().sorted().toList());
      to("languages", languages);
    }
    if (before.languages().others() != after.languages().others()) {
      String others = SettingsInWords.key(after.languages().others());
      parts.add(Wording.of("settings.changed.others." + others));
    }
  }

  private void outlets(String list, List<OutletPattern> before, List<OutletPattern> after) {
    List<OutletPattern> added = after.stream().filter(one -> !before.contains(one)).toList();
    List<OutletPattern> removed = before.stream().filter(one -> !after.contains(one)).toList();
    if (!added.isEmpty()) {
      String outlets = SettingsInWords.outlets(added);
      parts.add(Wording.of("settings.changed." + list + "-added", outlets));
    }
    if (!removed.isEmpty()) {
      String outlets = SettingsInWords.outlets(removed);
      parts.add(Wording.of("settings.changed." + list + "-removed", outlets));
    }
  }

  private void quiet(Optional<QuietHours> before, Optional<QuietHours> after) {
    String was = SettingsInWords.quiet(before);
    String is = SettingsInWords.quiet(after);
    if (before.isEmpty() && after.isPresent()) {
      to("quiet", is);
    } else {
      changed("quiet", was, is);
    }
    if (before.isPresent() && after.isPresent()) {
      changed("zone", before.get().zone().getId(), after.get().zone().getId());
    }
  }

  private void access(ChannelSettings.Access before, ChannelSettings.Access after) {
    WhoMayChange was = before.change();
    WhoMayChange is = after.change();
    changed("who", SettingsInWords.who(was.who()), SettingsInWords.who(is.who()));
    if (was.who() == is.who() && !was.equals(is)) {
      parts.add(Wording.of("settings.changed.named"));
    }
    Outsiders outsiders = after.outsiders();
    if (before.outsiders().answered() != outsiders.answered()) {
      String key = outsiders.answered() ? "answered" : "not-answered";
      parts.add(Wording.of("settings.changed." + key));
    }
    if (before.outsiders().openWindows() != outsiders.openWindows()) {
      String key = outsiders.openWindows() ? "windows" : "no-windows";
      parts.add(Wording.of("settings.changed." + key));
    }
  }

  private void to(String setting, String value) {
    String name = Wording.of("settings.changed." + setting);
    parts.add(Wording.of("settings.changed.to", name, value));
  }
}
