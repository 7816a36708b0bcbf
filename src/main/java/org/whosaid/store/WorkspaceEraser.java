// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import java.util.List;
import org.whosaid.slack.install.WorkspaceData;

/** The one place that knows every table in which something of a workspace is kept. */
public final class WorkspaceEraser implements WorkspaceData {
  /** Those with a column {@code team}. */
  static final List<String> TABLES =
      List.of(
          "installations",
          "replies",
          "clippings",
          "corrections",
          "channel_settings",
          "taken_back",
          "organisation_teams");

  private final Statements statements;

  public WorkspaceEraser(Database database) {
    this.statements = new Statements(database.connections());
  }

  /** The jobs come first, so that they leave nothing behind that is erased already. */
  @Override
  public void erase(String team) {
    String job = team + "/"; // every job's id begins with its workspace
    statements.change(
        "delete from scheduled_tasks where substr(task_instance, 1, ?) = ?", job.length(), job);
    for (String table : TABLES) {
      statements.change("delete from " + table + " where team = ?", team);
    }
  }
}
