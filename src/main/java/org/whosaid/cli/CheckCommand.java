// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.SelfCheck;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Says whether {@code serve} would work. */
@Command(
    name = "check",
    description = "Checks the configuration, the database, the model and, with tokens, Slack.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private WhosaidCommand whosaid;

  @Override
  public Integer call() throws BadConfiguration, WriteFailed {
    whosaid.logTo(Logging.Volume.QUIET);
    ConfigOutcome.Loaded loaded = whosaid.load();
    LinesOut out = whosaid.terminal().lines();
    out.print("ok    configuration");
    List<SelfCheck.Finding> findings = SelfCheck.of(loaded.config(), loaded.secrets());
    for (SelfCheck.Finding finding : findings) {
      out.print((finding.ok() ? "ok    " : "FAIL  ") + finding.what());
    }
    return findings.stream().allMatch(SelfCheck.Finding::ok) ? Exit.DONE : Exit.USAGE;
  }
}
