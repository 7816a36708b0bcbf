// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.whosaid.PracticeService;
import org.whosaid.StartFailed;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The practice newsroom. */
@Command(
    name = "try",
    description = "Opens a practice newsroom in the browser: no Slack account, no network.",
    mixinStandardHelpOptions = true)
final class TryCommand implements Callable<Integer> {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ParentCommand private WhosaidCommand whosaid;

  @Override
  public Integer call() throws BadConfiguration, StartFailed, WriteFailed, InterruptedException {
    whosaid.logTo(Logging.Volume.QUIET);
    WhosaidConfig config = whosaid.load().config();
    LinesOut out = whosaid.terminal().lines();
    PracticeService practice = PracticeService.start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(practice::close, "stop"));
    out.print("Rita shares a link in #newsdesk. Whosaid answers in its thread:\n");
    Optional<String> reply = practice.shareSample(PATIENCE);
    out.print(reply.orElse("(no answer yet; the page below will show it)") + "\n");
    out.print("Your practice newsroom is open at " + practice.page() + " (Ctrl+C closes it).");
    new CountDownLatch(1).await(); // until the process is told to stop
    return Exit.DONE;
  }
}
