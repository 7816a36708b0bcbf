// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static java.util.Objects.requireNonNull;

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

  private final ArticleReader articles;
  private final ClaimExtractor claims;
  private final DigestWriter digests;

  public ReadingDesk(ArticleReader articles, ClaimExtractor claims, DigestWriter digests) {
    this.articles = requireNonNull(articles, "articles");
    this.claims = requireNonNull(claims, "claims");
    this.digests = requireNonNull(digests, "digests");
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

    record Later(JobOutcome.TryAgain again) implements Outcome {}
  }

  /** Reads what is behind a link, as somebody wrote it. */
  Outcome read(String link, Attempt attempt) {
    return found(articles.read(link), attempt);
  }

  /** Finds the claims in what was read. */
  Outcome found(ArticleOutcome outcome, Attempt attempt) {
    if (outcome instanceof ArticleOutcome.Found found) {
      return new Outcome.Read(claimsOf(found.article()));
    }
    ArticleOutcome.None none = (ArticleOutcome.None) outcome;
    Duration wait = none.notBefore().orElse(Duration.ZERO);
    boolean soon = wait.compareTo(PATIENCE) <= 0;
    if (none.mayPass() && soon && attempt.number() < FETCHES) {
      return new Outcome.Later(new JobOutcome.TryAgain(none.forTheLog(), wait));
    }
    return new Outcome.NotRead(none.line(), none.forTheLog());
  }

  ReadArticle claimsOf(Article article) {
    return ReadArticle.of(article, claims.in(article), digests);
  }

  ArticleReader articles() {
    return articles;
  }

  DigestWriter digests() {
    return digests;
  }
}
