// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import java.util.List;
import java.util.Optional;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.channel.Outsiders;
import org.whosaid.desk.ChannelAnnouncements;
import org.whosaid.desk.ChannelSettingsDesk;
import org.whosaid.desk.ChooseFromMenu;
import org.whosaid.desk.CorrectReply;
import org.whosaid.desk.HomeScreen;
import org.whosaid.desk.Retention;
import org.whosaid.job.Announcement;
import org.whosaid.job.Assignments;
import org.whosaid.job.MenuChoice;
import org.whosaid.job.Reaction;
import org.whosaid.job.RewriteReply;
import org.whosaid.job.SharedLink;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.TakenBack;
import org.whosaid.job.ThreadQuestion;
import org.whosaid.job.Welcome;
import org.whosaid.slack.AppHome;
import org.whosaid.slack.CorrectionWindows;
import org.whosaid.slack.Invitations;
import org.whosaid.slack.Reactions;
import org.whosaid.slack.ReplyButtons;
import org.whosaid.slack.ReplyMenus;
import org.whosaid.slack.SettingsWindow;
import org.whosaid.slack.SharedLinks;
import org.whosaid.slack.SlackListener;
import org.whosaid.slack.Visitor;
import org.whosaid.slack.Windows;
import org.whosaid.words.Wording;

/** Who does which job, and who listens to Slack. */
final class Stories {
  private final Parts parts;
  private final ChannelSettingsDesk settings;
  private final AppHome home;
  private final SettingsWindow settingsWindow;

  Stories(Parts parts) {
    this.parts = parts;
    this.settings = new ChannelSettingsDesk(parts.channels, parts.people, parts.jobs);
    this.home = home(parts);
    this.settingsWindow = new SettingsWindow(settings, parts.workspaces, home);
  }

  Assignments assigned() {
    ReadSharedMessage messages =
        new ReadSharedMessage(
            parts.jobs,
            parts.thread,
            new EditedIn(parts.replies, parts.clock),
            parts.blocks,
            parts.config.reply().maxLinks());
    TakeBackReplies back = new TakeBackReplies(parts.replies, parts.standing, parts.clippingsDesk);
    PointedAt pointed =
        new PointedAt(parts.reading, parts.whispers, parts.blocks, parts.channels, parts.jobs);
    ChannelAnnouncements announcements =
        new ChannelAnnouncements(parts.channels, parts.thread, parts.messages, parts.people);
    return new Assignments()
        .of(SharedMessage.class, messages::read)
        .of(SharedLink.class, links()::read)
        .of(TakenBack.class, back::takeBack)
        .of(Reaction.class, pointed::react)
        .of(ThreadQuestion.class, pointed::answer)
        .of(RewriteReply.class, parts.rewriting::rewrite)
        .of(MenuChoice.class, menu()::choose)
        .of(Announcement.class, announcements::tell)
        .of(Welcome.class, announcements::welcome);
  }

  List<SlackListener> listeners() {
    Windows windows = new Windows(parts.workspaces, parts.whispers, this::refusal);
    CorrectReply corrections =
        new CorrectReply(parts.clippings, parts.proofreading, parts.jobs, parts.clock);
    return List.of(
        new SharedLinks(parts.jobs, ReadSharedMessage::identity),
        new Reactions(parts.jobs),
        new Invitations(parts.jobs),
        new ReplyButtons(new ReplyWindows(parts.clippings, parts.proofreading), windows),
        new CorrectionWindows(corrections, windows),
        new ReplyMenus(parts.jobs),
        home,
        settingsWindow);
  }

  private Optional<ReplyMessage> refusal(Visitor who, String channel) {
    Outsiders outsiders = parts.channels.of(who.team(), channel).access().outsiders();
    return who.isFromOutside() && !outsiders.openWindows()
        ? Optional.of(parts.blocks.notice(Wording.of("presence.outsider")))
        : Optional.empty();
  }

  Retention retention() {
    return new Retention(
        new Retention.Kept(parts.clippings, parts.corrections, parts.replies, parts.keptPages),
        parts.channels,
        parts.clock);
  }

  /** What was decided before the last stop and not yet said. */
  void tellWhatWasLeft() {
    settings.tellWhatWasLeft();
  }

  SettingsWindow settingsWindow() {
    return settingsWindow;
  }

  private static AppHome home(Parts parts) {
    HomeScreen.Books books =
        new HomeScreen.Books(
            parts.channels,
            parts.recentReplies,
            parts.clippings,
            parts.queue::waiting,
            Optional.of(parts.corrections::in));
    HomeScreen screen = new HomeScreen(parts.people, parts.messages, books, parts.clock);
    return new AppHome(screen, parts.workspaces);
  }

  private ReadSharedLink links() {
    return new ReadSharedLink(
        new ReadSharedLink.Stages(parts.pages, parts.clippingsDesk, parts.writer),
        new ReadSharedLink.Room(
            parts.thread, parts.replies, parts.standing, parts.presence, parts.whispers),
        new AnsweredBefore(
            new AnsweredBefore.Threads(parts.thread, parts.standing, parts.whispers),
            parts.writer,
            parts.rewriting),
        parts.channels,
        parts.clock);
  }

  private ChooseFromMenu menu() {
    return new ChooseFromMenu(
        new ChooseFromMenu.InThread(parts.thread, parts.standing, parts.whispers),
        parts.clippings,
        settings,
        parts.people,
        reply ->
            parts
                .clippingsDesk
                .behind(reply.reply())
                .map(kept -> parts.rewriting.message(reply, kept, reply.update())));
  }
}
