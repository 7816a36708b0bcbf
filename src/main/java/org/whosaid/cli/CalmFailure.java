// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.util.Objects.requireNonNull;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.StartFailed;
import org.whosaid.claim.model.ModelUnusable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** A person reads one line for each thing that is wrong; {@code --verbose} shows the cause. */
final class CalmFailure implements IExecutionExceptionHandler, IParameterExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(CalmFailure.class);

  private final Terminal terminal;

  CalmFailure(Terminal terminal) {
    this.terminal = requireNonNull(terminal, "terminal");
  }

  @Override
  public int handleParseException(ParameterException wrong, String[] args) {
    String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
    terminal.complain(wrong.getMessage() + " (" + command + " --help says how it is used)");
    return Exit.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    log.debug("the command failed", failure);
    if (failure instanceof BadConfiguration bad) {
      bad.problems().forEach(problem -> terminal.complain(problem.toString()));
      return Exit.USAGE;
    }
    if (failure instanceof WriteFailed unwritten && unwritten.nobodyReads()) {
      return Exit.DONE;
    }
    if (failure instanceof WriteFailed) {
      terminal.complain(String.valueOf(failure.getMessage()));
      return Exit.NOT_READ;
    }
    if (failure instanceof StartFailed || failure instanceof ModelUnusable) {
      terminal.complain(String.valueOf(failure.getMessage()));
      boolean mayPass = failure instanceof StartFailed start && start.mayPass();
      return mayPass ? Exit.NOT_READ : Exit.USAGE;
    }
    terminal.complain("failed unexpectedly: " + failure + " (--verbose shows where)");
    return Exit.NOT_READ;
  }
}
