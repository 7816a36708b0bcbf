// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.channel.WhoMayChange;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.Visitor;
import org.whosaid.words.Wording;

/** Who may change a channel's settings: what they say of it, and what Slack says of the person. */
final class SettingsRights {
  private final SlackPeople people;

  SettingsRights(SlackPeople people) {
    this.people = requireNonNull(people, "people");
  }

  /** Nothing if the person may; else a sentence that names who may. */
  Optional<String> refusal(Visitor who, String channel, WhoMayChange change) {
    Optional<SlackPeople.Person> person = people.person(who.team(), who.user());
    if (person.map(SlackPeople.Person::fromOutside).orElseGet(() -> fromElsewhere(who))) {
      return Optional.of(Wording.of("settings.may-everybody"));
    }
    if (change.who() == WhoMayChange.Who.EVERYBODY
        || change.people().contains(who.user())
        || person.filter(SlackPeople.Person::admin).isPresent()) {
      return Optional.empty();
    }
    if (change.who() == WhoMayChange.Who.NAMED) {
      return Optional.of(Wording.of("settings.may-named", names(who.team(), change.people())));
    }
    return people.creator(who.team(), channel).filter(who.user()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(Wording.of("settings.may-managers"));
  }

  private static boolean fromElsewhere(Visitor who) {
    return who.homeTeam().filter(home -> !home.equals(who.team())).isPresent();
  }

  /** Three of them; while the person waits, Slack is not asked for more. */
  private String names(String team, List<String> users) {
    List<String> names = new ArrayList<>();
    for (String user : users.subList(0, Math.min(3, users.size()))) {
      people.person(team, user).map(SlackPeople.Person::name).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      return Wording.of("settings.named-people");
    }
    String shown = String.join(", ", names);
    int more = users.size() - names.size();
    return more == 0 ? shown : Wording.of("settings.and-more", shown, more);
  }
}
