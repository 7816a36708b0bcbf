// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.whosaid.Settings;
import org.whosaid.article.Article;
import org.whosaid.article.ReadableText;
import org.whosaid.claim.model.TrainedExtractor;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.desk.ArticleOutcome;
import org.whosaid.desk.ArticleReader;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The reply, in the terminal. */
@Command(
    name = "read",
    description = "Prints the reply for articles.",
    mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
  @ParentCommand private WhosaidCommand whosaid;

  @Parameters(
      arity = "1..*",
      paramLabel = "WHAT",
      description = "links, HTML, PDF or text files, or - for standard input")
  private List<String> what;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private ReplyFormat format;

  @Override
  public Integer call() throws BadConfiguration, WriteFailed {
    whosaid.logTo(Logging.Volume.QUIET);
    WhosaidConfig config = whosaid.load().config();
    ReplyPrinter printer = format.printer(config.reply().maxLines(), whosaid.terminal().watched());
    LinesOut out = whosaid.terminal().lines();
    int status = Exit.DONE;
    try (PageFetcher fetcher = new PageFetcher(Settings.of(config.fetch()));
        TrainedExtractor claims = TrainedExtractor.load()) {
      GivenArticles given =
          new GivenArticles(
              new ArticleReader(fetcher, new ReadableText()),
              new KeptFiles(whosaid.terminal().in(), config.fetch().maxBytes().bytes()));
      for (String one : what) {
        ArticleOutcome outcome = given.read(one);
        if (outcome instanceof ArticleOutcome.None none) {
          whosaid.terminal().complain(one + ": " + none.inWords());
          status = Exit.NOT_READ;
        } else {
          Article article = ((ArticleOutcome.Found) outcome).article();
          out.print(printer.print(GivenArticles.id(one), article, claims.in(article)));
        }
      }
    }
    return status;
  }
}
