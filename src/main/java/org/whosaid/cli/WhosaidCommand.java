// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whosaid.StartFailed;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.WhosaidConfig.LogFormat;
import org.whosaid.observe.Logging;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

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
      CorrectionsCommand.class,
      MoveStoreCommand.class,
      CheckCommand.class
    })
public final class WhosaidCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "the configuration; by default config/whosaid.yml if there is one")
  private @Nullable Path config;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "log each step to standard error")
  private boolean verbose;

  private WhosaidCommand(Terminal terminal) {
    this.terminal = requireNonNull(terminal, "terminal");
  }

  /**
   * Runs a command in the terminal of this process and returns its exit status: 0 for done, 1 if
   * something could not be read, 2 for wrong usage or configuration.
   */
  public static int run(String... args) {
    return run(Terminal.ofThisProcess(), args);
  }

  static int run(Terminal terminal, String... args) {
    CommandLine line = new CommandLine(new WhosaidCommand(terminal));
    CalmFailure failure = new CalmFailure(terminal);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(failure);
    line.setParameterExceptionHandler(failure);
    line.setOut(Terminal.writerTo(terminal.out()));
    line.setErr(Terminal.writerTo(terminal.err()));
    return line.execute(args);
  }

  /** Without a command: the practice newsroom. */
  @Override
  public Integer call() throws BadConfiguration, StartFailed, WriteFailed, InterruptedException {
    TryCommand practice = requireNonNull(spec.subcommands().get("try")).getCommand();
    return practice.call();
  }

  Terminal terminal() {
    return terminal;
  }

  /** The configuration, or {@link BadConfiguration} with everything that is wrong with it. */
  ConfigOutcome.Loaded load() throws BadConfiguration {
    ConfigOutcome outcome =
        ConfigLoader.loadHere(Optional.ofNullable(config), terminal.environment());
    if (outcome instanceof ConfigOutcome.Refused refused) {
      throw new BadConfiguration(refused.problems());
    }
    return (ConfigOutcome.Loaded) outcome;
  }

  /** Logs to standard error, as much as the command is worth and the person asked for. */
  void logTo(Logging.Volume usual) {
    Logging.toStandardError(verbose ? Logging.Volume.VERBOSE : usual);
  }

  /** The same, in the configured format. */
  void logTo(Logging.Volume usual, LogFormat format) {
    logTo(usual);
    if (format == LogFormat.JSON) {
      Logging.asJson(verbose ? Logging.Volume.VERBOSE : usual);
    }
  }
}
