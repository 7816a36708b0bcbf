// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
  private static final Logger log = LoggerFactory.getLogger(ServeCommand.class);

  @ParentCommand private WhosaidCommand whosaid;

  @Override
  public Integer call() throws BadConfiguration, StartFailed, InterruptedException {
    whosaid.logTo(Logging.Volume.NORMAL);
    ConfigOutcome.Loaded loaded = whosaid.load();
    whosaid.logTo(Logging.Volume.NORMAL, loaded.config().observe().logFormat());
    StopSignal stop = StopSignal.listen();
    Service service = Service.start(loaded.config(), loaded.secrets());
    Runtime.getRuntime().addShutdownHook(new Thread(service::close, "stop")); // come what may
    stop.await();
    log.info("told to stop; what is in hand is finished or handed back within ten seconds");
    service.close();
    return Exit.DONE;
  }
}
