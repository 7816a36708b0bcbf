// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.slack.BookedReply;
import org.whosaid.slack.PlannedReply;
import org.whosaid.slack.ReplyEntry;
import org.whosaid.slack.StandingReply;

/** Of several digests in a channel the one that somebody's question is after. */
class WhichDigestTest {
  private static final String ARTICLE = "example.com/story";
  private static final String LINK = "ex.am/ple";
  private static final ThreadAddress FIRST = new ThreadAddress("T1", "C1", "10.000001");
  private static final ThreadAddress SECOND = new ThreadAddress("T1", "C1", "20.000001");
  private static final ThreadAddress THIRD = new ThreadAddress("T1", "C1", "30.000001");

  @TempDir private Path folder;
  private TestDatabases databases;
  private SqlReplies replies;

  @BeforeEach
  void open() {
    databases = new TestDatabases(folder);
    AtomicInteger nonces = new AtomicInteger();
    Database database = databases.fresh(Dialect.SQLITE);
    replies = new SqlReplies(database, () -> "n" + nonces.incrementAndGet(), Clock.systemUTC());
  }

  @AfterEach
  void close() throws Exception {
    databases.close();
  }

  @Test
  void itsOwnThreadsComesBeforeTheChannelsFirst() {
    stands(FIRST, ARTICLE, ARTICLE, "1.0");
    stands(SECOND, ARTICLE, LINK, "2.0");

    assertThat(digest(SECOND, ARTICLE, ARTICLE)).contains("2.0");
    assertThat(digest(THIRD, ARTICLE, ARTICLE)).contains("1.0");
  }

  @Test
  void aLinkThatLeadsToAnotherArticleNowHasItsDigestInItsThreadStill() {
    stands(FIRST, "example.com/new-story", "example.com/new-story", "1.0");
    stands(SECOND, ARTICLE, LINK, "2.0");

    assertThat(digest(SECOND, "example.com/new-story", LINK)).contains("2.0");
    assertThat(digest(THIRD, "example.com/new-story", LINK)).contains("1.0");
    assertThat(digest(THIRD, "example.com/newest-story", LINK)).isEmpty();
  }

  private Optional<String> digest(ThreadAddress thread, String article, String link) {
    return replies.digestOf(thread, article, link).map(StandingReply::ts);
  }

  private void stands(ThreadAddress thread, String article, String link, String ts) {
    Sharer by = new Sharer("U1", thread.threadTs());
    PlannedReply digest =
        new PlannedReply(PlannedReply.Kind.DIGEST, thread, by, article, link, "job");
    BookedReply booked = ((ReplyEntry.Open) replies.plan(digest)).booked();
    assertThat(replies.standsAt(booked, ts)).isTrue();
  }
}
