// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;

/** A SQLite file to which something happened: refused in clear words, and left as it is. */
class DamagedDatabaseTest {
  private static final int PAGE = 4_096;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void keepSomething() {
    file = folder.resolve("whosaid.db");
    try (Database database = open()) {
      SqlJobs jobs = new SqlJobs(database, 1, Clock.systemUTC());
      for (int i = 0; i < 200; i++) {
        jobs.add(link(i));
      }
    }
  }

  @Test
  void oneWhoseBeginningWasOverwrittenIsRefused() throws Exception {
    overwrite(0, "This is not what it was.".repeat(10));

    refused("is no SQLite database, or its beginning was overwritten: restore a backup");
  }

  @Test
  void oneWithAPageOverwrittenInItsMiddleIsRefused() throws Exception {
    long pages = Files.size(file) / PAGE;
    for (long page = 2; page < pages; page++) {
      overwrite(page * PAGE, "\0\1\2".repeat(1_000));
    }

    refused("is damaged: restore a backup");
  }

  @Test
  void oneThatWasCutOffIsRefused() throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(bytes.length() / 2 / PAGE * PAGE);
    }

    refused("is damaged: restore a backup");
  }

  @Test
  void oneCutOffWithinItsFirstBytesIsRefused() throws Exception {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.setLength(50);
    }

    refused("restore a backup");
  }

  @Test
  void aTextFileIsRefused() throws Exception {
    Files.writeString(file, "store:\n  url: jdbc:sqlite:data/whosaid.db\n");

    refused("is no SQLite database");
  }

  @Test
  void aFolderIsRefused() throws Exception {
    Files.delete(file);
    Files.createDirectory(file);

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFailed.class)
        .hasMessage("the database must be a file, and there is a folder: " + file);
  }

  @Test
  void oneThatMayNotBeWrittenIsRefused() throws Exception {
    Assumptions.assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file));

    refused("may not be read and written by this user");
  }

  @Test
  void aLogWithoutItsDatabaseIsNotDeleted() throws Exception {
    Path log = folder.resolve("whosaid.db-wal");
    Files.writeString(log, "changes");
    Files.delete(file);

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFailed.class)
        .hasMessageStartingWith(
            "the database " + file + " is missing, but its last changes are there, whosaid.db-wal")
        .hasMessageContaining("put the file back");
    Files.writeString(file, "");
    assertThatThrownBy(this::open).hasMessageContaining("is empty, but its last changes are there");
    assertThat(Files.readString(log)).isEqualTo("changes");
  }

  @Test
  void theDatabaseOfAnotherProgramIsLeftAlone() throws Exception {
    Files.delete(file);
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = other.createStatement()) {
      statement.execute("create table bookmarks (address text)");
    }

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFailed.class)
        .hasMessageContaining("cannot bring the tables of jdbc:sqlite:" + file)
        .hasMessageContaining("non-empty");
  }

  @Test
  void anEmptyFileIsANewDatabase() throws Exception {
    Files.write(file, new byte[0]);

    try (Database database = open()) {
      assertThat(new SqlJobs(database, 1, Clock.systemUTC()).waiting()).isZero();
    }
  }

  @Test
  void damageFoundWhileRunningIsSeenByHealthAndNothingIsAcknowledged() throws Exception {
    try (Database database = open()) {
      SqlJobs jobs = new SqlJobs(database, 1, Clock.systemUTC());
      database.ping();
      long pages = Files.size(file) / PAGE;
      for (long page = 1; page < pages; page++) {
        overwrite(page * PAGE, "\0\1\2".repeat(1_000));
      }
      new Statements(database.connections()).change("pragma cache_size = 0");

      assertThatThrownBy(() -> jobs.add(link(1_000))).isInstanceOf(StoreFailed.class);

      assertThatThrownBy(database::ping)
          .isInstanceOf(StoreFailed.class)
          .hasMessageContaining("the database is damaged");
    }
  }

  /** And nothing was made of it. */
  private void refused(String words) throws IOException {
    Path before = folder.resolve("before");
    Files.copy(file, before, StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(this::open)
        .isInstanceOf(StoreFailed.class)
        .hasMessageStartingWith("the database ")
        .hasMessageContaining(file.toString())
        .hasMessageContaining(words);

    assertThat(Files.mismatch(file, before)).isEqualTo(-1);
  }

  private Database open() {
    return Database.open("jdbc:sqlite:" + file, Optional.empty(), Optional.empty());
  }

  private void overwrite(long at, String bytes) throws IOException {
    try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "rw")) {
      random.seek(at);
      random.write(bytes.getBytes(UTF_8));
    }
  }

  static SharedLink link(int number) {
    String address = "https://example.com/" + number + "?" + "a".repeat(300);
    ThreadAddress thread = new ThreadAddress("T1", "C1", number + ".000001");
    return new SharedLink(thread, new Sharer("U1", "10.000001"), address, address, false);
  }
}
