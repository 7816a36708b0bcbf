// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.response.Response;
import java.time.Clock;
import java.util.Optional;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.job.Asker;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobQueue;
import org.whosaid.job.ResponseUrl;

/**
 * Listens for {@code /whosaid}: has it understood, writes the jobs into the queue, acknowledges.
 * What needs no job is said in the acknowledgement itself.
 */
public final class TypedCommands implements SlackListener {
  private static final String COMMAND = "/whosaid";

  private final CommandDesk desk;
  private final JobQueue queue;
  private final SettingsWindow settings;
  private final PersonalAnswers answers;
  private final Clock clock;
  private final AskBlocks blocks = new AskBlocks();

  public TypedCommands(
      CommandDesk desk,
      JobQueue queue,
      SettingsWindow settings,
      PersonalAnswers answers,
      Clock clock) {
    this.desk = requireNonNull(desk, "desk");
    this.queue = requireNonNull(queue, "queue");
    this.settings = requireNonNull(settings, "settings");
    this.answers = requireNonNull(answers, "answers");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void listen(App app) {
    app.command(COMMAND, (request, context) -> take(app, request.getPayload(), context));
  }

  private Response take(App app, SlashCommandPayload payload, SlashCommandContext context) {
    TypedCommand typed = typed(payload, context);
    CommandAnswer answer = desk.take(typed);
    if (answer instanceof CommandAnswer.Take taken) {
      taken.jobs().forEach(queue::add);
      return taken.said().map(said -> context.ack(alone(said))).orElseGet(context::ack);
    }
    Optional<String> home = Optional.ofNullable(payload.getTeamId());
    String name = payload.getUserName() == null ? "" : payload.getUserName();
    Visitor who = new Visitor(typed.by().team(), typed.by().user(), home, name);
    app.executorService().execute(() -> openSettings(typed, who));
    return context.ack();
  }

  private void openSettings(TypedCommand typed, Visitor who) {
    if (!settings.open(who, typed.by().channel(), typed.trigger())) {
      JobOutcome unused = answers.say(typed.by(), blocks.tooLate());
    }
  }

  private TypedCommand typed(SlashCommandPayload payload, SlashCommandContext context) {
    ResponseUrl answers = new ResponseUrl(payload.getResponseUrl(), clock.millis());
    String team = context.getTeamId();
    boolean fromOutside = !team.equals(payload.getTeamId());
    Asker by =
        new Asker(team, payload.getChannelId(), null, payload.getUserId(), answers, fromOutside);
    String text = payload.getText() == null ? "" : payload.getText();
    return new TypedCommand(by, text, payload.getTriggerId());
  }

  private static SlashCommandResponse alone(ReplyMessage message) {
    return SlashCommandResponse.builder()
        .responseType("ephemeral")
        .text(message.text())
        .blocks(message.blocks())
        .build();
  }
}
