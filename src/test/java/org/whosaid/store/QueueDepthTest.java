// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.whosaid.job.Backoff;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

class QueueDepthTest {
  @TempDir private static Path folder;
  private static TestDatabases databases;

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws Exception {
    databases.close();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void theOldestThatMightBeDoneIsAsOldAsItHasWaited(Dialect dialect) {
    Database database = databases.fresh(dialect);
    Instant noon = Instant.parse("2026-11-23T12:00:00Z");
    try (SqlJobs jobs = new SqlJobs(database, 1, at(noon));
        SqlJobs later = new SqlJobs(database, 1, at(noon.plusSeconds(90)));
        SqlJobs before = new SqlJobs(database, 1, at(noon.minusSeconds(5)))) {
      assertThat(jobs.backlog()).isEqualTo(new Backlog(0, 0, 0, Duration.ZERO));

      jobs.add(link("https://a.b/c"));
      later.add(link("https://a.b/d"));
      later.rehearse();

      Backlog seen = later.backlog();
      assertThat(seen).isEqualTo(new Backlog(2, 0, 0, seen.oldest()));
      // the two clocks run on from when each was started, so they are not quite 90 seconds apart
      assertThat(seen.oldest()).isBetween(Duration.ofSeconds(85), Duration.ofSeconds(120));
      Backlog earlier = jobs.backlog();
      assertThat(earlier).isEqualTo(new Backlog(1, 0, 1, earlier.oldest()));
      assertThat(before.backlog()).isEqualTo(new Backlog(0, 0, 2, Duration.ZERO));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aJobInHandIsNotDoneYetAndWhatItLeadsToIsAsOldAsIt(Dialect dialect) throws Exception {
    CountDownLatch mayGoOn = new CountDownLatch(1);
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, Clock.systemUTC())) {
      Backoff quick = new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), 4, () -> 0.5);
      jobs.start(
          new JobRunner(
              (job, attempt) -> {
                awaitQuietly(mayGoOn);
                return JobOutcome.done("done");
              },
              quick,
              Clock.systemUTC()));
      jobs.add(link("https://a.b/c"));

      await().until(() -> jobs.backlog().inHand() == 1);
      mayGoOn.countDown();
      await().until(() -> jobs.waiting() == 0);
      assertThat(jobs.sinceLast()).isLessThan(Duration.ofSeconds(30));
    }
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatAJobLeadsToWasAskedForWhenThatJobWas(Dialect dialect) {
    try (SqlJobs jobs = new SqlJobs(databases.fresh(dialect), 1, Clock.systemUTC())) {
      Duration[] waited = new Duration[1];
      Backoff slow = new Backoff(Duration.ofMillis(300), Duration.ofMillis(300), 4, () -> 0.5);
      jobs.start(
          new JobRunner(
              (job, attempt) -> {
                if (job.id().equals(link("https://a.b/d").id())) {
                  waited[0] = attempt.waited().sinceAsked();
                } else if (attempt.number() == 1) {
                  return JobOutcome.tryAgain("away");
                } else {
                  jobs.add(link("https://a.b/d"));
                }
                return JobOutcome.done("done");
              },
              slow,
              Clock.systemUTC()));
      jobs.add(link("https://a.b/c"));

      await().until(() -> waited[0] != null);
      assertThat(waited[0]).isGreaterThan(Duration.ofMillis(300));
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }

  private static SharedLink link(String address) {
    return new SharedLink(
        new ThreadAddress("T1", "C1", "1.0"), new Sharer("U1", "1.0"), address, address, false);
  }
}
