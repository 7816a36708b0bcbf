// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.PrintWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.StartFailed;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** A person reads one line for each thing that is wrong; the log has the cause. */
final class CalmFailure implements IExecutionExceptionHandler {
  private static final Logger log = LoggerFactory.getLogger(CalmFailure.class);

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    if (failure instanceof BadConfiguration bad) {
      bad.problems().forEach(problem -> err.println("whosaid: " + problem));
      return Exit.USAGE;
    }
    err.println("whosaid: " + failure.getMessage());
    if (failure instanceof StartFailed) {
      log.debug("not started", failure);
      return Exit.USAGE;
    }
    log.error("the command failed unexpectedly", failure);
    return Exit.NOT_READ;
  }
}
