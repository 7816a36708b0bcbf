// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.whosaid.Settings;
import org.whosaid.article.ReadableText;
import org.whosaid.claim.model.TrainedExtractor;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.desk.ArticleReader;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Claims of many articles, a line of JSON each, in the order of the input. */
@Command(
    name = "extract",
    description = "Finds the claims of many articles: JSON lines in, JSON lines out.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  @ParentCommand private WhosaidCommand whosaid;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE.jsonl",
      description =
          "lines of {\"id\",\"text\"}, {\"id\",\"html\"[,\"url\"]} or {\"id\",\"url\"}; - is"
              + " standard input")
  private String input;

  @Option(
      names = "--output",
      defaultValue = STANDARD,
      paramLabel = "FILE.jsonl",
      description = "default: standard output")
  private String output;

  @Override
  public Integer call() throws BadConfiguration, WriteFailed {
    whosaid.logTo(Logging.Volume.QUIET);
    WhosaidConfig config = whosaid.load().config();
    Terminal terminal = whosaid.terminal();
    try (PageFetcher fetcher = new PageFetcher(Settings.of(config.fetch()));
        InputStream lines = input.equals(STANDARD) ? terminal.in() : file(input);
        Progress progress = progress();
        TrainedExtractor claims = TrainedExtractor.load()) {
      ReadableText readable = new ReadableText();
      BatchLine batch = new BatchLine(new ArticleReader(fetcher, readable), readable, claims);
      if (output.equals(STANDARD)) {
        return run(batch, lines, terminal.lines(), progress);
      }
      try (OutputStream results = newFile(output)) {
        return run(batch, lines, new LinesOut(results, output), progress);
      }
    } catch (NoSuchFileException e) {
      terminal.complain(e.getMessage() + ": there is no such file or folder");
    } catch (AccessDeniedException e) {
      terminal.complain(e.getMessage() + ": access is denied");
    } catch (IOException e) {
      terminal.complain(input + ": reading failed: " + e.getMessage());
    }
    return Exit.NOT_READ;
  }

  private int run(BatchLine batch, InputStream from, LinesOut results, Progress progress)
      throws IOException, WriteFailed {
    LinesIn lines = new LinesIn(from, BatchLine.LONGEST);
    int read = 0;
    int failed = 0;
    for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
      BatchLine.Result result = batch.answer(line.get());
      results.print(result.json());
      read++;
      failed += result.failed() ? 1 : 0;
      progress.step();
    }
    if (failed == 0) {
      return Exit.DONE;
    }
    whosaid
        .terminal()
        .complain(failed + " of " + read + " lines could not be read; the output says why");
    return Exit.NOT_READ;
  }

  private static InputStream file(String name) throws IOException {
    if (Files.isDirectory(Path.of(name))) {
      throw new IOException("it is a folder, not a file");
    }
    return Files.newInputStream(Path.of(name));
  }

  /** The output must not be the input: making it would empty it. */
  private OutputStream newFile(String name) throws IOException, WriteFailed {
    Path file = Path.of(name);
    if (!input.equals(STANDARD) && Files.exists(file) && Files.isSameFile(file, Path.of(input))) {
      throw new WriteFailed(name, new IOException("it is the input"));
    }
    try {
      return Files.newOutputStream(file);
    } catch (NoSuchFileException | AccessDeniedException e) {
      throw e;
    } catch (IOException e) {
      throw new WriteFailed(name, e);
    }
  }

  /** A bar for whoever watches, unless the lines themselves come by. */
  private Progress progress() throws IOException {
    if (!whosaid.terminal().watched() || output.equals(STANDARD)) {
      return Progress.unseen();
    }
    if (input.equals(STANDARD)) {
      return Progress.of(-1);
    }
    try (InputStream stream = file(input)) {
      LinesIn lines = new LinesIn(stream, BatchLine.LONGEST);
      long total = 0;
      while (lines.next().isPresent()) {
        total++;
      }
      return Progress.of(total);
    }
  }
}
