// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.ClaimsInAttributions;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.ReportedSpeech;
import org.whosaid.claim.model.TrainedExtractor;
import org.whosaid.claim.model.WordPieces;
import org.whosaid.claim.model.WordsOfText;
import org.whosaid.digest.DigestWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the product's model costs, from an article to a book. */
@Command(
    name = "benchmark",
    description = "Times the product's model on texts of growing length.",
    mixinStandardHelpOptions = true)
final class Benchmark implements Runnable {
  private static final int WARM_UPS = 5;
  private static final int RUNS = 5;

  @Spec private CommandSpec spec;

  @Option(
      names = "--examples",
      required = true,
      paramLabel = "FOLDER",
      description = "marked examples, whose texts are read again and again")
  private Path examples;

  @Option(
      names = "--words",
      split = ",",
      defaultValue = "1000,3000,10000,30000,100000",
      paramLabel = "COUNT",
      description = "how long the texts are (${DEFAULT-VALUE})")
  private List<Integer> lengths;

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Benchmark()).execute(arguments));
  }

  @Override
  public void run() {
    PrintWriter out = spec.commandLine().getOut();
    String texts = String.join("\n", MarkedExamples.read(examples).stream().map(AnnotatedArticle::text).toList());
    long begun = System.nanoTime();
    try (TrainedExtractor extractor = TrainedExtractor.load()) {
      out.printf(Locale.ROOT, "loaded in %.0f ms%n", milliseconds(begun));
      for (int i = 0; i < WARM_UPS; i++) {
        extractor.in(article(texts, lengths.get(0)));
      }
      out.println(
          "  words   pieces  fastest ms  median ms  ms/1000 pieces (fastest)  claims and reply ms");
      for (int words : lengths) {
        Article article = article(texts, words);
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
          long start = System.nanoTime();
          extractor.in(article);
          times[run] = milliseconds(start);
        }
        Arrays.sort(times);
        int pieces = pieces(article);
        out.printf(
            Locale.ROOT,
            "%7d  %7d  %10.0f  %9.0f  %8.0f  %27.1f%n",
            words,
            pieces,
            times[0],
            times[RUNS / 2],
            1000 * times[0] / pieces,
            behindTheModel(article, extractor.in(article)));
        out.flush();
      }
    }
  }

  /** The fastest making of claims, figures, differences and a reply from what the model found. */
  private static double behindTheModel(Article article, Extraction found) {
    List<ReportedSpeech> speech =
        found.attributions().stream().map(one -> new ReportedSpeech(one, List.of())).toList();
    ClaimsInAttributions claims = new ClaimsInAttributions(0.5);
    double fastest = Double.MAX_VALUE;
    for (int run = 0; run < 4 * RUNS; run++) {
      long start = System.nanoTime();
      new DigestWriter().of(article, claims.of(article, speech, found.model()));
      fastest = Math.min(fastest, milliseconds(start));
    }
    return fastest;
  }

  private static double milliseconds(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  /** The texts, as often as needed, cut behind so many words. */
  private static Article article(String texts, int words) {
    StringBuilder text = new StringBuilder();
    int count = 0;
    while (count < words) {
      for (String line : texts.lines().toList()) {
        if (count < words) {
          count += new StringTokenizer(line).countTokens();
          text.append(line).append('\n');
        }
      }
    }
    return Article.ofLines(ArticleDetails.UNKNOWN, text.toString());
  }

  private static int pieces(Article article) {
    WordsOfText words = WordsOfText.of(WordPieces.load(), article.text(), article.paragraphs());
    int pieces = 0;
    for (int i = 0; i < words.size(); i++) {
      pieces += words.at(i).pieceCount();
    }
    return pieces;
  }
}
