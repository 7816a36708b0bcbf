// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;

class ReportingVerbsTest {
  private static final ReportingVerbs VERBS = new ReportingVerbs();

  @ParameterizedTest(name = "{0}")
  @MethodSource("markedTexts")
  void claimsStandWhereTheTextIsMarked(String name, String expected) {
    String firstLine = expected.substring(0, (expected + "\n").indexOf('\n'));
    String text = MarkedText.plain(firstLine);

    List<String> found = new ArrayList<>();
    for (Claim claim : in(text).claims()) {
      found.add(MarkedText.of(text, claim));
    }

    String none = text.replace("\n", " ¶ ") + "\n  = nothing";
    assertThat(found.isEmpty() ? none : String.join("\n", found)).isEqualTo(expected);
  }

  static Stream<Arguments> markedTexts() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (String block : resource("marked-texts.txt").split("\n\n", -1)) {
      if (block.startsWith("== ")) {
        int nameEnd = block.indexOf('\n');
        cases.add(Arguments.of(block.substring(3, nameEnd), block.substring(nameEnd + 1).strip()));
      }
    }
    return cases.stream();
  }

  @Test
  void anArticleWithTwoSidesAndTwoAgenciesGivesEachItsOwn() throws IOException {
    String text = resource("sluice.txt");

    StringBuilder found = new StringBuilder();
    for (Claim claim : in(text).claims()) {
      found.append(claim.id()).append(". ").append(MarkedText.summary(claim)).append('\n');
      claim.content().forEach(span -> found.append("   ").append(span.in(text)).append('\n'));
    }

    assertThat(found.toString()).isEqualTo(resource("sluice.claims.txt"));
  }

  @Test
  void attributionsAreTheWordsThemselvesAndOutermostOnly() {
    String text = "Northwind reported on Monday that the harbour office said that nine boats sank.";
    String wire =
        "The Northwind news agency reported that the harbour office said nine boats sank.";

    assertThat(in(text).attributions()).hasSize(1);
    Attribution attribution = in(wire).attributions().get(0);
    assertThat(attribution.source())
        .extracting(span -> span.in(wire))
        .containsExactly("The Northwind news agency");
    assertThat(attribution.cue()).extracting(span -> span.in(wire)).containsExactly("reported");
    assertThat(attribution.content())
        .extracting(span -> span.in(wire))
        .containsExactly("that the harbour office said nine boats sank");
  }

  @ParameterizedTest
  @Timeout(10)
  @ValueSource(
      strings = {
        "Officials said the bridge was safe, but said it would close after police said so. ",
        "said ",
        "he said ",
        "“a ",
        "'a ",
        "\"A.\" ",
        "x,",
        "according to ",
        "in a ",
        "A ",
        "and ",
        "Mr Smith, the minister, who said, ",
        "“A.” ",
        "X quoted Y ",
        "(",
        "as saying ",
        "told the "
      })
  void aMegabyteOfAnythingIsReadInSeconds(String piece) {
    String text = piece.repeat(1_000_000 / piece.length());

    assertSound(text);
  }

  @Test
  @Timeout(10)
  void aMegabyteOfOneLineParagraphsIsReadInSeconds() {
    assertSound("“We will,” he said.\n“We did.”\n".repeat(30_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\n\n",
        ".",
        "said",
        "“",
        "\"",
        "'",
        "…",
        ", said",
        ", , said so.",
        "\uD83D",
        "\uD83D\uDE00 said"
      })
  void aTextOfNothingMuchGivesNothing(String text) {
    assertThat(in(text).claims()).isEmpty();
  }

  @Test
  @Timeout(60)
  void mutatedTextsNeverBreakIt() throws IOException {
    Random random = new Random(20161018);
    String seed = MarkedText.plain(resource("marked-texts.txt"));
    String marks = "“”\"'’‘,.:;?! \n—()[]said that according to\uD83D\uDE00é";
    for (int round = 0; round < 1_000; round++) {
      int from = random.nextInt(seed.length() - 600);
      StringBuilder text = new StringBuilder(seed.substring(from, from + 600));
      for (int change = 0; change < 40; change++) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(3)) {
          case 0 -> text.deleteCharAt(at);
          case 1 -> text.insert(at, marks.charAt(random.nextInt(marks.length())));
          default -> text.insert(at, seed, 0, random.nextInt(40));
        }
      }
      assertSound(text.toString());
    }
  }

  private static void assertSound(String text) {
    Extraction extraction = in(text);
    int id = 0;
    for (Claim claim : extraction.claims()) {
      id++;
      assertThat(claim.id()).isEqualTo(id);
      claim.content().forEach(span -> assertInside(span, text));
      claim.source().mention().ifPresent(span -> assertInside(span, text));
      claim.source().mention().ifPresent(span -> assertApart(span, claim));
      claim.cue().ifPresent(cue -> assertApart(cue.span(), claim));
      claim.cue().ifPresent(cue -> assertThat(cue.span().in(text)).isEqualTo(cue.verb()));
      assertThat(claim.parent().orElse(0)).isLessThan(id);
    }
    for (Attribution attribution : extraction.attributions()) {
      Stream.of(attribution.source(), attribution.cue(), attribution.content())
          .flatMap(List::stream)
          .forEach(span -> assertInside(span, text));
    }
  }

  private static void assertApart(TextSpan words, Claim claim) {
    if (claim.content().stream().anyMatch(words::overlaps)) {
      assertThat(claim).as("a claim whose content leaves out its source and cue").isNull();
    }
  }

  private static void assertInside(TextSpan span, String text) {
    if (span.end() > text.length() || span.in(text).isBlank()) {
      assertThat(span).as("a span with words inside the text: %s", text).isNull();
    }
  }

  private static Extraction in(String text) {
    return VERBS.in(Article.ofLines(ArticleDetails.UNKNOWN, text));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        requireNonNull(ReportingVerbsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
