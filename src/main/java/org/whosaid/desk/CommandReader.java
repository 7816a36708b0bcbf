// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.Buttons;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.compare.Comparing;
import org.whosaid.config.NearestName;
import org.whosaid.job.Asker;
import org.whosaid.job.ComparisonQuestion;
import org.whosaid.job.ExportRequest;
import org.whosaid.job.Job;
import org.whosaid.job.PrivateQuestion;
import org.whosaid.job.SourceQuestion;
import org.whosaid.slack.CommandAnswer;
import org.whosaid.slack.CommandDesk;
import org.whosaid.slack.TypedCommand;
import org.whosaid.words.Wording;

/** What each word of the command asks for. */
public final class CommandReader implements CommandDesk {
  private static final List<String> WORDS =
      List.of("compare", "source", "export", "settings", "forget", "help");

  /** Links that are not read and that the person is told of by name. */
  private static final int NAMED = 5;

  private static final int SHOWN = 200;
  private static final int LONGEST_NAME = 100;

  private final AskBlocks blocks;
  private final ChannelSettingsBook settings;
  private final int mostLinks;

  /**
   * @param mostLinks of one command that are read
   */
  public CommandReader(AskBlocks blocks, ChannelSettingsBook settings, int mostLinks) {
    this.blocks = requireNonNull(blocks, "blocks");
    this.settings = requireNonNull(settings, "settings");
    this.mostLinks = mostLinks;
  }

  @Override
  public CommandAnswer take(TypedCommand command) {
    CommandWords words = CommandWords.of(command.text());
    if (isRefused(command.by())) {
      return sentence("ask.refused.from-outside");
    }
    if (words.isEmpty()) {
      return CommandAnswer.say(blocks.help());
    }
    if (words.beginsWithALink()) {
      return questions(command.by(), words.links());
    }
    return switch (words.word()) {
      case "compare" -> compare(command, words.links());
      case "source" -> source(command, words.rest());
      case "export" -> export(command, words.links());
      case "forget" -> forget(words);
      case "settings" -> new CommandAnswer.Settings();
      case "help" -> CommandAnswer.say(blocks.help());
      default -> CommandAnswer.say(unknown(words));
    };
  }

  private boolean isRefused(Asker by) {
    return by.fromOutside()
        && !settings.of(by.team(), by.channel()).access().outsiders().answered();
  }

  @Override
  public CommandAnswer read(Asker by, List<String> links) {
    return isRefused(by)
        ? sentence("ask.refused.from-outside")
        : questions(by, CommandWords.of(String.join(" ", links)).links());
  }

  /** The first links, each a job of its own; the rest is named at once. */
  private CommandAnswer questions(Asker by, List<CommandWords.Link> links) {
    List<CommandWords.Link> legible = links.stream().filter(link -> !link.tooLong()).toList();
    if (legible.isEmpty()) {
      return CommandAnswer.say(
          blocks.line(Wording.of("ask.link-too-long", CommandWords.LONGEST_LINK)));
    }
    List<Job> jobs = new ArrayList<>();
    for (CommandWords.Link link : legible.subList(0, Math.min(mostLinks, legible.size()))) {
      jobs.add(new PrivateQuestion(by, link.written(), link.identity()));
    }
    List<CommandWords.Link> left = new ArrayList<>(links);
    left.removeAll(legible.subList(0, jobs.size()));
    return new CommandAnswer.Take(jobs, leftLine(jobs.size(), left).map(blocks::line));
  }

  private CommandAnswer compare(TypedCommand command, List<CommandWords.Link> links) {
    List<String> legible = new ArrayList<>();
    for (CommandWords.Link link : links) {
      if (!link.tooLong()) {
        legible.add(link.written());
      }
    }
    boolean right = legible.size() >= Comparing.FEWEST && legible.size() <= Comparing.MOST;
    return right
        ? CommandAnswer.take(new ComparisonQuestion(command.by(), legible))
        : sentence("ask.compare.how-many", Comparing.FEWEST, Comparing.MOST);
  }

  private CommandAnswer source(TypedCommand command, String name) {
    String bare = CommandWords.unquoted(name);
    if (bare.isEmpty()) {
      return sentence("ask.source.which");
    }
    return bare.length() > LONGEST_NAME
        ? sentence("ask.source.too-long", LONGEST_NAME)
        : CommandAnswer.take(new SourceQuestion(command.by(), bare));
  }

  private CommandAnswer export(TypedCommand command, List<CommandWords.Link> links) {
    return links.stream()
        .filter(link -> !link.tooLong())
        .findFirst()
        .map(link -> new ExportRequest(command.by(), link.written(), link.identity()))
        .map(CommandAnswer::take)
        .orElseGet(() -> sentence("ask.export.which"));
  }

  private CommandAnswer forget(CommandWords words) {
    if (words.rest().equalsIgnoreCase("channel")) {
      return CommandAnswer.say(blocks.confirmForgetting(Buttons.WHOLE_CHANNEL));
    }
    return words.links().stream()
        .filter(link -> !link.tooLong())
        .findFirst()
        .map(link -> CommandAnswer.say(blocks.confirmForgetting(link.identity())))
        .orElseGet(() -> sentence("ask.forget.what"));
  }

  private CommandAnswer sentence(String key, Object... values) {
    return CommandAnswer.say(blocks.line(Wording.of(key, values)));
  }

  private static Optional<String> leftLine(int read, List<CommandWords.Link> left) {
    if (left.isEmpty()) {
      return Optional.empty();
    }
    List<String> named = new ArrayList<>();
    for (CommandWords.Link link : left.subList(0, Math.min(NAMED, left.size()))) {
      named.add(shown(link.identity()));
    }
    if (left.size() > NAMED) {
      named.add(Wording.of("check.and-more", left.size() - NAMED));
    }
    return Optional.of(Wording.counted("notice.links-left", read, String.join(", ", named)));
  }

  private ReplyMessage unknown(CommandWords words) {
    String word = shown(words.word());
    return NearestName.to(words.word(), WORDS)
        .map(meant -> (meant + " " + shown(words.rest())).strip())
        .map(meant -> blocks.line(Wording.of("ask.did-you-mean", word, meant)))
        .orElseGet(() -> blocks.help(Wording.of("ask.unknown", word)));
  }

  private static String shown(String typed) {
    return typed.length() <= SHOWN ? typed : typed.substring(0, SHOWN) + "…";
  }
}
