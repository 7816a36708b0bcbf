// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.ArticleJson;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;
import org.whosaid.claim.FiledClipping;
import org.whosaid.claim.Filing;

/** The clippings file in the database: a row of JSON each. */
public final class SqlClippings implements Clippings {
  /** In place of a channel: the clipping answered one person alone. */
  private static final String NOBODY_ELSE = "";

  private static final String ALL =
      "select team, id, clipping, article, channel, thread_ts, kept_at from clippings ";

  private final Statements statements;
  private final Clock clock;
  private final ClaimsJson claims = new ClaimsJson();
  private final ObjectMapper mapper = JsonMapper.builder().build();

  public SqlClippings(Database database, Clock clock) {
    this.statements = new Statements(database.connections());
    this.clock = clock;
  }

  @Override
  public void keep(Filing filing, Clipping clipping) {
    ObjectNode json = claims.write(clipping.id(), clipping.extraction());
    json.set("article", ArticleJson.write(clipping.article()));
    json.put("age", clipping.age().toMillis() / 1000.0); // seconds
    statements.change(
        "insert into clippings (team, id, clipping, article, channel, thread_ts, kept_at)"
            + " values (?, ?, ?, ?, ?, ?, ?) on conflict (team, id) do update set"
            + " clipping = excluded.clipping, article = excluded.article,"
            + " channel = excluded.channel, thread_ts = excluded.thread_ts,"
            + " kept_at = excluded.kept_at",
        filing.team(),
        clipping.id(),
        json.toString(),
        filing.article(),
        filing.thread().map(Filing.Place::channel).orElse(NOBODY_ELSE),
        filing.thread().map(Filing.Place::threadTs).orElse(NOBODY_ELSE),
        clock.millis());
  }

  @Override
  public Optional<FiledClipping> find(String team, String id) {
    return statements.first(this::filed, ALL + "where team = ? and id = ?", team, id);
  }

  @Override
  public Optional<FiledClipping> newest(String team, String article) {
    return statements.first(
        this::filed,
        ALL + "where team = ? and article = ? order by kept_at desc limit 1",
        team,
        article);
  }

  @Override
  public List<FiledClipping> inChannel(String team, String channel, int most) {
    return statements.all(
        this::filed,
        ALL + "where team = ? and channel = ? order by kept_at desc limit ?",
        team,
        channel,
        most);
  }

  @Override
  public void forget(String team, String id) {
    statements.change("delete from clippings where team = ? and id = ?", team, id);
  }

  @Override
  public int forgetArticle(String team, String article) {
    return statements.change("delete from clippings where team = ? and article = ?", team, article);
  }

  @Override
  public int forgetChannel(String team, String channel) {
    return statements.change("delete from clippings where team = ? and channel = ?", team, channel);
  }

  @Override
  public int forgetBefore(String team, String channel, Instant moment) {
    return statements.change(
        "delete from clippings where team = ? and channel = ? and kept_at < ?",
        team,
        channel,
        moment.toEpochMilli());
  }

  @Override
  public int forgetPrivateBefore(Instant moment) {
    return statements.change(
        "delete from clippings where channel = ? and kept_at < ?",
        NOBODY_ELSE,
        moment.toEpochMilli());
  }

  @Override
  public List<Room> rooms() {
    return statements.all(
        row -> new Room(row.getString("team"), row.getString("channel")),
        "select distinct team, channel from clippings where channel <> ?",
        NOBODY_ELSE);
  }

  private FiledClipping filed(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return new FiledClipping(
        clipping(row.getString("id"), row.getString("clipping")),
        new Filing(
            row.getString("team"),
            row.getString("article"),
            channel.equals(NOBODY_ELSE)
                ? Optional.empty()
                : Optional.of(new Filing.Place(channel, row.getString("thread_ts")))),
        Instant.ofEpochMilli(row.getLong("kept_at")));
  }

  private Clipping clipping(String id, String row) {
    try {
      JsonNode json = mapper.readTree(row);
      long age = Math.round(json.path("age").asDouble() * 1000); // rows of old say nothing
      return new Clipping(
          id, ArticleJson.read(json.path("article")), claims.read(json), Duration.ofMillis(age));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new StoreFailed("clipping " + id + " cannot be read", e);
    }
  }
}
