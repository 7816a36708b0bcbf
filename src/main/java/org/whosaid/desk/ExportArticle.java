// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.article.ArticleJson;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.digest.ClaimsCsv;
import org.whosaid.digest.MarkdownReply;
import org.whosaid.job.Asker;
import org.whosaid.job.Attempt;
import org.whosaid.job.ExportRequest;
import org.whosaid.job.JobOutcome;
import org.whosaid.slack.FileDelivery;
import org.whosaid.slack.FileDelivery.TextFile;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.slack.SlackCallFailed;
import org.whosaid.words.Wording;

/** The claims of an article as files for one person; as text, where files can't be sent. */
public final class ExportArticle {
  private static final Logger log = LoggerFactory.getLogger(ExportArticle.class);
  private static final int LONGEST_NAME = 60;

  private final ReadingDesk desk;
  private final PrivateFile file;
  private final FileDelivery delivery;
  private final PersonalAnswers answers;
  private final AskBlocks blocks = new AskBlocks();

  public ExportArticle(
      ReadingDesk desk,
      Clippings clippings,
      FileDelivery delivery,
      PersonalAnswers answers,
      Clock clock) {
    this.desk = requireNonNull(desk, "desk");
    this.file = new PrivateFile(clippings, clock);
    this.delivery = requireNonNull(delivery, "delivery");
    this.answers = requireNonNull(answers, "answers");
  }

  public JobOutcome export(ExportRequest request, Attempt attempt) {
    if (!answers.isWaiting(request.by())) {
      return JobOutcome.done("nobody waits for an answer any more");
    }
    Optional<FiledClipping> fresh = file.fresh(request.by().team(), request.identity());
    if (fresh.isPresent()) {
      return deliver(request, ReadArticle.of(fresh.get(), desk.digests()), attempt);
    }
    ReadingDesk.Outcome outcome = desk.read(request.link(), ReadFor.PERSON, attempt);
    if (outcome instanceof ReadingDesk.Outcome.Later later) {
      return later.again();
    }
    if (outcome instanceof ReadingDesk.Outcome.NotRead not) {
      log.warn("{}: not read: {}", request.inTheLog(), not.forTheLog());
      return answers.say(request.by(), blocks.line(not.line()));
    }
    ReadArticle article = ((ReadingDesk.Outcome.Read) outcome).article();
    file.keep(request.by(), article, request.identity());
    return deliver(request, article, attempt);
  }

  private JobOutcome deliver(ExportRequest request, ReadArticle article, Attempt attempt) {
    String csv = new ClaimsCsv().text(article.article(), article.found());
    String name = name(request.identity());
    List<TextFile> files =
        List.of(
            new TextFile(name + ".csv", csv),
            new TextFile(name + ".json", json(request.identity(), article)),
            new TextFile(name + ".md", new MarkdownReply().text(article.digest())));
    try {
      if (attempt.number() == 1 || !areThere(request.by(), files)) {
        String words = Wording.of("ask.export.files");
        delivery.bring(request.by().team(), request.by().user(), files, words);
      }
      return answers.say(request.by(), blocks.line(Wording.of("ask.export.sent")));
    } catch (SlackCallFailed e) {
      if (e.worthAnotherTry(attempt)) {
        return e.asOutcome();
      }
      log.warn("{}: sent as text instead: {}", request.inTheLog(), e.getMessage(), e);
      String why =
          e.is("missing_scope")
              ? Wording.of("ask.export.no-scope")
              : Wording.of("ask.export.no-files");
      return answers.say(request.by(), blocks.withCode(why, csv));
    }
  }

  /** An earlier try may have brought them, whatever Slack answered it. */
  private boolean areThere(Asker by, List<TextFile> files) throws SlackCallFailed {
    Instant asked = Instant.ofEpochMilli(by.answers().givenAt());
    return delivery.isThere(by.team(), by.user(), files, asked);
  }

  private static String json(String id, ReadArticle article) {
    ObjectNode json = new ClaimsJson().write(id, article.found());
    json.set("article", ArticleJson.write(article.article()));
    return json.toPrettyString();
  }

  /** Of the address, what any file system takes. */
  private static String name(String identity) {
    String plain = identity.replaceAll("[^\\p{Alnum}]+", "-");
    String cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return "claims-" + cut.replaceAll("^-|-$", "");
  }
}
