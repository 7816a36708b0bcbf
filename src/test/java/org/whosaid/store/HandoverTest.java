// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HandoverTest {
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
  void whatWasTakenUpByAClockThatWasADayAheadIsDueWhenItIsHandedBack(Dialect dialect) {
    Database database = databases.fresh(dialect);
    Instant now = Instant.parse("2026-11-23T12:00:00Z");
    SettableClock tomorrow = new SettableClock(now.plus(Duration.ofDays(1)));
    try (SqlJobs ahead = new SqlJobs(database, 1, tomorrow)) {
      ahead.add(DamagedDatabaseTest.link(1));
    }
    new Statements(database.connections())
        .change("update scheduled_tasks set picked = true, picked_by = 'a machine', version = 2");

    int rows = new Handover(database.connections()).of("a machine", Set.of(), now);

    assertThat(rows).isEqualTo(1);
    Backlog backlog = new QueueDepth(database.connections(), () -> now).now();
    assertThat(backlog).isEqualTo(new Backlog(1, 0, 0, Duration.ZERO));
  }
}
