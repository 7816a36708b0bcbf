// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.SelfCheck;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Says whether {@code serve} would work. */
@Command(
    name = "check",
    description = "Checks the configuration, the database, the extractor and, with tokens, Slack.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private WhosaidCommand whosaid;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws BadConfiguration {
    whosaid.logTo(Logging.Volume.QUIET);
    ConfigOutcome.Loaded loaded = whosaid.load();
    PrintWriter out = spec.commandLine().getOut();
    out.println("ok    configuration");
    List<SelfCheck.Finding> findings = SelfCheck.of(loaded.config(), loaded.secrets());
    for (SelfCheck.Finding finding : findings) {
      out.println((finding.ok() ? "ok    " : "FAIL  ") + finding.what());
    }
    out.flush();
    return findings.stream().allMatch(SelfCheck.Finding::ok) ? Exit.DONE : Exit.USAGE;
  }
}
