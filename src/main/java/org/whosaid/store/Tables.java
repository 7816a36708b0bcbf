// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of a database, which an earlier or a later version of this program may have made. */
final class Tables {
  private final HikariDataSource connections;
  private final String url;
  private final Flyway flyway;

  Tables(HikariDataSource connections, Dialect dialect, String url) {
    this.connections = connections;
    this.url = url;
    this.flyway =
        Flyway.configure()
            .dataSource(connections)
            .locations("classpath:" + dialect.migrations())
            .table("schema_history")
            .load();
  }

  /**
   * Makes what is missing; nothing that is there is lost.
   *
   * @throws StoreFailed if a later version made them, or they are not this program's
   */
  void bringUpToDate() {
    try {
      refuseLater();
      flyway.migrate();
    } catch (FlywayException e) {
      connections.close();
      throw new StoreFailed(
          "cannot bring the tables of " + url + " to this version: " + firstLine(e), e);
    } catch (StoreFailed e) {
      connections.close();
      throw e;
    }
  }

  private void refuseLater() {
    MigrationInfo[] all = flyway.info().all();
    Optional<MigrationVersion> later =
        Arrays.stream(all)
            .filter(step -> step.getState().isApplied() && !step.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .max(Comparator.naturalOrder());
    if (later.isPresent()) {
      throw new StoreFailed(
          "a later version of Whosaid has been at the database "
              + url
              + ": its tables are of version "
              + later.get()
              + ", this program knows them up to "
              + newest(all)
              + "; start the later version, or restore the backup from before it");
    }
  }

  private static String newest(MigrationInfo... all) {
    return Arrays.stream(all)
        .filter(step -> step.getState().isResolved())
        .map(MigrationInfo::getVersion)
        .max(Comparator.naturalOrder())
        .map(MigrationVersion::toString)
        .orElse("none");
  }

  private static String firstLine(FlywayException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
