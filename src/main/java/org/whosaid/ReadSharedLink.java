// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.article.Article;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.Extraction;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackThread;

/** The story: link → page → article → claims → digest → reply. */
final class ReadSharedLink {
  private static final Logger log = LoggerFactory.getLogger(ReadSharedLink.class);
  private static final int FETCHES = 3; // then the thread gets its one honest line

  private final Stages stages;
  private final SlackThread thread;
  private final int minClaims;

  /** What a link goes through, in order. */
  record Stages(
      ArticleReader articles,
      ClaimExtractor claims,
      DigestWriter digests,
      ReplyBlocks blocks,
      Clippings clippings) {}

  ReadSharedLink(Stages stages, SlackThread thread, int minClaims) {
    this.stages = requireNonNull(stages, "stages");
    this.thread = requireNonNull(thread, "thread");
    this.minClaims = minClaims;
  }

  JobOutcome read(SharedLink link, Attempt attempt) {
    if (thread.isSettled(link.thread(), link.identity(), link.asked())) {
      return JobOutcome.done("answered already");
    }
    ArticleOutcome outcome = stages.articles.read(link.address());
    if (outcome instanceof ArticleOutcome.None none) {
      return decline(link, none, attempt);
    }
    Article article = ((ArticleOutcome.Found) outcome).article();
    Extraction found = stages.claims.in(article);
    Digest digest = stages.digests.of(article, found.claims());
    PlannedReply reply = reply(link, article);
    if (!link.asked() && !digest.worthAnAutomaticReply(minClaims)) {
      thread.staySilent(reply);
      return JobOutcome.done("silent, claims found: " + found.claims().size());
    }
    Clipping clipping = new Clipping(UUID.randomUUID().toString(), article, found);
    stages.clippings.keep(link.thread().team(), clipping);
    ReplyMessage message = stages.blocks.reply(digest, clipping.id());
    log.info("{}: claims found: {}", link.inTheLog(), found.claims().size());
    return thread.reply(reply, message, attempt);
  }

  /** What may pass is tried again; what doesn't, or hasn't, is said in one line. */
  private JobOutcome decline(SharedLink link, ArticleOutcome.None none, Attempt attempt) {
    if (none.mayPass() && attempt.number() < FETCHES) {
      return JobOutcome.tryAgain(none.forTheLog(), none.notBefore().orElse(Duration.ZERO));
    }
    log.warn("{}: the thread is told so: {}", link.inTheLog(), none.forTheLog());
    PlannedReply line = reply(link, link.identity());
    return thread.reply(line, stages.blocks.notice(none.line()), attempt);
  }

  private static PlannedReply reply(SharedLink link, Article article) {
    return reply(
        link, article.details().address().map(ArticleAddress::identity).orElse(link.identity()));
  }

  private static PlannedReply reply(SharedLink link, String article) {
    return new PlannedReply(link.thread(), article, link.identity(), link.id());
  }
}
