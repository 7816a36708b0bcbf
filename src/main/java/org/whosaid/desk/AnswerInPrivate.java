// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.AgeInWords;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.digest.DigestWriter;
import org.whosaid.job.Asker;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobQueue;
import org.whosaid.job.PrivateQuestion;
import org.whosaid.job.PrivateReading;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.words.Wording;

/**
 * Somebody asks, alone, who said what. A page that was read within the hour is answered at once and
 * read again behind that; if it has changed meanwhile, the person gets the new answer too. (Slack
 * does not let an answer to a command be replaced.)
 */
public final class AnswerInPrivate {
  private static final Logger log = LoggerFactory.getLogger(AnswerInPrivate.class);
  private static final String NOTHING_SHOWN = "";

  private final ReadingDesk desk;
  private final PrivateFile file;
  private final JobQueue queue;
  private final PersonalAnswers answers;
  private final ChannelSettingsBook settings;
  private final ReplyBlocks replies = new ReplyBlocks();
  private final AskBlocks blocks = new AskBlocks();

  /** How people are answered, and what their channels want answers to be like. */
  public record Voice(PersonalAnswers answers, ChannelSettingsBook settings) {
    public Voice {
      requireNonNull(answers, "answers");
      requireNonNull(settings, "settings");
    }
  }

  public AnswerInPrivate(
      ReadingDesk desk, Clippings clippings, JobQueue queue, Voice voice, Clock clock) {
    this.desk = requireNonNull(desk, "desk");
    this.file = new PrivateFile(clippings, clock);
    this.queue = requireNonNull(queue, "queue");
    this.answers = voice.answers();
    this.settings = voice.settings();
  }

  /** At once, if the page was read lately. */
  public JobOutcome answer(PrivateQuestion question, Attempt attempt) {
    if (!answers.isWaiting(question.by())) {
      return nobodyWaits();
    }
    Optional<FiledClipping> kept = file.fresh(question.by().team(), question.identity());
    if (kept.isEmpty()) {
      queue.add(question.reading(NOTHING_SHOWN));
      return JobOutcome.done("nothing fresh is kept; the page is read");
    }
    Clipping clipping = kept.get().clipping();
    ReadArticle article = ReadArticle.of(kept.get(), digests(question.by()));
    JobOutcome said = answers.say(question.by(), message(article, age(kept.get()), clipping.id()));
    if (said instanceof JobOutcome.Done) {
      queue.add(question.reading(article.fingerprint()));
    }
    return said;
  }

  /** Reads the page, and says what is new to the person. */
  public JobOutcome read(PrivateReading reading, Attempt attempt) {
    if (!answers.isWaiting(reading.by())) {
      return nobodyWaits();
    }
    boolean first = reading.shown().equals(NOTHING_SHOWN);
    ReadFor whom = first ? ReadFor.PERSON : ReadFor.PERSON_NOW;
    ReadingDesk.Outcome outcome = desk.read(reading.link(), whom, attempt);
    if (outcome instanceof ReadingDesk.Outcome.Later later) {
      return later.again();
    }
    if (outcome instanceof ReadingDesk.Outcome.NotRead not) {
      log.warn("{}: not read: {}", reading.inTheLog(), not.forTheLog());
      return first
          ? answers.say(reading.by(), blocks.line(not.line()))
          : JobOutcome.done("not read again; what was kept of it stands");
    }
    ReadArticle article =
        ((ReadingDesk.Outcome.Read) outcome).article().with(digests(reading.by()));
    String id = file.keep(reading.by(), article, reading.identity()).id();
    if (reading.shown().equals(article.fingerprint())) {
      return JobOutcome.done("read again, and unchanged");
    }
    Optional<String> remark =
        first ? AgeInWords.of(file.age(article.readAt())) : Optional.of(Wording.of("ask.changed"));
    return answers.say(reading.by(), message(article, remark, id));
  }

  /** As long as replies are where the person asked. */
  private DigestWriter digests(Asker by) {
    return new DigestWriter(settings.of(by.team(), by.channel()).replies().maxLines());
  }

  private ReplyMessage message(ReadArticle article, Optional<String> remark, String id) {
    return blocks.forOne(replies.replyForOne(article.digest(), id), remark, id);
  }

  private Optional<String> age(FiledClipping kept) {
    return AgeInWords.of(file.age(kept));
  }

  private static JobOutcome nobodyWaits() {
    return JobOutcome.done("nobody waits for an answer any more");
  }
}
