// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.whosaid.job.Backoff;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.JobRunner;
import org.whosaid.testing.Relay;

/** A PostgreSQL that takes no changes for a while, or is away. */
class PostgresInTroubleTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration SILENCE = Duration.ofSeconds(3);
  private static EmbeddedPostgres postgres;

  private final Set<String> done = ConcurrentHashMap.newKeySet();

  @BeforeAll
  static void startServer() throws Exception {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stopServer() throws Exception {
    postgres.close();
  }

  @Test
  void oneThatIsReadOnlyIsSaidToBeAndUsedAgainAfterwards() throws Exception {
    try (Database database = open(postgres.getPort());
        SqlJobs jobs = new SqlJobs(database, 2, Clock.systemUTC())) {
      CountDownLatch mayGoOn = new CountDownLatch(1);
      jobs.start(runner(mayGoOn), () -> {});
      jobs.add(DamagedDatabaseTest.link(1));
      readOnly("on");
      await().atMost(SOON).untilAsserted(() -> pingFails(database, "it is read-only"));
      assertThatThrownBy(() -> jobs.add(DamagedDatabaseTest.link(2)))
          .isInstanceOf(StoreFailed.class)
          .hasRootCauseMessage("ERROR: cannot execute INSERT in a read-only transaction");
      mayGoOn.countDown(); // it is done, and its row can't be taken out

      readOnly("off");

      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      database.ping();
      assertThat(done).containsExactly(DamagedDatabaseTest.link(1).id());
    }
  }

  @Test
  void oneThatIsAwayIsFoundAgain() {
    try (Relay line = Relay.to(postgres.getPort());
        Database database = open(line.port());
        SqlJobs jobs = new SqlJobs(database, 2, Clock.systemUTC())) {
      jobs.start(runner(new CountDownLatch(0)), () -> {});
      line.breakOff();
      pingFails(database, "the database");
      assertThatThrownBy(() -> jobs.add(DamagedDatabaseTest.link(3)))
          .isInstanceOf(StoreFailed.class);

      line.mend();

      await().atMost(SOON).ignoreExceptions().until(() -> jobs.add(DamagedDatabaseTest.link(4)));
      await().atMost(SOON).until(() -> jobs.waiting() == 0);
      assertThat(done).contains(DamagedDatabaseTest.link(4).id());
    }
  }

  /** Its machine is gone, or a firewall forgot the connection, and nobody ever says so. */
  @Test
  void anAnswerThatNeverComesIsNotWaitedForForEver() {
    try (Relay line = Relay.to(postgres.getPort());
        Database database = open(line.port());
        SqlJobs jobs = new SqlJobs(database, 2, Clock.systemUTC())) {
      jobs.start(runner(new CountDownLatch(0)), () -> {});
      line.goSilent();
      CompletableFuture<Boolean> unanswered =
          CompletableFuture.supplyAsync(() -> jobs.add(DamagedDatabaseTest.link(5)));
      assertThatThrownBy(() -> unanswered.get(1, TimeUnit.SECONDS))
          .isInstanceOf(TimeoutException.class);

      line.mend(); // what was swallowed meanwhile stays so

      await()
          .atMost(SOON)
          .ignoreExceptions()
          .untilAsserted(() -> jobs.add(DamagedDatabaseTest.link(6)));
    }
  }

  @Test
  void everyConnectionIsImpatient() throws Exception {
    try (Database database = open(postgres.getPort());
        Connection one = database.connections().getConnection();
        Connection another = database.connections().getConnection()) {
      assertThat(one.getNetworkTimeout()).isEqualTo(SILENCE.toMillis());
      assertThat(another.getNetworkTimeout()).isEqualTo(SILENCE.toMillis());
    }
  }

  private static void pingFails(Database database, String words) {
    assertThatThrownBy(database::ping).isInstanceOf(StoreFailed.class).hasMessageContaining(words);
  }

  private static Database open(int port) {
    return Database.open(
        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
        Optional.of("postgres"),
        Optional.empty(),
        SILENCE);
  }

  /** As a server is that lost its leading part. */
  private static void readOnly(String state) throws Exception {
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set default_transaction_read_only = " + state);
      statement.execute("select pg_reload_conf()");
    }
  }

  private JobRunner runner(CountDownLatch mayGoOn) {
    return new JobRunner(
        (job, attempt) -> {
          try {
            mayGoOn.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          done.add(job.id());
          return JobOutcome.done("done");
        },
        Backoff.standard(() -> 0),
        Clock.systemUTC());
  }
}
