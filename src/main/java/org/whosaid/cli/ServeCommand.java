// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.whosaid.Service;
import org.whosaid.StartFailed;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** The bot on Slack. */
@Command(
    name = "serve",
    description = {
      "Runs the bot on Slack: in Socket Mode if SLACK_APP_TOKEN is set, else over HTTP.",
      "Needs SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and"
          + " WHOSAID_ENCRYPTION_KEY for many; and SLACK_SIGNING_SECRET over HTTP."
    },
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  @ParentCommand private WhosaidCommand whosaid;

  @Override
  public Integer call() throws BadConfiguration, StartFailed, InterruptedException {
    whosaid.logTo(Logging.Volume.NORMAL);
    ConfigOutcome.Loaded loaded = whosaid.load();
    Service service = Service.start(loaded.config(), loaded.secrets());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop"));
    new CountDownLatch(1).await(); // until the process is told to stop
    return Exit.DONE;
  }
}
