// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.blockkit.SourceClaimsBlocks;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.compare.SourceClaims;
import org.whosaid.job.Asker;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SourceQuestion;
import org.whosaid.slack.PersonalAnswers;

/** What a source said in the articles of a channel, the newest first, for one person. */
public final class SearchSource {
  /** Older ones take no part; a channel that shares ten a day has three weeks of them. */
  private static final int MOST = 200;

  private final Clippings clippings;
  private final PersonalAnswers answers;

  public SearchSource(Clippings clippings, PersonalAnswers answers) {
    this.clippings = requireNonNull(clippings, "clippings");
    this.answers = requireNonNull(answers, "answers");
  }

  public JobOutcome search(SourceQuestion question, Attempt attempt) {
    Asker by = question.by();
    if (!answers.isWaiting(by)) {
      return JobOutcome.done("nobody waits for an answer any more");
    }
    Map<String, Clipping> articles = new LinkedHashMap<>();
    for (FiledClipping kept : clippings.inChannel(by.team(), by.channel(), MOST)) {
      articles.putIfAbsent(kept.filing().article(), kept.clipping());
    }
    List<SourceClaims> found = SourceClaims.named(List.copyOf(articles.values()), question.name());
    return answers.say(by, SourceClaimsBlocks.message(question.name(), found));
  }
}
