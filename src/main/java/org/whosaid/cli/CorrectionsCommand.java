// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.Settings;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.observe.Logging;
import org.whosaid.store.Database;
import org.whosaid.store.SqlClippings;
import org.whosaid.store.SqlCorrections;
import org.whosaid.store.StoreFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** What people put right, a corrected article a line, as cases for training and tests. */
@Command(
    name = "corrections",
    description =
        "Exports what people put right in replies: JSON lines, an article with all its claims each.",
    mixinStandardHelpOptions = true)
final class CorrectionsCommand implements Callable<Integer> {
  private static final Logger log = LoggerFactory.getLogger(CorrectionsCommand.class);
  private static final String STANDARD = "-";

  @ParentCommand private WhosaidCommand whosaid;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE.jsonl",
      description = "- is standard output")
  private String output;

  @Override
  public Integer call() throws BadConfiguration, WriteFailed {
    whosaid.logTo(Logging.Volume.QUIET);
    ConfigOutcome.Loaded loaded = whosaid.load();
    try (Database database = Settings.open(loaded.config().store(), loaded.secrets())) {
      Clock clock = Clock.systemUTC();
      CorrectionsExport export =
          new CorrectionsExport(
              new SqlCorrections(database, clock), new SqlClippings(database, clock));
      if (output.equals(STANDARD)) {
        return run(export, whosaid.terminal().lines());
      }
      try (OutputStream lines = newFile(output)) {
        return run(export, new LinesOut(lines, output));
      }
    } catch (NoSuchFileException e) {
      whosaid.terminal().complain(e.getMessage() + ": there is no such file or folder");
    } catch (AccessDeniedException e) {
      whosaid.terminal().complain(e.getMessage() + ": access is denied");
    } catch (IOException e) {
      throw new WriteFailed(output, e);
    } catch (StoreFailed e) {
      log.debug("the database cannot be used", e);
      whosaid.terminal().complain(String.valueOf(e.getMessage()));
      return Exit.USAGE;
    }
    return Exit.NOT_READ;
  }

  private int run(CorrectionsExport export, LinesOut lines) throws WriteFailed {
    int unread = export.to(lines, whosaid.terminal());
    return unread == 0 ? Exit.DONE : Exit.NOT_READ;
  }

  private static OutputStream newFile(String name) throws IOException {
    return Files.newOutputStream(Path.of(name));
  }
}
