// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import java.time.ZoneId;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.SettingsForm;
import org.whosaid.blockkit.SettingsPlace;
import org.whosaid.blockkit.SettingsView;
import org.whosaid.channel.ChangeOutcome;
import org.whosaid.channel.ChannelChange;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.channel.KeptSettings;
import org.whosaid.channel.OutletPattern;
import org.whosaid.job.Announcement;
import org.whosaid.job.JobQueue;
import org.whosaid.slack.SettingsDesk;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.Visitor;
import org.whosaid.words.Wording;

/** Shows and changes channels' settings; of each change the channel is told by a job. */
public final class ChannelSettingsDesk implements SettingsDesk {
  private static final Logger log = LoggerFactory.getLogger(ChannelSettingsDesk.class);

  /** Others change the same channel's settings at the same moment seldom, and once. */
  private static final int TRIES = 3;

  private final ChannelSettingsBook book;
  private final SlackPeople people;
  private final SettingsRights rights;
  private final JobQueue queue;

  public ChannelSettingsDesk(ChannelSettingsBook book, SlackPeople people, JobQueue queue) {
    this.book = requireNonNull(book, "book");
    this.people = requireNonNull(people, "people");
    this.rights = new SettingsRights(people);
    this.queue = requireNonNull(queue, "queue");
  }

  /** What was changed shortly before a stop, so that the channel was not told, is told now. */
  public void tellWhatWasLeft() {
    book.untold().forEach(this::tell);
  }

  @Override
  public View window(Visitor who, String channel, boolean fromHome) {
    KeptSettings kept = book.present(who.team(), channel);
    return rights
        .refusal(who, channel, kept.settings().access().change())
        .map(whoMay -> SettingsView.readOnly(kept, whoMay))
        .orElseGet(() -> SettingsView.form(kept, fromHome, zone(who), Optional.empty()));
  }

  @Override
  public Answer submitted(Visitor who, View form) {
    SettingsPlace place = SettingsPlace.parse(form.getPrivateMetadata());
    KeptSettings present = book.present(who.team(), place.channel());
    Optional<String> refusal =
        rights.refusal(who, place.channel(), present.settings().access().change());
    if (refusal.isPresent()) {
      log.info("{}/{}: {} may not change settings", who.team(), place.channel(), who.user());
      return new Answer.Instead(SettingsView.readOnly(present, refusal.get()));
    }
    SettingsForm.Answer read = SettingsForm.read(form);
    if (read instanceof SettingsForm.Answer.Wrong wrong) {
      return new Answer.Wrong(wrong.errors());
    }
    ChannelSettings wanted = ((SettingsForm.Answer.Filled) read).settings();
    if (!wanted.access().change().equals(present.settings().access().change())) {
      Optional<String> shutOut = rights.refusal(who, place.channel(), wanted.access().change());
      if (shutOut.isPresent()) {
        return new Answer.Wrong(SettingsForm.wouldShutOut(shutOut.get()).errors());
      }
    }
    return change(who, place, wanted);
  }

  /**
   * Has an outlet's links left alone in a channel from now on; the channel is told.
   *
   * @return why not, as a sentence; empty if it is done
   */
  public Optional<String> mute(Visitor who, String channel, OutletPattern outlet) {
    ChannelChange.Person by = new ChannelChange.Person(who.user(), who.name());
    for (int i = 0; i < TRIES; i++) {
      KeptSettings present = book.present(who.team(), channel);
      ChannelSettings settings = present.settings();
      Optional<String> refusal = rights.refusal(who, channel, settings.access().change());
      if (refusal.isPresent()) {
        return refusal;
      }
      Optional<ChannelSettings> muted = settings.muting(outlet);
      if (muted.isEmpty()) {
        return Optional.of(Wording.of("menu.mute-full"));
      }
      ChangeOutcome outcome = book.change(present, muted.get(), by);
      if (outcome instanceof ChangeOutcome.Changed changed) {
        tell(changed.change());
        return Optional.empty();
      }
      if (outcome instanceof ChangeOutcome.Same) {
        return Optional.of(Wording.of("menu.muted-already", outlet));
      }
    }
    return Optional.of(Wording.of("menu.failed"));
  }

  private Answer change(Visitor who, SettingsPlace place, ChannelSettings wanted) {
    KeptSettings seen = new KeptSettings(who.team(), place.channel(), wanted, place.revision());
    ChangeOutcome outcome =
        book.change(seen, wanted, new ChannelChange.Person(who.user(), who.name()));
    if (outcome instanceof ChangeOutcome.Overtaken overtaken) {
      String notice = Wording.of("settings.overtaken");
      return new Answer.Instead(
          SettingsView.form(overtaken.present(), place.fromHome(), zone(who), Optional.of(notice)));
    }
    if (outcome instanceof ChangeOutcome.Changed changed) {
      tell(changed.change());
      return new Answer.Closed(place.fromHome());
    }
    KeptSettings same = ((ChangeOutcome.Same) outcome).present();
    book.untold(same.team(), same.channel(), same.revision()).ifPresent(this::tell);
    return new Answer.Closed(place.fromHome());
  }

  /** The same change is the same job, however often it is put into the queue. */
  private void tell(ChannelChange change) {
    KeptSettings made = change.made();
    queue.add(new Announcement(made.team(), made.channel(), made.revision()));
  }

  private ZoneId zone(Visitor who) {
    return people
        .person(who.team(), who.user())
        .flatMap(SlackPeople.Person::zone)
        .orElse(ZoneId.of("UTC"));
  }
}
