// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.observe.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line. Without a command it opens the practice newsroom. */
@Command(
    name = "whosaid",
    description = "Who claimed what: reads an article and lists each source with its own words.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      TryCommand.class,
      ServeCommand.class,
      ReadCommand.class,
      ExtractCommand.class,
      PageCommand.class,
      CheckCommand.class
    })
public final class WhosaidCommand implements Runnable {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration; by default config/whosaid.yml if there is one")
  private @Nullable Path config;

  @Option(
      names = "--verbose",
      scope = CommandLine.ScopeType.INHERIT,
      description = "log each step to standard error")
  private boolean verbose;

  private WhosaidCommand() {}

  /** Runs a command and returns its exit status: see {@link Exit}. */
  public static int run(String... args) {
    WhosaidCommand whosaid = new WhosaidCommand();
    CommandLine line = new CommandLine(whosaid);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(new CalmFailure());
    return line.execute(args);
  }

  /** Without a command. */
  @Override
  public void run() {
    throw new IllegalStateException("picocli runs the default command");
  }

  /** The configuration, or {@link BadConfiguration} with everything that is wrong with it. */
  ConfigOutcome.Loaded load() throws BadConfiguration {
    ConfigOutcome outcome = ConfigLoader.loadHere(Optional.ofNullable(config));
    if (outcome instanceof ConfigOutcome.Refused refused) {
      throw new BadConfiguration(refused.problems());
    }
    return (ConfigOutcome.Loaded) outcome;
  }

  /** Logs to standard error, as much as the command is worth and the person asked for. */
  void logTo(Logging.Volume usual) {
    Logging.toStandardError(verbose ? Logging.Volume.VERBOSE : usual);
  }
}
