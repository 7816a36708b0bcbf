// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.blockkit.ReplyNotes;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.Filing;
import org.whosaid.job.Attempt;
import org.whosaid.job.DirectMessage;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.DirectMessages;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackThread;
import org.whosaid.words.Wording;

/**
 * Somebody sent the bot an article itself: its text, or a file. It is answered in the thread of the
 * message, once. Whoever sends neither is told now and then what the bot reads.
 */
public final class ReadDirectMessage {
  private static final Logger log = LoggerFactory.getLogger(ReadDirectMessage.class);

  /** Shorter ones are words to the bot, no article. */
  private static final int ARTICLE = 400;

  private static final Duration HELP_AGAIN = Duration.ofDays(1);
  private static final URI TEXT = URI.create("file:message.txt");
  private static final URI HTML = URI.create("file:page.html");

  private final Reading reading;
  private final DirectMessages messages;
  private final SlackThread thread;
  private final Clippings clippings;
  private final Clock clock;
  private final ReplyBlocks replies = new ReplyBlocks();
  private final AskBlocks blocks = new AskBlocks();

  /**
   * How files are read.
   *
   * @param maxBytes of one file
   */
  public record Reading(ReadingDesk desk, long maxBytes) {}

  public ReadDirectMessage(
      Reading reading,
      DirectMessages messages,
      SlackThread thread,
      Clippings clippings,
      Clock clock) {
    this.reading = requireNonNull(reading, "reading");
    this.messages = requireNonNull(messages, "messages");
    this.thread = requireNonNull(thread, "thread");
    this.clippings = requireNonNull(clippings, "clippings");
    this.clock = requireNonNull(clock, "clock");
  }

  public JobOutcome read(DirectMessage message, Attempt attempt) {
    try {
      Optional<DirectMessages.Content> content =
          messages.read(message.thread(), message.by().messageTs());
      if (content.isEmpty()) {
        return JobOutcome.done("the message is gone");
      }
      if (!content.get().files().isEmpty()) {
        return file(message, content.get().files().get(0), attempt);
      }
      String text = content.get().text();
      return text.length() < ARTICLE
          ? help(message, attempt)
          : article(
              message,
              "text of " + message.by().messageTs(),
              Wording.of("ask.direct.text"),
              reading.desk().articles().readSaved(text.getBytes(UTF_8), TEXT),
              attempt);
    } catch (SlackCallFailed e) {
      if (e.worthAnotherTry(attempt)) {
        return e.asOutcome();
      }
      log.warn("{}: the person is told so: {}", message.inTheLog(), e.getMessage(), e);
      return notice(message, blocks.line(RefusalWords.of(e)), attempt);
    }
  }

  private JobOutcome file(DirectMessage message, DirectMessages.Attached file, Attempt attempt)
      throws SlackCallFailed {
    long most = reading.maxBytes();
    Optional<byte[]> bytes =
        file.size() > most
            ? Optional.empty()
            : messages.download(message.thread().team(), file, most);
    if (bytes.isEmpty()) {
      String line = Wording.of("ask.direct.too-large", file.name(), most / 1_000_000);
      return notice(message, blocks.line(line), attempt);
    }
    boolean html = file.name().toLowerCase(Locale.ROOT).matches(".*\\.x?html?");
    ArticleOutcome outcome = reading.desk().articles().readSaved(bytes.get(), html ? HTML : TEXT);
    return article(message, "file " + file.id(), file.name(), outcome, attempt);
  }

  /**
   * Answers with who claimed what, or why not.
   *
   * @param name as the person knows it
   */
  private JobOutcome article(
      DirectMessage message, String key, String name, ArticleOutcome outcome, Attempt attempt) {
    if (outcome instanceof ArticleOutcome.None none) {
      log.info("{}: not read: {}", message.inTheLog(), none.forTheLog());
      String line = Wording.of("page.not-read", name, none.inWords());
      return notice(message, blocks.line(line), attempt);
    }
    ReadArticle read = reading.desk().claimsOf(((ArticleOutcome.Found) outcome).article());
    PlannedReply reply = planned(PlannedReply.Kind.DIGEST, message, key);
    clippings.keep(
        new Filing(message.thread().team(), key, Optional.empty()),
        new Clipping(reply.readingId(), read.article(), read.found()));
    ReplyMessage digest =
        replies.reply(read.digest(), Optional.of(reply.readingId()), ReplyNotes.NONE);
    return thread.reply(reply, digest, attempt);
  }

  /** Not at every "thanks": only where the bot said nothing for a day. */
  private JobOutcome help(DirectMessage message, Attempt attempt) throws SlackCallFailed {
    ThreadAddress place = message.thread();
    boolean spoke =
        messages.spokeSince(place.team(), place.channel(), clock.instant().minus(HELP_AGAIN));
    return spoke
        ? JobOutcome.done("nothing to be read")
        : notice(message, blocks.help(Wording.of("ask.direct.help")), attempt);
  }

  private JobOutcome notice(DirectMessage message, ReplyMessage line, Attempt attempt) {
    String key = "message " + message.by().messageTs();
    return thread.reply(planned(PlannedReply.Kind.NOTICE, message, key), line, attempt);
  }

  private static PlannedReply planned(PlannedReply.Kind kind, DirectMessage message, String key) {
    return new PlannedReply(kind, message.thread(), message.by(), key, key, message.id());
  }
}
