// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.whosaid.PracticeService;
import org.whosaid.StartFailed;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The practice newsroom. */
@Command(
    name = "try",
    description = "Opens a practice newsroom in the browser: no Slack account, no network.",
    mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ParentCommand private WhosaidCommand whosaid;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadConfiguration, StartFailed, IOException, InterruptedException {
    whosaid.logTo(Logging.Volume.QUIET);
    WhosaidConfig config = whosaid.load().config();
    PrintWriter out = spec.commandLine().getOut();
    PracticeService practice = PracticeService.start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(practice::close, "stop"));
    out.println("Rita shares a link in #newsdesk. Whosaid answers in its thread:");
    out.println();
    out.flush();
    Optional<String> reply = practice.shareSample(PATIENCE);
    out.println(reply.orElse("(no answer yet; the page below will show it)"));
    out.println();
    out.println("Your practice newsroom is open at " + practice.page() + " (Ctrl+C closes it).");
    out.flush();
    new CountDownLatch(1).await(); // until the process is told to stop
    return Exit.DONE;
  }
}
