// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The file of a SQLite database, looked at before anything is written to it. One that is damaged is
 * refused as it is: SQLite would go on with what it finds, and a new database in its place would
 * look as if nothing had ever been there.
 *
 * @see <a href="https://sqlite.org/howtocorrupt.html">How to corrupt a SQLite database file</a>
 */
final class SqliteFile {
  /** A few hundred megabytes; what lies beyond is found when it is read. */
  private static final Duration LONGEST_CHECK = Duration.ofSeconds(1);

  private static final String WAY_OUT =
      ": restore a backup (with its -wal file, if there is one), or move it away to begin with an"
          + " empty database; links that wait and what stands behind the buttons of earlier replies"
          + " are lost then";

  // https://sqlite.org/rescode.html
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int INTERRUPTED = 9;
  private static final int DAMAGED = 11;
  private static final int NOT_A_DATABASE = 26;

  private final Path file;

  SqliteFile(Path file) {
    this.file = requireNonNull(file, "file");
  }

  /**
   * Makes its folder if there is none, and reads it through as far as that is quick.
   *
   * @throws StoreFailed if it can't be used, saying why and what to do
   */
  void inspect() {
    makeFolder();
    if (Files.isDirectory(file)) {
      throw new StoreFailed("the database must be a file, and there is a folder: " + file);
    }
    if (size(file) == 0) {
      requireNoLeftovers();
      return;
    }
    if (!Files.isReadable(file) || !Files.isWritable(file)) {
      throw new StoreFailed("the database may not be read and written by this user: " + file);
    }
    check();
  }

  void makeFolder() {
    Path folder = requireNonNull(file.toAbsolutePath().getParent());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new StoreFailed("cannot make the folder of the database: " + folder, e);
    }
    if (!Files.isWritable(folder)) {
      throw new StoreFailed("this user may not write into the database's folder: " + folder);
    }
  }

  /** SQLite would delete a log without its database. */
  private void requireNoLeftovers() {
    Path log = file.resolveSibling(file.getFileName() + "-wal");
    if (size(log) > 0) {
      throw new StoreFailed(
          "the database "
              + file
              + (Files.exists(file) ? " is empty" : " is missing")
              + ", but its last changes are there, "
              + log.getFileName()
              + ": put the file back that belongs to them, or move them away to begin with an empty"
              + " database");
    }
  }

  private static long size(Path path) {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException e) {
      throw new StoreFailed("cannot look at the database: " + path, e);
    }
  }

  /** Without writing: a connection that may write would carry over the log when it is closed. */
  private void check() {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + file + "?open_mode=1&busy_timeout=2000");
        Statement statement = connection.createStatement()) {
      CompletableFuture<Void> bound =
          CompletableFuture.runAsync(
              () -> cancel(statement),
              CompletableFuture.delayedExecutor(LONGEST_CHECK.toMillis(), TimeUnit.MILLISECONDS));
      try (ResultSet found = statement.executeQuery("pragma quick_check(1)")) {
        String first = found.next() ? found.getString(1) : "no answer";
        if (!first.equals("ok")) {
          throw new StoreFailed("the database " + file + " is damaged" + WAY_OUT);
        }
      } finally {
        bound.cancel(false);
      }
    } catch (SQLException e) {
      refuse(e);
    }
  }

  private static void cancel(Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      return; // it has ended
    }
  }

  private void refuse(SQLException e) {
    switch (e.getErrorCode()) {
      case BUSY, LOCKED, INTERRUPTED -> {
        return; // in use, or large and sound so far
      }
      case NOT_A_DATABASE ->
          throw new StoreFailed(
              "the database "
                  + file
                  + " is no SQLite database, or its beginning was overwritten"
                  + WAY_OUT,
              e);
      case DAMAGED -> throw new StoreFailed("the database " + file + " is damaged" + WAY_OUT, e);
      default ->
          throw new StoreFailed("cannot read the database " + file + ": " + e.getMessage(), e);
    }
  }
}
