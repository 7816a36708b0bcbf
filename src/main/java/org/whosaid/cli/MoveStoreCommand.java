// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secret;
import org.whosaid.config.Secrets;
import org.whosaid.observe.Logging;
import org.whosaid.store.Database;
import org.whosaid.store.SoleProcess;
import org.whosaid.store.StoreFailed;
import org.whosaid.store.StoreMove;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** From one machine's file to a database for several. */
@Command(
    name = "move-store",
    description = {
      "Moves all that is kept in the SQLite file of store.url into an empty PostgreSQL database.",
      "Stop the bot first. The file stays as it is. The database's password is read from the"
          + " environment, WHOSAID_STORE_PASSWORD."
    },
    mixinStandardHelpOptions = true)
final class MoveStoreCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(MoveStoreCommand.class);
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final String STORE_URL = "WHOSAID_STORE_URL";

  @ParentCommand private WhosaidCommand whosaid;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "jdbc:postgresql://HOST/DATABASE",
      description = "where everything goes")
  private String to;

  @Option(names = "--user", paramLabel = "NAME", description = "the new database's user")
  private Optional<String> user = Optional.empty();

  @Override
  @SuppressWarnings("try") // the mark is there to be held
  public Integer call() throws BadConfiguration, WriteFailed {
    whosaid.logTo(Logging.Volume.QUIET);
    ConfigOutcome.Loaded loaded = whosaid.load();
    String from = loaded.config().store().url();
    Optional<String> wrong = wrong(from);
    if (wrong.isPresent()) {
      whosaid.terminal().complain(wrong.get());
      return Exit.USAGE;
    }
    Optional<String> password = loaded.secrets().databasePassword().map(Secret::reveal);
    LinesOut out = whosaid.terminal().lines();
    try (SoleProcess nobodyElse = SoleProcess.on(from);
        Database source = Database.open(from, Optional.empty(), Optional.empty());
        Database target = Database.open(to, user, password)) {
      for (StoreMove.Moved moved : new StoreMove(source, target).move()) {
        out.print("%-20s %8d rows".formatted(moved.table(), moved.rows()));
      }
    } catch (StoreFailed e) {
      log.debug("the store was not moved", e);
      whosaid.terminal().complain(String.valueOf(e.getMessage()));
      return Exit.NOT_READ;
    }
    out.print("All of it is there. Set store.url to " + to + " before the bot starts again.");
    return Exit.DONE;
  }

  private boolean mayBecomeStoreUrl() {
    Map<String, String> alone = Map.of(STORE_URL, to);
    return to.startsWith(POSTGRESQL)
        && ConfigLoader.load(Optional.empty(), alone) instanceof ConfigOutcome.Loaded;
  }

  private Optional<String> wrong(String from) {
    if (!from.startsWith(SQLITE)) {
      return Optional.of("store.url is not a SQLite file: " + from);
    }
    if (!mayBecomeStoreUrl()) { // it is not repeated: there may be a password in it
      return Optional.of(
          "--to is not a PostgreSQL database, jdbc:postgresql://HOST/DATABASE, without a password ("
              + Secrets.STORE_PASSWORD
              + " is its place)");
    }
    Path file = Path.of(from.substring(SQLITE.length()).replaceFirst("\\?.*", ""));
    return Files.isRegularFile(file)
        ? Optional.empty()
        : Optional.of("there is no database to move: " + file);
  }
}
