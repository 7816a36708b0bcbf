// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.KeptPages;
import org.whosaid.correction.Corrections;
import org.whosaid.job.Asker;
import org.whosaid.job.Attempt;
import org.whosaid.job.ForgetRequest;
import org.whosaid.job.JobOutcome;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.slack.Replies;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.slack.SlackMessages;
import org.whosaid.slack.SlackPeople;
import org.whosaid.slack.StandingReply;
import org.whosaid.words.Wording;

/**
 * What is kept is really deleted. Of an article: the person's own private reading, and in the
 * channel the replies that the person shared or asked for, messages included; a channel manager has
 * everybody's deleted. Of a channel: all that is kept of it, by a manager only; the messages stand.
 */
public final class Forget {
  private static final Logger log = LoggerFactory.getLogger(Forget.class);

  private final Kept kept;
  private final SlackMessages messages;
  private final SlackPeople people;
  private final PersonalAnswers answers;
  private final AskBlocks blocks = new AskBlocks();

  /** What is kept of articles: what was read, what people put right in it, what was said of it. */
  public record Kept(
      Clippings clippings, Corrections corrections, Replies replies, KeptPages pages) {
    public Kept {
      requireNonNull(clippings, "clippings");
      requireNonNull(corrections, "corrections");
      requireNonNull(replies, "replies");
      requireNonNull(pages, "pages");
    }

    void forgetReading(String team, String id) {
      corrections.forget(team, id);
      clippings.forget(team, id);
    }
  }

  public Forget(Kept kept, SlackMessages messages, SlackPeople people, PersonalAnswers answers) {
    this.kept = requireNonNull(kept, "kept");
    this.messages = requireNonNull(messages, "messages");
    this.people = requireNonNull(people, "people");
    this.answers = requireNonNull(answers, "answers");
  }

  public JobOutcome forget(ForgetRequest request, Attempt attempt) {
    Asker by = request.by();
    try {
      boolean manager = isManager(by);
      return request.wholeChannel() ? channel(by, manager) : article(by, request, manager);
    } catch (SlackCallFailed e) {
      if (e.worthAnotherTry(attempt)) {
        return e.asOutcome();
      }
      log.warn("{}: not all was deleted: {}", request.inTheLog(), e.getMessage(), e);
      return answers.say(by, blocks.line(RefusalWords.of(e)));
    }
  }

  /** Whoever made the channel, and the workspace's admins; nobody, if Slack doesn't say. */
  private boolean isManager(Asker by) {
    return people.person(by.team(), by.user()).filter(SlackPeople.Person::admin).isPresent()
        || people.creator(by.team(), by.channel()).filter(by.user()::equals).isPresent();
  }

  private JobOutcome channel(Asker by, boolean manager) {
    if (!manager) {
      return answers.say(by, blocks.line(Wording.of("ask.forget.managers-only")));
    }
    kept.corrections().forgetChannel(by.team(), by.channel());
    int articles = kept.clippings().forgetChannel(by.team(), by.channel());
    int replies = kept.replies().forgetChannel(by.team(), by.channel());
    log.info("{}: forgot {} readings and {} replies", by, articles, replies);
    return answers.say(by, blocks.line(Wording.of("ask.forget.channel-done", articles, replies)));
  }

  private JobOutcome article(Asker by, ForgetRequest request, boolean manager)
      throws SlackCallFailed {
    List<StandingReply> all = kept.replies().standing(by.team(), by.channel(), request.article());
    Set<String> articles = new LinkedHashSet<>(List.of(request.article()));
    int deleted = 0;
    for (StandingReply standing : all) {
      articles.add(standing.reply().article());
      articles.add(standing.reply().link()); // under which its page may be kept
      if (manager || standing.reply().by().user().equals(by.user())) {
        takeDown(standing);
        deleted++;
      }
    }
    int readings = 0;
    for (String article : articles) {
      String own = PrivateFile.id(by.team(), by.user(), article);
      readings += kept.clippings().find(by.team(), own).isPresent() ? 1 : 0;
      kept.forgetReading(by.team(), own);
      kept.pages().forget(article); // nobody's, and read anew for whoever asks
    }
    return answers.say(by, blocks.line(said(deleted, readings, all.size() - deleted)));
  }

  private void takeDown(StandingReply standing) throws SlackCallFailed {
    try {
      messages.delete(standing.reply().thread(), standing.ts());
    } catch (SlackCallFailed e) {
      if (!e.is("message_not_found", "channel_not_found", "not_in_channel", "is_archived")) {
        throw e;
      }
      log.info("{}: no message to delete: {}", standing.reply().thread(), e.getMessage());
    }
    kept.forgetReading(standing.reply().thread().team(), standing.reply().readingId());
    kept.replies().gone(standing.reply(), standing.nonce());
  }

  private static String said(int replies, int readings, int others) {
    String done =
        replies + readings == 0
            ? Wording.of("ask.forget.nothing")
            : Wording.of("ask.forget.done", replies, readings);
    return others == 0 ? done : done + " " + Wording.counted("ask.forget.others", others);
  }
}
