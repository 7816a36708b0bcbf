// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Optional;
import org.whosaid.article.ArticleJson;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.Clippings;

/** The clippings file in the database: a row of JSON each. */
public final class SqlClippings implements Clippings {
  private final Statements statements;
  private final Clock clock;
  private final ClaimsJson claims = new ClaimsJson();
  private final ObjectMapper mapper = JsonMapper.builder().build();

  public SqlClippings(Database database, Clock clock) {
    this.statements = new Statements(database.connections());
    this.clock = clock;
  }

  @Override
  public void keep(String team, Clipping clipping) {
    ObjectNode json = claims.write(clipping.id(), clipping.extraction());
    json.set("article", ArticleJson.write(clipping.article()));
    statements.change(
        "insert into clippings (team, id, clipping, kept_at) values (?, ?, ?, ?)"
            + " on conflict (team, id) do update set clipping = excluded.clipping",
        team,
        clipping.id(),
        json.toString(),
        clock.millis());
  }

  @Override
  public Optional<Clipping> find(String team, String id) {
    return statements
        .first(
            row -> row.getString("clipping"),
            "select clipping from clippings where team = ? and id = ?",
            team,
            id)
        .map(json -> clipping(id, json));
  }

  private Clipping clipping(String id, String row) {
    try {
      JsonNode json = mapper.readTree(row);
      return new Clipping(id, ArticleJson.read(json.path("article")), claims.read(json));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new StoreFailed("clipping " + id + " cannot be read", e);
    }
  }
}
