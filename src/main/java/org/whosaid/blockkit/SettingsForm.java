// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettings.Asking;
import org.whosaid.channel.ChannelSettings.Replies;
import org.whosaid.channel.Languages;
import org.whosaid.channel.Mode;
import org.whosaid.channel.OutletPattern;
import org.whosaid.channel.Outlets;
import org.whosaid.channel.Outsiders;
import org.whosaid.channel.QuietHours;
import org.whosaid.channel.Unread;
import org.whosaid.channel.WhoMayChange;
import org.whosaid.words.Wording;

/** What somebody filled in in {@link SettingsView}. */
public final class SettingsForm {
  private final Map<String, Map<String, ViewState.Value>> values;
  private final Map<String, String> errors = new LinkedHashMap<>();

  /** What was filled in: settings, or what is wrong beside which field. */
  public sealed interface Answer {

    record Filled(ChannelSettings settings) implements Answer {
      public Filled {
        requireNonNull(settings, "settings");
      }
    }

    record Wrong(Map<String, String> errors) implements Answer {
      public Wrong {
        errors = Map.copyOf(errors);
      }
    }
  }

  private SettingsForm(Map<String, Map<String, ViewState.Value>> values) {
    this.values = values;
  }

  /** Reads every field, so that everything that is wrong is said at once. */
  public static Answer read(View submitted) {
    ViewState state = submitted.getState();
    return new SettingsForm(
            state == null || state.getValues() == null ? Map.of() : state.getValues())
        .answer();
  }

  /** The error beside the field of who may change settings. */
  public static Answer.Wrong wouldShutOut(String whoMay) {
    return new Answer.Wrong(
        Map.of(SettingsView.WHO, Wording.of("settings.wrong.shut-out", whoMay)));
  }

  private Answer answer() {
    Optional<Asking> asking = asking();
    Outlets outlets = new Outlets(outlets(SettingsView.ALWAYS), outlets(SettingsView.NEVER));
    Optional<Languages> languages = languages();
    Optional<Unread> unread = one(SettingsView.UNREAD, Unread.values());
    int minClaims = number(SettingsView.MIN_CLAIMS, 1, Replies.MOST_CLAIMS);
    int maxLines = number(SettingsView.MAX_LINES, Replies.FEWEST_LINES, Replies.MOST_LINES);
    Optional<QuietHours> quiet = quiet();
    Optional<WhoMayChange> change = whoMayChange();
    int retention = number(SettingsView.RETENTION, 0, ChannelSettings.LONGEST_RETENTION);
    if (!errors.isEmpty()) {
      return new Answer.Wrong(errors);
    }
    Set<String> allowed = chosen(SettingsView.OUTSIDERS);
    Outsiders outsiders =
        new Outsiders(
            allowed.contains(SettingsView.ANSWERED), allowed.contains(SettingsView.WINDOWS));
    return new Answer.Filled(
        new ChannelSettings(
            asking.orElseThrow(),
            new ChannelSettings.Pages(languages.orElseThrow(), unread.orElseThrow(), outlets),
            new Replies(minClaims, maxLines, quiet),
            new ChannelSettings.Access(change.orElseThrow(), outsiders),
            retention));
  }

  private Optional<Asking> asking() {
    Optional<Mode> mode = one(SettingsView.MODE, Mode.values());
    String name = text(SettingsView.REACTION).replaceFirst("^:(.*):$", "$1");
    if (!name.isEmpty() && !Asking.isEmoji(name)) {
      errors.put(SettingsView.REACTION, Wording.of("settings.wrong.emoji"));
      return Optional.empty();
    }
    Optional<String> reaction = Optional.of(name).filter(emoji -> !emoji.isEmpty());
    return mode.map(chosen -> new Asking(chosen, reaction));
  }

  private List<OutletPattern> outlets(String field) {
    Set<OutletPattern> outlets = new LinkedHashSet<>();
    for (String line : text(field).split("[\\r\\n,]+", -1)) {
      if (!line.isBlank()) {
        OutletPattern.written(line)
            .ifPresentOrElse(
                outlets::add,
                () ->
                    errors.putIfAbsent(
                        field,
                        Wording.of("settings.wrong.outlet", BlockLimits.cut(line.strip(), 60))));
      }
    }
    List<OutletPattern> list = List.copyOf(outlets);
    if (!Outlets.fit(list)) {
      errors.putIfAbsent(field, Wording.of("settings.wrong.too-many", Outlets.MOST));
    }
    return errors.containsKey(field) ? List.of() : list;
  }

  private Optional<Languages> languages() {
    Optional<Languages.OtherPages> others = one(SettingsView.OTHERS, Languages.OtherPages.values());
    Set<String> answered = chosen(SettingsView.LANGUAGES);
    if (!answered.equals(Set.of(Languages.ENGLISH))) {
      errors.put(SettingsView.LANGUAGES, Wording.of("settings.languages.hint"));
      return Optional.empty();
    }
    return others.map(chosen -> new Languages(answered, chosen));
  }

  private Optional<QuietHours> quiet() {
    boolean daily =
        value(SettingsView.QUIET)
            .map(ViewState.Value::getSelectedOption)
            .filter(option -> SettingsView.DAILY.equals(option.getValue()))
            .isPresent();
    if (!daily) {
      return Optional.empty();
    }
    Optional<LocalTime> from = time(SettingsView.QUIET_FROM);
    Optional<LocalTime> to = time(SettingsView.QUIET_TO);
    Optional<ZoneId> zone = zone(text(SettingsView.ZONE));
    if (zone.isEmpty()) {
      errors.put(SettingsView.ZONE, Wording.of("settings.wrong.zone"));
    }
    if (from.isPresent() && from.equals(to)) {
      errors.put(SettingsView.QUIET_TO, Wording.of("settings.wrong.same-time"));
      return Optional.empty();
    }
    return from.flatMap(
        begin -> to.flatMap(end -> zone.map(where -> new QuietHours(begin, end, where))));
  }

  private Optional<LocalTime> time(String field) {
    Optional<String> written = value(field).map(ViewState.Value::getSelectedTime);
    try {
      if (written.isPresent()) {
        return written.map(LocalTime::parse);
      }
    } catch (DateTimeException notATime) {
      // said below
    }
    errors.put(field, Wording.of("settings.wrong.time"));
    return Optional.empty();
  }

  /** The zone of that name, or of that city where only one zone is called after it. */
  private static Optional<ZoneId> zone(String written) {
    String name = written.replace(' ', '_').toLowerCase(Locale.ROOT);
    List<String> found = new ArrayList<>();
    for (String zone : ZoneId.getAvailableZoneIds()) {
      String lower = zone.toLowerCase(Locale.ROOT);
      if (lower.equals(name)) {
        return Optional.of(ZoneId.of(zone));
      }
      if (!name.isEmpty() && lower.endsWith("/" + name) && isPlace(zone)) {
        found.add(zone);
      }
    }
    return found.size() == 1 ? Optional.of(ZoneId.of(found.get(0))) : Optional.empty();
  }

  /** Other names are copies of these, for systems of long ago. */
  private static boolean isPlace(String zone) {
    return Set.of(
            "Africa",
            "America",
            "Antarctica",
            "Asia",
            "Atlantic",
            "Australia",
            "Europe",
            "Indian",
            "Pacific")
        .contains(zone.substring(0, zone.indexOf('/')));
  }

  private Optional<WhoMayChange> whoMayChange() {
    List<String> people =
        value(SettingsView.PEOPLE).map(ViewState.Value::getSelectedUsers).orElse(List.of());
    Optional<WhoMayChange.Who> who = one(SettingsView.WHO, WhoMayChange.Who.values());
    if (who.filter(WhoMayChange.Who.NAMED::equals).isEmpty()) {
      return who.map(chosen -> new WhoMayChange(chosen, List.of()));
    }
    if (people.isEmpty()) {
      errors.put(SettingsView.PEOPLE, Wording.of("settings.wrong.people"));
      return Optional.empty();
    }
    if (people.size() > WhoMayChange.MOST) {
      errors.put(SettingsView.PEOPLE, Wording.of("settings.wrong.too-many", WhoMayChange.MOST));
      return Optional.empty();
    }
    return Optional.of(WhoMayChange.named(people));
  }

  private int number(String field, int least, int most) {
    try {
      int number = Integer.parseInt(text(field));
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    errors.put(field, Wording.of("settings.wrong.number", least, most));
    return least;
  }

  private <E extends Enum<E>> Optional<E> one(String field, E[] all) {
    Optional<String> chosen =
        value(field)
            .map(ViewState.Value::getSelectedOption)
            .map(ViewState.SelectedOption::getValue);
    for (E one : all) {
      if (chosen.filter(SettingsInWords.key(one)::equals).isPresent()) {
        return Optional.of(one);
      }
    }
    errors.put(field, Wording.of("settings.wrong.choose"));
    return Optional.empty();
  }

  private Set<String> chosen(String field) {
    Set<String> chosen = new LinkedHashSet<>();
    value(field)
        .map(ViewState.Value::getSelectedOptions)
        .orElse(List.of())
        .forEach(option -> chosen.add(option.getValue()));
    return chosen;
  }

  private String text(String field) {
    return value(field).map(ViewState.Value::getValue).orElse("").strip();
  }

  private Optional<ViewState.Value> value(String field) {
    return Optional.ofNullable(values.getOrDefault(field, Map.of()).get(field));
  }
}
