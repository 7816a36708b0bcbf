// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.Mode;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.WhoMayChange;
import org.whosaid.words.Wording;

/** A channel's settings, one by one, as a person reads them. */
public final class SettingsInWords {
  private static final int SHOWN = 3;

  private SettingsInWords() {}

  public static String mode(Mode mode) {
    return Wording.of("settings.mode." + key(mode));
  }

  /** All of them in one line, of the outlets only what a line has room for. */
  static String line(ChannelSettings settings) {
    return Wording.of(
        "settings.now",
        mode(settings.mode()),
        settings.replies().minClaims(),
        settings.replies().maxLines(),
        quiet(settings.replies().quiet()),
        days(settings.retentionDays()));
  }

  static String quiet(Optional<QuietHours> hours) {
    return hours
        .map(quiet -> Wording.of("settings.quiet", quiet.from(), quiet.to()))
        .orElseGet(SettingsInWords::none);
  }

  static String reaction(Optional<String> name) {
    return name.map(emoji -> ":" + emoji + ":").orElseGet(SettingsInWords::none);
  }

  static String days(int days) {
    return Wording.counted("settings.days", days);
  }

  static String languages(ChannelSettings settings) {
    return String.join(", ", new TreeSet<>(settings.pages().languages().answered()));
  }

  static String who(WhoMayChange.Who who) {
    return Wording.of("settings.who." + key(who));
  }

  static String outlets(List<OutletPattern> outlets) {
    List<String> shown =
        outlets.stream()
            .limit(SHOWN)
            .map(outlet -> BlockLimits.cut(outlet.toString(), 60))
            .toList();
    String names = String.join(", ", shown);
    int more = outlets.size() - shown.size();
    return more == 0 ? names : Wording.of("settings.and-more", names, more);
  }

  /** The end of a value's keys in the bundle. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String none() {
    return Wording.of("settings.none");
  }
}
