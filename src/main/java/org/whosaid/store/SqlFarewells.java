// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whosaid.slack.install.Farewells;

/** Farewells in the database: a row each, until nothing is left to do. */
public final class SqlFarewells implements Farewells {
  private final Statements statements;

  public SqlFarewells(Database database) {
    this.statements = new Statements(database.connections());
  }

  @Override
  public void note(String account, Instant at) {
    statements.change(
        "insert into farewells (account, noted_at) values (?, ?) on conflict (account)"
            + " do update set noted_at = excluded.noted_at, erased_at = null",
        account,
        at.toEpochMilli());
  }

  @Override
  public List<Farewell> all() {
    return statements.all(
        SqlFarewells::farewell,
        "select account, noted_at, erased_at from farewells order by noted_at, account");
  }

  @Override
  public void erased(Farewell farewell, Instant at) {
    statements.change(
        "update farewells set erased_at = ? where account = ? and noted_at = ?",
        at.toEpochMilli(),
        farewell.account(),
        farewell.notedAt().toEpochMilli());
  }

  @Override
  public void forget(Farewell farewell) {
    statements.change(
        "delete from farewells where account = ? and noted_at = ?",
        farewell.account(),
        farewell.notedAt().toEpochMilli());
  }

  private static Farewell farewell(ResultSet row) throws SQLException {
    long erased = row.getLong("erased_at");
    Optional<Instant> erasedAt =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(erased));
    return new Farewell(
        row.getString("account"), Instant.ofEpochMilli(row.getLong("noted_at")), erasedAt);
  }
}
