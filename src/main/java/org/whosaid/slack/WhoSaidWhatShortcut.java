// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.Message;
import com.slack.api.model.view.View;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.AskView;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Asker;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobQueue;
import org.whosaid.job.ResponseUrl;
import org.whosaid.job.SharedMessage;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.ThreadRequest;

/**
 * Listens for the shortcut "Who said what?" on a message: opens a window that asks for whom the
 * answer is, and makes jobs of what is chosen there. A message without links is about its thread's
 * first one.
 */
public final class WhoSaidWhatShortcut implements SlackListener {
  private static final Logger log = LoggerFactory.getLogger(WhoSaidWhatShortcut.class);

  private static final int MOST_LINKS = 3;
  private static final String[] READING = {
    "channels:history", "groups:history", "im:history", "mpim:history"
  };

  private final Workspaces workspaces;
  private final JobQueue queue;
  private final PersonalAnswers answers;
  private final CommandDesk desk;
  private final Clock clock;
  private final ReadMessages reading;
  private final AskBlocks blocks = new AskBlocks();

  public WhoSaidWhatShortcut(
      Workspaces workspaces,
      JobQueue queue,
      PersonalAnswers answers,
      CommandDesk desk,
      Clock clock) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
    this.queue = requireNonNull(queue, "queue");
    this.answers = requireNonNull(answers, "answers");
    this.desk = requireNonNull(desk, "desk");
    this.clock = requireNonNull(clock, "clock");
    this.reading = new ReadMessages(workspaces);
  }

  @Override
  public void listen(App app) {
    app.messageShortcut(
        AskView.CALLBACK,
        (request, context) -> {
          Used used = used(request.getPayload());
          workspaces
              .find(context.getTeamId())
              .ifPresent(workspace -> app.executorService().execute(() -> open(used, workspace)));
          return context.ack();
        });
    app.viewSubmission(
        AskView.CALLBACK, (request, context) -> chosen(app, request.getPayload(), context));
  }

  /** The shortcut, used by somebody on a message. */
  private record Used(String user, String trigger, ShortcutNote on) {

    /** Without the trigger. */
    @Override
    public String toString() {
      return "shortcut of " + user;
    }
  }

  private Used used(MessageShortcutPayload payload) {
    Message message = payload.getMessage();
    ResponseUrl url = new ResponseUrl(payload.getResponseUrl(), clock.millis());
    String channel = payload.getChannel().getId();
    ShortcutNote note =
        new ShortcutNote(
            channel,
            message.getTs(),
            message.getThreadTs(),
            url,
            ReadMessages.found(message).links());
    return new Used(payload.getUser().getId(), payload.getTriggerId(), note);
  }

  /** Within the three seconds in which Slack's trigger is good; later, a sentence has to do. */
  private void open(Used used, SlackWorkspace workspace) {
    try {
      View view = view(used.on(), workspace);
      workspace
          .calls()
          .make(
              "views.open",
              methods -> methods.viewsOpen(r -> r.triggerId(used.trigger()).view(view)));
    } catch (SlackCallFailed | RuntimeException e) {
      log.warn("no window was shown for the shortcut; it can be used again", e);
      Asker by = used.on().asker(workspace.team(), used.user(), false);
      JobOutcome unused = answers.say(by, blocks.tooLate());
    }
  }

  private View view(ShortcutNote on, SlackWorkspace workspace) {
    int all = on.links().size();
    if (all > 0) {
      ShortcutNote note = on.with(on.links().subList(0, Math.min(MOST_LINKS, all)));
      return AskView.choice(note.links().size(), note.written());
    }
    Optional<String> first = ofItsThread(on, workspace);
    return first
        .map(link -> AskView.choiceForThread(on.with(List.of(link)).written()))
        .orElseGet(AskView::noLink);
  }

  /** None, too, where the bot may not read. */
  private Optional<String> ofItsThread(ShortcutNote on, SlackWorkspace workspace) {
    if (on.threadTs() == null || !workspace.bot().mayHave(READING)) {
      return Optional.empty();
    }
    try {
      return reading
          .firstWithLinks(workspace.team(), on.channel(), on.threadTs())
          .map(found -> found.links().get(0));
    } catch (SlackCallFailed e) {
      log.info("a thread was not searched for its first link: {}", e.getMessage());
      return Optional.empty();
    }
  }

  private Response chosen(App app, ViewSubmissionPayload payload, ViewSubmissionContext context) {
    String written = payload.getView().getPrivateMetadata();
    if (written == null || written.isEmpty()) {
      return context.ack(); // a window without a choice
    }
    ShortcutNote note = ShortcutNote.read(written);
    String team = context.getTeamId();
    String home = payload.getUser().getTeamId();
    boolean fromOutside = home != null && !home.equals(team);
    Asker by = note.asker(team, payload.getUser().getId(), fromOutside);
    if (AskView.isForTheThread(payload.getView().getState())) {
      queue.add(new ThreadRequest(by, message(note, by)));
    } else if (desk.read(by, note.links()) instanceof CommandAnswer.Take questions) {
      questions.jobs().forEach(queue::add);
      questions.said().ifPresent(said -> app.executorService().execute(() -> say(by, said)));
    }
    return context.ack();
  }

  private void say(Asker by, ReplyMessage said) {
    JobOutcome unused = answers.say(by, said);
  }

  private static SharedMessage message(ShortcutNote note, Asker by) {
    ThreadAddress thread = new ThreadAddress(by.team(), by.channel(), note.rootTs());
    Sharer sharer = new Sharer(by.user(), note.messageTs(), by.fromOutside());
    return new SharedMessage(thread, sharer, note.links(), true);
  }
}
