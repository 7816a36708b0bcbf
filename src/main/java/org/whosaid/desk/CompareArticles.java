// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Comparator.naturalOrder;
import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.blockkit.AgeInWords;
import org.whosaid.blockkit.AskBlocks;
import org.whosaid.blockkit.ComparisonBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.compare.Comparing;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.ComparisonQuestion;
import org.whosaid.job.JobOutcome;
import org.whosaid.slack.PersonalAnswers;
import org.whosaid.words.Wording;

/** Articles side by side, for one person. What can't be read is named; the rest is compared. */
public final class CompareArticles {
  private static final Logger log = LoggerFactory.getLogger(CompareArticles.class);

  private final ReadingDesk desk;
  private final PrivateFile file;
  private final PersonalAnswers answers;
  private final AskBlocks blocks = new AskBlocks();

  public CompareArticles(
      ReadingDesk desk, Clippings clippings, PersonalAnswers answers, Clock clock) {
    this.desk = requireNonNull(desk, "desk");
    this.file = new PrivateFile(clippings, clock);
    this.answers = requireNonNull(answers, "answers");
  }

  public JobOutcome compare(ComparisonQuestion question, Attempt attempt) {
    if (!answers.isWaiting(question.by())) {
      return JobOutcome.done("nobody waits for an answer any more");
    }
    Map<String, Clipping> read = new LinkedHashMap<>();
    List<String> notRead = new ArrayList<>();
    Optional<JobOutcome> later = Optional.empty();
    for (String link : question.links()) {
      later = later.or(() -> read(question, link, attempt, read, notRead));
    }
    if (later.isPresent()) {
      return later.get();
    }
    return answers.say(question.by(), message(List.copyOf(read.values()), notRead));
  }

  /** Adds an article to what was read or what wasn't; says if it has to be tried again. */
  private Optional<JobOutcome> read(
      ComparisonQuestion question,
      String link,
      Attempt attempt,
      Map<String, Clipping> read,
      List<String> notRead) {
    String identity = ArticleAddress.written(link).map(ArticleAddress::identity).orElse(link);
    Optional<FiledClipping> fresh = file.fresh(question.by().team(), identity);
    if (fresh.isPresent()) {
      Clipping kept = fresh.get().clipping().aged(file.age(fresh.get()));
      read.putIfAbsent(fresh.get().filing().article(), kept);
      return Optional.empty();
    }
    ReadingDesk.Outcome outcome = desk.read(link, ReadFor.PERSON, attempt);
    if (outcome instanceof ReadingDesk.Outcome.Later later) {
      return Optional.of(later.again());
    }
    if (outcome instanceof ReadingDesk.Outcome.NotRead not) {
      log.warn("{}: not read: {}", question.inTheLog(), not.forTheLog());
      notRead.add(not.line());
    } else {
      ReadArticle article = ((ReadingDesk.Outcome.Read) outcome).article();
      Clipping kept = file.keep(question.by(), article, identity);
      read.putIfAbsent(article.identity(identity), kept);
    }
    return Optional.empty();
  }

  private ReplyMessage message(List<Clipping> read, List<String> notRead) {
    if (read.size() < Comparing.FEWEST) {
      List<String> lines = new ArrayList<>(notRead);
      lines.add(Wording.of("ask.compare.too-few"));
      return blocks.line(String.join(" ", lines));
    }
    List<String> remarks = new ArrayList<>(notRead);
    read.stream()
        .map(Clipping::age)
        .max(naturalOrder())
        .flatMap(AgeInWords::of)
        .ifPresent(remarks::add);
    Optional<String> remark =
        remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks));
    List<String> ids = read.stream().map(Clipping::id).toList();
    return blocks.forOne(
        ComparisonBlocks.message(Comparing.of(read)), remark, String.join(",", ids));
  }
}
