// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.whosaid.job.Turns;
import org.whosaid.job.TurnsOnOneMachine;

/** Turns that several machines share, by the clock of their PostgreSQL. */
public final class SqlTurns implements Turns {
  private static final String NOW = "(extract(epoch from clock_timestamp()) * 1000)::bigint";
  private static final Duration IDLE = Duration.ofHours(1);
  private static final int OFTEN = 1_000;

  private final Statements statements;
  private final AtomicInteger calls = new AtomicInteger();

  private SqlTurns(Database database) {
    this.statements = new Statements(database.connections());
  }

  /** In the database if machines may share it, else in memory. */
  public static Turns of(Database database) {
    return database.dialect() == Dialect.SQLITE
        ? new TurnsOnOneMachine(System::nanoTime)
        : new SqlTurns(database);
  }

  @Override
  public Duration next(String name, Pace pace, Duration patience) {
    tidy();
    return reserved(name, pace, patience)
        .or(() -> theFirst(name, pace))
        .or(() -> reserved(name, pace, patience)) // somebody else was the first
        .orElseGet(() -> tooLong(name, pace, patience));
  }

  private Optional<Duration> reserved(String name, Pace pace, Duration patience) {
    return statements.first(
        row -> Duration.ofMillis(row.getLong(1)),
        "update turns set free_at = greatest("
            + NOW
            + ", held_until, free_at) + ? where name = ? and greatest(held_until, free_at - ?) <= "
            + NOW
            + " + ? returning greatest(0, held_until - "
            + NOW
            + ", free_at - ? - "
            + NOW
            + ")",
        pace.gap().toMillis(),
        name,
        pace.ahead().toMillis(),
        patience.toMillis(),
        pace.gap().plus(pace.ahead()).toMillis());
  }

  private Optional<Duration> theFirst(String name, Pace pace) {
    boolean first =
        statements.change(
                "insert into turns (name, free_at, held_until) values (?, "
                    + NOW
                    + " + ?, 0) on conflict do nothing",
                name,
                pace.gap().toMillis())
            == 1;
    return first ? Optional.of(Duration.ZERO) : Optional.empty();
  }

  private Duration tooLong(String name, Pace pace, Duration patience) {
    Duration least = patience.plusMillis(1);
    return statements
        .first(
            row -> Duration.ofMillis(row.getLong(1)),
            "select greatest(held_until, free_at - ?) - " + NOW + " from turns where name = ?",
            pace.ahead().toMillis(),
            name)
        .filter(wait -> wait.compareTo(least) > 0)
        .orElse(least);
  }

  @Override
  public void hold(String name, Duration time) {
    statements.change(
        "insert into turns (name, free_at, held_until) values (?, 0, "
            + NOW
            + " + ?) on conflict (name)"
            + " do update set held_until = greatest(turns.held_until, excluded.held_until)",
        name,
        time.toMillis());
  }

  @Override
  public Duration held(String name) {
    return until("held_until", name);
  }

  @Override
  public Duration left(String name) {
    return until("free_at", name);
  }

  private Duration until(String moment, String name) {
    return statements
        .first(
            row -> Duration.ofMillis(row.getLong(1)),
            "select greatest(0, " + moment + " - " + NOW + ") from turns where name = ?",
            name)
        .orElse(Duration.ZERO);
  }

  @Override
  public Optional<Turn> take(String name, Duration longest) {
    tidy();
    String holder = UUID.randomUUID().toString();
    boolean taken =
        statements.change(
                "insert into turns (name, free_at, held_until, holder) values (?, "
                    + NOW
                    + " + ?, 0, ?) on conflict (name)"
                    + " do update set free_at = excluded.free_at, holder = excluded.holder"
                    + " where greatest(turns.free_at, turns.held_until) <= "
                    + NOW,
                name,
                longest.toMillis(),
                holder)
            == 1;
    return taken ? Optional.of(pause -> end(name, holder, pause)) : Optional.empty();
  }

  private void end(String name, String holder, Duration pause) {
    statements.change(
        "update turns set holder = null, free_at = " + NOW + " + ? where name = ? and holder = ?",
        pause.toMillis(),
        name,
        holder);
  }

  /** Deletes, now and then, what nobody has come to for long. */
  private void tidy() {
    if (calls.incrementAndGet() % OFTEN == 0) {
      statements.change(
          "delete from turns where greatest(free_at, held_until) < " + NOW + " - ?",
          IDLE.toMillis());
    }
  }
}
