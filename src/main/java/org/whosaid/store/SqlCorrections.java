// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.whosaid.correction.Correction;
import org.whosaid.correction.CorrectionJson;
import org.whosaid.correction.Corrections;

/** The corrections in the database: a row of JSON each, numbered for each clipping. */
public final class SqlCorrections implements Corrections {
  private final Statements statements;
  private final Clock clock;
  private final ObjectMapper mapper = JsonMapper.builder().build();

  public SqlCorrections(Database database, Clock clock) {
    this.statements = new Statements(database.connections());
    this.clock = clock;
  }

  @Override
  public List<Correction> of(String team, String clipping) {
    return statements
        .all(
            row -> row.getString("correction"),
            "select correction from corrections where team = ? and clipping = ? order by number",
            team,
            clipping)
        .stream()
        .map(row -> correction(clipping, row))
        .toList();
  }

  @Override
  public boolean add(String team, int number, Correction correction) {
    return statements.change(
            "insert into corrections (team, clipping, number, id, correction, kept_at)"
                + " values (?, ?, ?, ?, ?, ?) on conflict do nothing",
            team,
            correction.made().clipping(),
            number,
            correction.id(),
            CorrectionJson.write(correction).toString(),
            clock.millis())
        == 1;
  }

  @Override
  public void forget(String team, String clipping) {
    statements.change("delete from corrections where team = ? and clipping = ?", team, clipping);
  }

  @Override
  public int forgetOrphans() {
    return statements.change(
        "delete from corrections where not exists (select 1 from clippings"
            + " where clippings.team = corrections.team"
            + " and clippings.id = corrections.clipping)");
  }

  @Override
  public void forgetChannel(String team, String channel) {
    statements.change(
        "delete from corrections where team = ? and clipping in"
            + " (select id from clippings where team = ? and channel = ?)",
        team,
        team,
        channel);
  }

  @Override
  public List<Corrected> all() {
    return statements.all(
        row -> new Corrected(row.getString("team"), row.getString("clipping")),
        "select team, clipping from corrections group by team, clipping"
            + " order by min(kept_at), team, clipping");
  }

  /** How many there are of what is filed in some channels of a workspace. */
  public long in(String team, Collection<String> channels) {
    if (channels.isEmpty()) {
      return 0;
    }
    List<Object> values = new ArrayList<>(List.of(team));
    values.addAll(channels);
    return statements
        .first(
            row -> row.getLong(1),
            "select count(*) from corrections join clippings"
                + " on clippings.team = corrections.team and clippings.id = corrections.clipping"
                + " where corrections.team = ? and channel in ("
                + "?, ".repeat(channels.size() - 1)
                + "?)",
            values.toArray())
        .orElse(0L);
  }

  private Correction correction(String clipping, String row) {
    try {
      return CorrectionJson.read(mapper.readTree(row));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new StoreFailed("a correction of clipping " + clipping + " cannot be read", e);
    }
  }
}
