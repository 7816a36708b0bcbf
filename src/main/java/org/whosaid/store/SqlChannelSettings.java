// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.whosaid.channel.ChangeOutcome;
import org.whosaid.channel.ChannelChange;
import org.whosaid.channel.ChannelSettings;
import org.whosaid.channel.ChannelSettingsBook;
import org.whosaid.channel.KeptSettings;

/**
 * The settings in the database. Each change is a row of its own with the next revision, so that of
 * two people who change at once the key lets only one in, and what the channel is still to be told
 * is on disk with the change itself.
 */
public final class SqlChannelSettings implements ChannelSettingsBook {
  private static final Duration FRESH = Duration.ofSeconds(30);
  private static final int MOST_CACHED = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final String OF_CHANNEL = " where team = ? and channel = ?";

  private final Statements statements;
  private final boolean sole;
  private final Clock clock;
  private final ChannelSettings usual;
  private final ChannelSettingsJson json;
  private final Map<List<String>, Cached> cache = new ConcurrentHashMap<>();

  private record Cached(ChannelSettings settings, long until) {}

  /**
   * @param usual what a channel has in which nobody has set anything
   */
  public SqlChannelSettings(Database database, ChannelSettings usual, Clock clock) {
    this.statements = new Statements(database.connections());
    this.sole = database.dialect() == Dialect.SQLITE;
    this.usual = requireNonNull(usual, "usual");
    this.json = new ChannelSettingsJson(usual);
    this.clock = requireNonNull(clock, "clock");
  }

  /** With other machines on the database, what one of them changed holds here at once. */
  @Override
  public ChannelSettings of(String team, String channel) {
    return sole ? cached(team, channel) : present(team, channel).settings();
  }

  private ChannelSettings cached(String team, String channel) {
    List<String> key = List.of(team, channel);
    Cached cached = cache.get(key);
    if (cached != null && clock.millis() < cached.until()) {
      return cached.settings();
    }
    long until = clock.millis() + FRESH.toMillis(); // counted from before the database is asked
    ChannelSettings settings = present(team, channel).settings();
    if (cache.size() >= MOST_CACHED) {
      cache.clear();
    }
    cache.put(key, new Cached(settings, until));
    return settings;
  }

  @Override
  public KeptSettings present(String team, String channel) {
    return statements
        .first(
            this::kept,
            "select * from channel_settings" + OF_CHANNEL + " order by revision desc limit 1",
            team,
            channel)
        .orElseGet(() -> new KeptSettings(team, channel, usual, 0));
  }

  @Override
  public ChangeOutcome change(KeptSettings since, ChannelSettings wanted, ChannelChange.Person by) {
    KeptSettings present = present(since.team(), since.channel());
    if (present.settings().equals(wanted)) {
      return new ChangeOutcome.Same(present);
    }
    KeptSettings made =
        new KeptSettings(since.team(), since.channel(), wanted, since.revision() + 1);
    if (present.revision() != since.revision() || !insert(made, by)) {
      return new ChangeOutcome.Overtaken(present(since.team(), since.channel()));
    }
    cache.remove(List.of(since.team(), since.channel()));
    return new ChangeOutcome.Changed(new ChannelChange(made, present.settings(), by));
  }

  private boolean insert(KeptSettings made, ChannelChange.Person by) {
    String name = by.name();
    return statements.change(
            "insert into channel_settings (team, channel, revision, settings,"
                + " changed_by, changed_by_name, told, changed_at)"
                + " values (?, ?, ?, ?, ?, ?, 0, ?) on conflict do nothing",
            made.team(),
            made.channel(),
            made.revision(),
            json.write(made.settings()),
            by.user(),
            name.substring(0, Math.min(name.length(), LONGEST_NAME)),
            clock.millis())
        == 1;
  }

  @Override
  public List<KeptSettings> all(String team) {
    return statements.all(
        this::kept,
        "select * from channel_settings s where team = ? and revision = (select max(revision)"
            + " from channel_settings t where t.team = s.team and t.channel = s.channel)"
            + " order by channel",
        team);
  }

  @Override
  public Optional<ChannelChange> untold(String team, String channel, long revision) {
    return statements
        .first(
            this::change,
            "select * from channel_settings" + OF_CHANNEL + " and revision = ? and told = 0",
            team,
            channel,
            revision)
        .map(this::withBefore);
  }

  @Override
  public List<ChannelChange> untold() {
    return statements
        .all(this::change, "select * from channel_settings where told = 0 order by changed_at")
        .stream()
        .map(this::withBefore)
        .toList();
  }

  /** The row before an untold one stays until it is told, to say what it was changed from. */
  @Override
  public void told(ChannelChange change) {
    String team = change.made().team();
    String channel = change.made().channel();
    statements.change(
        "update channel_settings set told = 1, changed_by_name = ''"
            + OF_CHANNEL
            + " and revision = ?",
        team,
        channel,
        change.made().revision());
    statements.change(
        "delete from channel_settings"
            + OF_CHANNEL
            + " and revision < (select coalesce(min(case when told = 0 then revision - 1 end),"
            + " max(revision)) from channel_settings"
            + OF_CHANNEL
            + ")",
        team,
        channel,
        team,
        channel);
  }

  private KeptSettings kept(ResultSet row) throws SQLException {
    String where = row.getString("team") + "/" + row.getString("channel");
    try {
      return new KeptSettings(
          row.getString("team"),
          row.getString("channel"),
          json.read(row.getString("settings")),
          row.getLong("revision"));
    } catch (RuntimeException e) {
      throw new StoreFailed("the settings of " + where + " cannot be read", e);
    }
  }

  /** Without what stood before, which is in another row. */
  private ChannelChange change(ResultSet row) throws SQLException {
    String name = row.getString("changed_by_name");
    return new ChannelChange(
        kept(row), usual, new ChannelChange.Person(row.getString("changed_by"), name));
  }

  private ChannelChange withBefore(ChannelChange change) {
    KeptSettings made = change.made();
    return statements
        .first(
            this::kept,
            "select * from channel_settings" + OF_CHANNEL + " and revision = ?",
            made.team(),
            made.channel(),
            made.revision() - 1)
        .map(before -> new ChannelChange(made, before.settings(), change.by()))
        .orElse(change);
  }
}
