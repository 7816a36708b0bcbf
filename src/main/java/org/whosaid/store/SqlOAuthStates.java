// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import org.whosaid.slack.install.OAuthStates;

/** Who is on the way through Slack's pages: a row each, taken out by one statement. */
public final class SqlOAuthStates implements OAuthStates {
  private static final int LONGEST = 64; // the column's length

  private final Statements statements;
  private final Clock clock;

  public SqlOAuthStates(Database database, Clock clock) {
    this.statements = new Statements(database.connections());
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void issue(String state, Instant until) {
    statements.change("delete from oauth_states where expires_at <= ?", clock.millis());
    statements.change(
        "insert into oauth_states (state, expires_at) values (?, ?)", state, until.toEpochMilli());
  }

  @Override
  public boolean take(String state) {
    return state.length() <= LONGEST
        && statements.change(
                "delete from oauth_states where state = ? and expires_at > ?",
                state,
                clock.millis())
            == 1;
  }
}
