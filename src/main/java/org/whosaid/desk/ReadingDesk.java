// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import org.whosaid.article.Article;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.digest.DigestWriter;
import org.whosaid.job.Attempt;
import org.whosaid.job.JobOutcome;

/** Reads articles for those who asked. Safe for use by several threads. */
public final class ReadingDesk {
  /** After so many tries, or if a site wants a longer pause, the person is told. */
  private static final int FETCHES = 3;

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final ReadOnce pages;
  private final ArticleReader articles;
  private final ClaimExtractor claims;
  private final DigestWriter digests;
  private final Clock clock;

  public ReadingDesk(
      ReadOnce pages,
      ArticleReader articles,
      ClaimExtractor claims,
      DigestWriter digests,
      Clock clock) {
    this.pages = requireNonNull(pages, "pages");
    this.articles = requireNonNull(articles, "articles");
    this.claims = requireNonNull(claims, "claims");
    this.digests = requireNonNull(digests, "digests");
    this.clock = requireNonNull(clock, "clock");
  }

  /** What came of an attempt to read. */
  sealed interface Outcome {
    record Read(ReadArticle article) implements Outcome {}

    /**
     * There is nothing to be read.
     *
     * @param line the one honest line
     */
    record NotRead(String line, String forTheLog) implements Outcome {}

    /** Not now: something may pass, or it is others' turn. */
    record Later(JobOutcome again) implements Outcome {}
  }

  /** Reads what is behind a link, as somebody wrote it. */
  Outcome read(String link, ReadFor whom, Attempt attempt) {
    PageOutcome outcome = pages.read(link, whom);
    if (outcome instanceof PageOutcome.Read read) {
      return new Outcome.Read(ReadArticle.of(read, digests));
    }
    if (outcome instanceof PageOutcome.NotYet later) {
      return new Outcome.Later(JobOutcome.notYet(later.why(), later.at()));
    }
    ArticleOutcome.None none = ((PageOutcome.NotRead) outcome).none();
    Duration wait = none.notBefore().orElse(Duration.ZERO);
    boolean soon = wait.compareTo(PATIENCE) <= 0;
    if (none.mayPass() && soon && attempt.number() < FETCHES) {
      return new Outcome.Later(new JobOutcome.TryAgain(none.forTheLog(), wait));
    }
    return new Outcome.NotRead(none.line(), none.forTheLog());
  }

  /** Finds the claims in what somebody handed in. */
  ReadArticle claimsOf(Article article) {
    PageOutcome.Read read = new PageOutcome.Read(article, claims.in(article), clock.instant());
    return ReadArticle.of(read, digests);
  }

  ArticleReader articles() {
    return articles;
  }

  DigestWriter digests() {
    return digests;
  }
}
