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
  public Duration next(String name, Duration gap) {
    tidy();
    long millis = gap.toMillis();
    return statements
        .first(
            row -> Duration.ofMillis(Math.max(0, row.getLong(1))),
            "with clock as (select "
                + NOW
                + " as time)"
                + " insert into turns (name, free_at, held_until)"
                + " select ?, time + ?, 0 from clock"
                + " on conflict (name) do update set free_at = ?"
                + " + greatest(turns.free_at, turns.held_until, excluded.free_at - ?)"
                + " returning free_at - ? - (select time from clock)",
            name,
            millis,
            millis,
            millis,
            millis)
        .orElseThrow();
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
