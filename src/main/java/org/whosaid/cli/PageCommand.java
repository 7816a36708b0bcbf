// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.whosaid.article.Article;
import org.whosaid.article.ReadableText;
import org.whosaid.fetch.FetchOutcome;
import org.whosaid.fetch.Page;
import org.whosaid.fetch.SavedPage;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

  @ParentCommand private WhosaidCommand whosaid;
  @Spec private CommandSpec spec;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML files, .gz or not")
  private List<Path> files;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "one of ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private Format format;

  @Override
  public Integer call() throws BadConfiguration {
    whosaid.logTo(Logging.Volume.QUIET);
    ReadableText readable = new ReadableText();
    PrintWriter out = spec.commandLine().getOut();
    int status = Exit.DONE;
    for (Path file : files) {
      try {
        Optional<Article> article =
            html(file).flatMap(page -> readable.anyTextOf(page, Optional.empty()));
        if (article.isEmpty()) {
          status = complain(file, "no readable text in it");
        } else {
          out.println(format == Format.TEXT ? article.get().text() : line(file, article.get()));
        }
      } catch (NoSuchFileException e) {
        status = complain(file, "there is no such file");
      } catch (IOException e) {
        status = complain(file, "it cannot be read: " + e.getMessage());
      }
    }
    out.flush();
    return status;
  }

  private int complain(Path file, String why) {
    spec.commandLine().getErr().println("whosaid: " + file + ": " + why);
    return Exit.NOT_READ;
  }

  private static Optional<String> html(Path file) throws IOException {
    boolean packed = file.toString().endsWith(".gz");
    try (InputStream stream = Files.newInputStream(file);
        InputStream unpacked = packed ? new GZIPInputStream(stream) : stream) {
      URI name = URI.create("file:page.html");
      FetchOutcome outcome = SavedPage.read(unpacked.readAllBytes(), name);
      return outcome instanceof FetchOutcome.Fetched fetched
              && fetched.page() instanceof Page.Html html
          ? Optional.of(html.html())
          : Optional.empty();
    }
  }

  private static String line(Path file, Article article) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", GivenArticles.id(file.toString()));
    line.put("title", article.details().title().orElse(null));
    line.put("text", article.text());
    return line.toString();
  }
}
