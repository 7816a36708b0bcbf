// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.digest.GoldenFile;

class FiguresInTextTest {
  @Test
  void theFiguresOfManySentencesAreThose() throws IOException {
    StringBuilder found = new StringBuilder();
    for (String line : lines("sentences.txt")) {
      found.append(line).append('\n');
      if (!line.startsWith("#")) {
        figures(line).forEach(figure -> found.append(written(figure, line)));
      }
    }

    new GoldenFile("figure/figures.golden").mustEqual(found.toString());
  }

  @Test
  void aFigureIsReadAloneAsAmongOthers() throws IOException {
    List<String> sentences =
        lines("sentences.txt").stream().filter(line -> !line.startsWith("#")).toList();

    List<String> alone = new ArrayList<>();
    sentences.forEach(
        sentence -> figures(sentence).forEach(figure -> alone.add(figure.what() + figure.value())));
    List<String> together = new ArrayList<>();
    figures(String.join(" ", sentences))
        .forEach(figure -> together.add(figure.what() + figure.value()));

    assertThat(together).isEqualTo(alone);
  }

  @RepeatedTest(50)
  void inAnyTextTheFiguresStandInItOneBehindTheOther(RepetitionInfo repetition) {
    String text = HostileNumbers.text(new Random(repetition.getCurrentRepetition()));

    int end = 0;
    for (Figure figure : figures(text)) {
      assertThat(figure.span().start()).as(text).isGreaterThanOrEqualTo(end);
      assertThat(figure.span().end()).as(text).isLessThanOrEqualTo(text.length());
      assertThat(figure.span().in(text)).isNotBlank();
      end = figure.span().end();
    }
  }

  @Test
  void tenTimesTheTextTakesNotMuchMoreThanTenTimesTheWords() {
    String text = "The clinic said at least 62 farmhands were killed and 120 injured. ".repeat(400);

    assertThat(figures(text.repeat(10))).hasSize(10 * figures(text).size());
  }

  /** Held against every word of its sentence each figure would take minutes. */
  @Test
  @Timeout(30)
  void aSentenceWithoutAnEndIsReadAsFast() {
    assertThat(figures("and 62 miners ".repeat(70_000))).hasSize(70_000);
  }

  /** Each mark held against all before it would take hours. */
  @Test
  @Timeout(30)
  void quotationMarksWithoutAnEndAreReadAsFast() {
    assertThat(figures("\"".repeat(400_000) + " 62 miners")).hasSize(1);
    assertThat(figures("’ ".repeat(400_000) + " 62 miners")).hasSize(1);
  }

  @Test
  void aNumberBeyondAllCountingIsNone() {
    assertThat(
            figures(
                "They lost " + "9".repeat(400) + " miners, or 1" + "0".repeat(305) + " million."))
        .isEmpty();
  }

  private static List<Figure> figures(String text) {
    return FiguresInText.of(Article.ofLines(ArticleDetails.UNKNOWN, text)).stream()
        .map(CountedFigure::figure)
        .toList();
  }

  /** " 62 | at least | farmhands killed | at least 62". */
  private static String written(Figure figure, String text) {
    String low = figure.low().isPresent() ? number(figure.low().getAsDouble()) + "–" : "";
    return String.format(
        Locale.ROOT,
        "  %s%s | %s | %s | %s%n",
        low,
        number(figure.value()),
        figure.qualifier(),
        figure.what(),
        figure.span().in(text));
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : Double.toString(value);
  }

  private static List<String> lines(String name) throws IOException {
    try (InputStream in = requireNonNull(FiguresInTextTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8).lines().toList();
    }
  }
}
