// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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
import org.whosaid.claim.Filing;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.fetch.ArticleAddress;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.SlackThread;

/** The story: link → page → article → claims → digest → reply. */
final class ReadSharedLink {
  private static final Logger log = LoggerFactory.getLogger(ReadSharedLink.class);

  /** After so many tries, or if a site wants a longer pause, the thread gets its honest line. */
  private static final int FETCHES = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    Optional<JobOutcome> settled = thread.settled(link);
    if (settled.isPresent()) {
      return settled.get();
    }
    ArticleOutcome outcome = stages.articles.read(link.address());
    if (outcome instanceof ArticleOutcome.None none) {
      return decline(link, none, attempt);
    }
    Article article = ((ArticleOutcome.Found) outcome).article();
    Extraction found = stages.claims.in(article);
    Digest digest = stages.digests.of(article, found);
    PlannedReply reply = digestOf(link, article);
    if (!link.asked() && !digest.worthAnAutomaticReply(minClaims)) {
      thread.staySilent(reply);
      return JobOutcome.done("silent, claims found: " + found.claims().size());
    }
    Clipping clipping = keep(reply, article, found);
    ReplyMessage message = stages.blocks.reply(digest, clipping.id());
    log.info("{}: claims found: {}", link.inTheLog(), found.claims().size());
    return thread.reply(reply, message, attempt);
  }

  /** What may pass is tried again; what doesn't, or hasn't, is said in one line. */
  private JobOutcome decline(SharedLink link, ArticleOutcome.None none, Attempt attempt) {
    Duration wait = none.notBefore().orElse(Duration.ZERO);
    boolean soon = wait.compareTo(PATIENCE) <= 0;
    if (none.mayPass() && soon && attempt.number() < FETCHES) {
      return JobOutcome.tryAgain(none.forTheLog(), wait);
    }
    log.warn("{}: the thread is told so: {}", link.inTheLog(), none.forTheLog());
    PlannedReply line = reply(PlannedReply.Kind.NOTICE, link, link.identity());
    return thread.reply(line, stages.blocks.notice(none.line()), attempt);
  }

  /** Kept under one id however often the job runs. */
  private Clipping keep(PlannedReply reply, Article article, Extraction found) {
    byte[] place = (reply.thread() + "\n" + reply.article()).getBytes(UTF_8);
    Clipping clipping = new Clipping(UUID.nameUUIDFromBytes(place).toString(), article, found);
    ThreadAddress thread = reply.thread();
    Filing.Place where = new Filing.Place(thread.channel(), thread.threadTs());
    stages.clippings.keep(new Filing(thread.team(), reply.article(), Optional.of(where)), clipping);
    return clipping;
  }

  private static PlannedReply digestOf(SharedLink link, Article article) {
    Optional<URI> address = article.details().address();
    String identity = address.map(ArticleAddress::identity).orElse(link.identity());
    return reply(PlannedReply.Kind.DIGEST, link, identity);
  }

  private static PlannedReply reply(PlannedReply.Kind kind, SharedLink link, String article) {
    return new PlannedReply(kind, link.thread(), link.by(), article, link.identity(), link.id());
  }
}
