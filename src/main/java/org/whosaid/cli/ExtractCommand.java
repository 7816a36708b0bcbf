// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.whosaid.ArticleReader;
import org.whosaid.Settings;
import org.whosaid.article.ReadableText;
import org.whosaid.claim.ReportingVerbs;
import org.whosaid.config.WhosaidConfig;
import org.whosaid.fetch.PageFetcher;
import org.whosaid.observe.Logging;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Claims of many articles, a line of JSON each, in the order of the input. */
@Command(
    name = "extract",
    description = "Finds the claims of many articles: JSON lines in, JSON lines out.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
  private static final String STANDARD = "-";

  @ParentCommand private WhosaidCommand whosaid;
  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "FILE.jsonl",
      description =
          "lines of {\"id\",\"text\"}, {\"id\",\"html\"[,\"url\"]} or {\"id\",\"url\"}; - is standard input")
  private String input;

  @Option(
      names = "--output",
      defaultValue = STANDARD,
      paramLabel = "FILE.jsonl",
      description = "default: standard output")
  private String output;

  @Override
  public Integer call() throws BadConfiguration {
    whosaid.logTo(Logging.Volume.QUIET);
    WhosaidConfig config = whosaid.load().config();
    try (PageFetcher fetcher = new PageFetcher(Settings.of(config.fetch()));
        BufferedReader lines = reader();
        BufferedWriter results = writer()) {
      ReadableText readable = new ReadableText();
      BatchLine batch =
          new BatchLine(new ArticleReader(fetcher, readable), readable, new ReportingVerbs());
      return run(batch, lines, results);
    } catch (NoSuchFileException e) {
      return complain("there is no file " + e.getMessage());
    } catch (IOException e) {
      return complain("reading or writing failed: " + e.getMessage());
    }
  }

  private int run(BatchLine batch, BufferedReader lines, BufferedWriter results)
      throws IOException {
    int status = Exit.DONE;
    try (Progress progress = Progress.of(total())) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        BatchLine.Result result = batch.answer(line);
        results.write(result.json());
        results.newLine();
        if (result.failed()) {
          status = Exit.NOT_READ;
        }
        progress.step();
      }
    }
    return status;
  }

  /** How many lines there are, or -1 if nobody knows. */
  private long total() throws IOException {
    if (input.equals(STANDARD)) {
      return -1;
    }
    try (Stream<String> lines = Files.lines(Path.of(input))) {
      return lines.count();
    }
  }

  private BufferedReader reader() throws IOException {
    InputStream stream = input.equals(STANDARD) ? System.in : Files.newInputStream(Path.of(input));
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  private BufferedWriter writer() throws IOException {
    OutputStream stream =
        output.equals(STANDARD) ? System.out : Files.newOutputStream(Path.of(output));
    return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
  }

  private int complain(String what) {
    spec.commandLine().getErr().println("whosaid: " + what);
    return Exit.NOT_READ;
  }
}
