// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.whosaid.article.Article;
import org.whosaid.article.ReadableText;
import org.whosaid.fetch.FetchOutcome;
import org.whosaid.fetch.Page;
import org.whosaid.fetch.SavedPage;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Readable text of web pages that lie in files. */
@Command(
    name = "page",
    description = "Prints the readable text of HTML files.",
    mixinStandardHelpOptions = true)
final class PageCommand implements Callable<Integer> {
  /** How the text is printed. */
  enum Format {
    TEXT,
    JSONL;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final URI HTML = URI.create("file:page.html");

  @ParentCommand private WhosaidCommand whosaid;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "HTML files, .gz or not, or - for standard input")
  private List<String> files;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format;

  @Override
  public Integer call() throws BadConfiguration, WriteFailed {
    whosaid.logTo(Logging.Volume.QUIET);
    Terminal terminal = whosaid.terminal();
    long maxBytes = whosaid.load().config().fetch().maxBytes().bytes();
    KeptFiles kept = new KeptFiles(terminal.in(), maxBytes);
    ReadableText readable = new ReadableText();
    LinesOut out = terminal.lines();
    int status = Exit.DONE;
    for (String file : files) {
      try {
        Article article =
            html(kept.read(file))
                .flatMap(html -> readable.anyTextOf(html, Optional.empty()))
                .orElseThrow(() -> new IOException("no readable text in it"));
        out.print(format == Format.TEXT ? article.text() : line(file, article));
      } catch (IOException e) {
        terminal.complain(file + ": " + e.getMessage());
        status = Exit.NOT_READ;
      }
    }
    return status;
  }

  private static Optional<String> html(byte[] bytes) {
    return SavedPage.read(bytes, HTML) instanceof FetchOutcome.Fetched fetched
            && fetched.page() instanceof Page.Html html
        ? Optional.of(html.html())
        : Optional.empty();
  }

  private static String line(String file, Article article) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", KeptFiles.title(file));
    line.put("title", article.details().title().orElse(null));
    line.put("text", article.text());
    return line.toString();
  }
}
