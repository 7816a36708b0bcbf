// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of everything that the database refuses, and says in clear words, at most once a minute,
 * what an operator has to know of it. All of it passes by itself when its cause does, except
 * damage.
 */
final class Trouble implements SQLExceptionOverride {
  private static final Logger log = LoggerFactory.getLogger(Trouble.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int BUSY = 5; // of SQLite, as the next
  private static final int LOCKED = 6;
  private static final String WAITS =
      "; events are not acknowledged, so that Slack sends them again, and jobs wait";

  /** What is wrong, in the operator's words. */
  enum Kind {
    FULL("the disk is full: the database takes no more"),
    UNWRITABLE("the database can't be written: the disk fails or is full"),
    READ_ONLY("the database takes no changes: it is read-only"),
    AWAY("the database is away"),
    DAMAGED("the database is damaged: stop the bot and restore a backup");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  private final String database;
  private final AtomicReference<@Nullable Kind> told = new AtomicReference<>();
  private final AtomicLong toldAt = new AtomicLong();
  private volatile boolean damaged;

  /**
   * @param database how the log calls it
   */
  Trouble(String database) {
    this.database = database;
  }

  /** Whether damage was met since the start. */
  boolean damaged() {
    return damaged;
  }

  /** Asked by the pool for every exception; whether the connection is of further use. */
  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return hear(e).filter(Kind.READ_ONLY::equals).isPresent()
        ? Override.MUST_EVICT // the server behind it may no longer be the one that writes
        : Override.CONTINUE_EVICT;
  }

  /** What it means, if it is the database's state. */
  Optional<Kind> hear(SQLException e) {
    Optional<Kind> kind = kind(e).or(() -> kind(e.getCause())); // the pool wraps what a driver says
    kind.ifPresent(known -> tell(known, e));
    return kind;
  }

  private void tell(Kind kind, SQLException e) {
    damaged |= kind == Kind.DAMAGED;
    long now = System.nanoTime();
    long last = toldAt.get();
    boolean due = told.get() != kind || now - last >= PAUSE.toNanos();
    if (due && toldAt.compareAndSet(last, now)) {
      told.set(kind);
      log.error("{}{} ({})", kind.words(), WAITS, database, e);
    }
  }

  /** What an exception of a driver means; empty for what isn't the database's state. */
  static Optional<Kind> kind(@Nullable Throwable failure) {
    if (!(failure instanceof SQLException e)) {
      return Optional.empty();
    }
    String state = e.getSQLState();
    return Optional.ofNullable(
        state == null || state.isEmpty() ? sqlite(e.getErrorCode()) : postgresql(state));
  }

  /** Whether the same may work later: the database is busy, full or away, and not damaged. */
  static boolean mayPass(SQLException e) {
    String state = e.getSQLState();
    boolean busy =
        (state == null || state.isEmpty())
            ? e.getErrorCode() == BUSY || e.getErrorCode() == LOCKED
            : Stream.of("08", "40", "53", "55P03", "57", "58").anyMatch(state::startsWith);
    return busy || kind(e).filter(kind -> kind != Kind.DAMAGED).isPresent();
  }

  /** See https://sqlite.org/rescode.html. */
  private static @Nullable Kind sqlite(int code) {
    return switch (code) {
      case 13 -> Kind.FULL;
      case 10, 14 -> Kind.UNWRITABLE;
      case 8 -> Kind.READ_ONLY;
      case 11, 26 -> Kind.DAMAGED;
      default -> null;
    };
  }

  /** See https://www.postgresql.org/docs/current/errcodes-appendix.html. */
  private static @Nullable Kind postgresql(String state) {
    return switch (state) {
      case "53100" -> Kind.FULL;
      case "25006" -> Kind.READ_ONLY;
      case "XX001", "XX002" -> Kind.DAMAGED;
      default -> state.startsWith("08") || state.startsWith("57P0") ? Kind.AWAY : null;
    };
  }
}
