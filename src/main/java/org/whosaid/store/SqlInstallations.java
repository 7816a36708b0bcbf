// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.slack.install.Installation;
import org.whosaid.slack.install.Installations;
import org.whosaid.slack.install.TokenSafe;
import org.whosaid.slack.install.Tokens;
import org.whosaid.slack.install.UnusableKey;

/** The book of installations in the database; the tokens lie sealed in their rows. */
public final class SqlInstallations implements Installations {
  private static final String COLUMNS =
      "select account, team, organisation, name, bot_user, bot, scopes, key_id, tokens,"
          + " expires_at, installed_at from installations";

  /** What is reserved for longer was reserved by a clock that was wrong. */
  private static final Duration LONGEST_RESERVATION = Duration.ofHours(1);

  private final Statements statements;
  private final TokenSafe safe;
  private final Clock clock;
  private final ObjectMapper mapper = JsonMapper.builder().build();

  public SqlInstallations(Database database, TokenSafe safe, Clock clock) {
    this.statements = new Statements(database.connections());
    this.safe = requireNonNull(safe, "safe");
    this.clock = requireNonNull(clock, "clock");
  }

  /**
   * Seals all tokens with the first key that lie under another one.
   *
   * @return how many did
   * @throws UnusableKey if no key opens them
   */
  public int sealAnew() throws UnusableKey {
    List<Row> old =
        statements.all(
            this::row, COLUMNS + " where key_id <> ? order by account", safe.sealingKey());
    for (Row row : old) {
      String account = row.account.id();
      TokenSafe.Sealed sealed = safe.seal(account, safe.open(account, row.sealed));
      statements.change(
          "update installations set key_id = ?, tokens = ? where account = ? and tokens = ?",
          sealed.keyId(),
          sealed.text(),
          account,
          row.sealed.text());
    }
    return old.size();
  }

  /** How many there are. */
  public int count() {
    return statements
        .first(row -> row.getInt(1), "select count(*) from installations")
        .orElseThrow();
  }

  @Override
  public void keep(Installation installation) {
    Installation.Account account = installation.account();
    TokenSafe.Sealed sealed = sealed(account.id(), installation.tokens());
    statements.change(
        "insert into installations (account, team, organisation, name, bot_user, bot, scopes,"
            + " key_id, tokens, expires_at, renewing_until, installed_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?) on conflict (account) do update set"
            + " team = excluded.team, organisation = excluded.organisation, name = excluded.name,"
            + " bot_user = excluded.bot_user, bot = excluded.bot, scopes = excluded.scopes,"
            + " key_id = excluded.key_id, tokens = excluded.tokens,"
            + " expires_at = excluded.expires_at, renewing_until = 0,"
            + " installed_at = excluded.installed_at",
        account.id(),
        account.team().orElse(null),
        account.organisation().orElse(null),
        account.name(),
        installation.bot().user(),
        installation.bot().id(),
        String.join(",", installation.bot().scopes()),
        sealed.keyId(),
        sealed.text(),
        expiry(installation.tokens()),
        installation.installedAt().toEpochMilli());
  }

  @Override
  public Optional<Installation> find(String account) {
    return statements.first(this::row, COLUMNS + " where account = ?", account).map(this::opened);
  }

  @Override
  public Optional<Installation> serving(String team) {
    return statements
        .first(
            this::row,
            COLUMNS
                + " where account = ? or account ="
                + " (select organisation from organisation_teams where team = ?)"
                + " order by case when account = ? then 0 else 1 end",
            team,
            team,
            team)
        .map(this::opened);
  }

  @Override
  public void belongs(String team, String organisation) {
    statements.change(
        "insert into organisation_teams (team, organisation) values (?, ?)"
            + " on conflict (team) do update set organisation = excluded.organisation",
        team,
        organisation);
  }

  @Override
  public List<String> teamsOf(String organisation) {
    return statements.all(
        row -> row.getString("team"),
        "select team from organisation_teams where organisation = ? order by team",
        organisation);
  }

  @Override
  public void remove(String account) {
    statements.change("delete from installations where account = ?", account);
  }

  @Override
  public List<String> expiringBefore(Instant time) {
    return statements.all(
        row -> row.getString("account"),
        "select account from installations where expires_at < ? order by expires_at",
        time.toEpochMilli());
  }

  @Override
  public boolean reserveRenewal(String account, Instant until) {
    return statements.change(
            "update installations set renewing_until = ?"
                + " where account = ? and (renewing_until <= ? or renewing_until > ?)",
            until.toEpochMilli(),
            account,
            clock.millis(),
            clock.instant().plus(LONGEST_RESERVATION).toEpochMilli())
        == 1;
  }

  @Override
  public void holdRenewal(String account, Instant until) {
    statements.change(
        "update installations set renewing_until = ? where account = ?",
        until.toEpochMilli(),
        account);
  }

  @Override
  public void renewed(String account, Tokens tokens) {
    TokenSafe.Sealed sealed = sealed(account, tokens);
    statements.change(
        "update installations set key_id = ?, tokens = ?, expires_at = ?, renewing_until = 0"
            + " where account = ?",
        sealed.keyId(),
        sealed.text(),
        expiry(tokens),
        account);
  }

  /** A row whose tokens are not opened yet. */
  private record Row(
      Installation.Account account,
      Installation.Bot bot,
      TokenSafe.Sealed sealed,
      Optional<Instant> expiresAt,
      Instant installedAt) {}

  private Row row(ResultSet row) throws SQLException {
    long expires = row.getLong("expires_at");
    Optional<Instant> expiresAt =
        row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(expires));
    String scopes = row.getString("scopes");
    return new Row(
        new Installation.Account(
            Optional.ofNullable(row.getString("team")),
            Optional.ofNullable(row.getString("organisation")),
            row.getString("name")),
        new Installation.Bot(
            row.getString("bot_user"),
            row.getString("bot"),
            scopes.isEmpty() ? Set.of() : Set.of(scopes.split(",", -1))),
        new TokenSafe.Sealed(row.getString("key_id"), row.getString("tokens")),
        expiresAt,
        Instant.ofEpochMilli(row.getLong("installed_at")));
  }

  private Installation opened(Row row) {
    try {
      JsonNode tokens = mapper.readTree(safe.open(row.account.id(), row.sealed));
      return new Installation(
          row.account,
          row.bot,
          new Tokens(
              tokens.path("access").asText(),
              Optional.ofNullable(tokens.path("refresh").textValue()),
              row.expiresAt),
          row.installedAt);
    } catch (UnusableKey e) {
      throw new StoreFailed(e.getMessage(), e);
    } catch (JsonProcessingException e) {
      throw new StoreFailed("the tokens of " + row.account.id() + " cannot be read");
    }
  }

  private TokenSafe.Sealed sealed(String account, Tokens tokens) {
    String json =
        mapper
            .createObjectNode()
            .put("access", tokens.access())
            .put("refresh", tokens.refresh().orElse(null))
            .toString();
    return safe.seal(account, json);
  }

  private static @Nullable Long expiry(Tokens tokens) {
    return tokens.expiresAt().map(Instant::toEpochMilli).orElse(null);
  }
}
