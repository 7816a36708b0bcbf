// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueueWriterTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String NEW = "new";
  private static final String THERE = "there already";
  private static final String FAILED = "not acknowledged";

  @TempDir private static Path folder;
  private static TestDatabases databases;

  private final ExecutorService people = Executors.newCachedThreadPool();
  private final List<Thread> atWork = new ArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  @BeforeAll
  static void startDatabases() {
    databases = new TestDatabases(folder);
  }

  @AfterAll
  static void stopDatabases() throws Exception {
    databases.close();
  }

  @AfterEach
  void sendEverybodyHome() {
    people.shutdownNow();
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void whatWaitsTogetherIsWrittenInOneTransaction(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    HeldConnections held = new HeldConnections(database.connections());
    QueueWriter writer = new QueueWriter(held.source(), PATIENCE);
    held.hold();
    for (int i = 0; i < 20; i++) {
      add(writer, "job " + i);
    }
    await().until(() -> waiting(20));

    held.letGo();

    await().until(() -> answers.size() == 20);
    assertThat(answers.values()).containsOnly(NEW);
    assertThat(rows(database)).hasSize(20);
    assertThat(held.opened()).isEqualTo(2); // the first row alone, the rest behind it
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRowThatIsThereAlreadyDoesNotDisturbThoseBesideIt(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    HeldConnections held = new HeldConnections(database.connections());
    QueueWriter writer = new QueueWriter(held.source(), PATIENCE);
    assertThat(writer.add(row("known", bytes("first")))).isTrue();
    held.hold();
    add(writer, "leader");
    await().until(() -> waiting(1));
    add(writer, "known");
    add(writer, "unknown");
    await().until(() -> waiting(3));

    held.letGo();

    await().until(() -> answers.size() == 3);
    assertThat(answers).containsEntry("known", THERE).containsEntry("unknown", NEW);
    assertThat(rows(database)).containsExactlyInAnyOrder("known", "leader", "unknown");
  }

  @Test
  void aRowThatTheDatabaseRefusesFailsAlone() throws Exception {
    Database database = databases.fresh(Dialect.POSTGRESQL);
    HeldConnections held = new HeldConnections(database.connections());
    QueueWriter writer = new QueueWriter(held.source(), PATIENCE);
    String tooLong = "x".repeat(101);
    held.hold();
    add(writer, "leader");
    await().until(() -> waiting(1));
    add(writer, "before");
    add(writer, tooLong);
    add(writer, "behind");
    await().until(() -> waiting(4));

    held.letGo();

    await().until(() -> answers.size() == 4);
    assertThat(answers)
        .containsEntry(tooLong, FAILED)
        .containsEntry("before", NEW)
        .containsEntry("behind", NEW);
    assertThat(rows(database)).containsExactlyInAnyOrder("leader", "before", "behind");
  }

  @Test
  void whenTheDiskIsFullNobodyIsToldThatTheRowIsThere() throws Exception {
    Database database = databases.fresh(Dialect.SQLITE);
    HeldConnections held = new HeldConnections(database.connections());
    QueueWriter writer = new QueueWriter(held.source(), PATIENCE);
    execute(database, "pragma max_page_count = 1"); // SQLite takes the pages that there are
    held.hold();
    for (int i = 0; i < 5; i++) {
      String id = "job " + i;
      people.execute(() -> answers.put(id, answer(writer, id, new byte[100_000])));
    }
    await().until(() -> waiting(5));

    held.letGo();

    await().until(() -> answers.size() == 5);
    assertThat(answers.values()).containsOnly(FAILED);
    assertThat(rows(database)).isEmpty();

    execute(database, "pragma max_page_count = 1000000");
    assertThat(writer.add(row("afterwards", bytes("x")))).isTrue();
  }

  @Test
  void whoWaitsTooLongIsNotAcknowledged() throws Exception {
    Database database = databases.fresh(Dialect.SQLITE);
    HeldConnections held = new HeldConnections(database.connections());
    QueueWriter writer = new QueueWriter(held.source(), Duration.ofMillis(50));
    held.hold();
    add(writer, "leader");
    await().until(() -> waiting(1));

    assertThatThrownBy(() -> writer.add(row("behind", bytes("x"))))
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("longer than PT0.05S");

    held.letGo();
    await().until(() -> answers.size() == 1);
    assertThat(rows(database)).containsExactly("leader");
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void aRehearsalLeavesNothingBehind(Dialect dialect) throws Exception {
    Database database = databases.fresh(dialect);
    QueueWriter writer = new QueueWriter(database.connections(), PATIENCE);

    writer.rehearse(row("rehearsal", bytes("x")));

    assertThat(rows(database)).isEmpty();
    assertThat(writer.add(row("rehearsal", bytes("x")))).isTrue();
  }

  private void add(QueueWriter writer, String id) {
    people.execute(() -> answers.put(id, answer(writer, id, bytes(id))));
  }

  private String answer(QueueWriter writer, String id, byte[] data) {
    synchronized (atWork) {
      atWork.add(Thread.currentThread());
    }
    try {
      return writer.add(row(id, data)) ? NEW : THERE;
    } catch (StoreFailed e) {
      return FAILED;
    }
  }

  /** Whether so many people stand there, the first at the database and the rest behind it. */
  private boolean waiting(int count) {
    synchronized (atWork) {
      return atWork.size() == count
          && atWork.stream()
              .map(Thread::getState)
              .allMatch(
                  state -> state == Thread.State.WAITING || state == Thread.State.TIMED_WAITING);
    }
  }

  private static QueueWriter.Row row(String id, byte[] data) {
    return new QueueWriter.Row("job", id, data, Instant.EPOCH);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static List<String> rows(Database database) {
    return new Statements(database.connections())
        .all(row -> row.getString(1), "select task_instance from scheduled_tasks");
  }

  private static void execute(Database database, String sql) throws SQLException {
    try (Connection connection = database.connections().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
