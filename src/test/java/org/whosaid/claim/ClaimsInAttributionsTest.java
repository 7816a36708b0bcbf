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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;

class ClaimsInAttributionsTest {
  private static final ClaimsInAttributions CLAIMS = new ClaimsInAttributions(0.5);

  @ParameterizedTest(name = "{0}")
  @MethodSource("markedAttributions")
  void attributionsMakeTheClaimsBelowThem(String name, String marked, String expected) {
    MarkedAttributions given = new MarkedAttributions(marked);

    List<String> found = new ArrayList<>();
    for (Claim claim : of(given.text(), given.speech()).claims()) {
      found.add("  = " + line(given.text(), claim));
    }

    assertThat(found.isEmpty() ? "  = nothing" : String.join("\n", found)).isEqualTo(expected);
  }

  private static String line(String text, Claim claim) {
    String cue = claim.cue().map(words -> " [" + words.verb() + "]").orElse("");
    List<String> words = claim.content().stream().map(span -> span.in(text)).toList();
    return ClaimLine.summary(claim) + cue + ": " + String.join(" / ", words);
  }

  static Stream<Arguments> markedAttributions() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    for (String block : resource("marked-attributions.txt").split("\n\n", -1)) {
      if (block.startsWith("== ")) {
        String[] lines = block.stripTrailing().split("\n", 3);
        cases.add(Arguments.of(lines[0].substring(3), lines[1], lines[2]));
      }
    }
    return cases.stream();
  }

  @Test
  void anArticleWithTwoSidesAndTwoAgenciesGivesEachItsOwn() throws IOException {
    MarkedAttributions given = new MarkedAttributions(resource("sluice.txt"));

    StringBuilder found = new StringBuilder();
    for (Claim claim : of(given.text(), given.speech()).claims()) {
      found.append(claim.id()).append(". ").append(ClaimLine.summary(claim)).append('\n');
      claim
          .content()
          .forEach(span -> found.append("   ").append(span.in(given.text())).append('\n'));
    }

    assertThat(found.toString()).isEqualTo(resource("sluice.claims.txt"));
  }

  @Test
  void allAttributionsAreHandedOnOutermostOnlyAndAsTheyAre() {
    MarkedAttributions given =
        new MarkedAttributions(
            "{1s AFP} {1c said} {1 that {2s Falk} {2c said} {2 no}}. {3?s She} {3?c wept}.");

    Extraction extraction = of(given.text(), given.speech());

    assertThat(extraction.attributions())
        .isEqualTo(given.speech().stream().map(ReportedSpeech::attribution).toList());
    assertThat(extraction.model()).isEqualTo("test");
  }

  @Test
  void aClaimIsAsSureAsItsAttribution() {
    MarkedAttributions given = new MarkedAttributions("{1s Falk} {1c said} {1 it was over}.");

    assertThat(of(given.text(), given.speech()).claims().get(0).score()).isEqualTo(0.9);
  }

  @Test
  void whatIsJustSureEnoughIsAClaim() {
    Attribution attribution =
        new Attribution(
            List.of(new TextSpan(0, 4)), List.of(new TextSpan(5, 9)), List.of(span(10, 21)), 0.5);
    List<ReportedSpeech> speech = List.of(ReportedSpeech.alone(attribution));

    assertThat(of("Falk said it was over.", speech).claims()).hasSize(1);
    Article article = Article.ofLines(ArticleDetails.UNKNOWN, "Falk said it was over.");
    assertThat(new ClaimsInAttributions(0.51).of(article, speech, "test").claims()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0.31, 1", "0.29, 0",
  })
  void aPlainReportNeedsLessOfTheModel(double score, int claims) {
    List<ReportedSpeech> speech =
        List.of(
            ReportedSpeech.alone(
                new Attribution(
                    List.of(span(0, 4)), List.of(span(5, 9)), List.of(span(10, 32)), score)));

    assertThat(of("Falk said that the bridge was safe.", speech).claims()).hasSize(claims);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\n", "“", "…", "said", "\uD83D", "\uD83D\uDE00 said"})
  void aTextWithoutAttributionsHasNoClaims(String text) {
    assertThat(of(text, List.of()).claims()).isEmpty();
  }

  @Test
  @Timeout(60)
  void anySpansInAnyTextGiveSoundClaims() throws IOException {
    Random random = new Random(20261122);
    String seed = resource("marked-attributions.txt");
    String marks = "“”\"'’‘,.:;?! \n—()[]\u0000\u202E\uD83D\uDE00é";
    for (int round = 0; round < 2_000; round++) {
      int from = random.nextInt(seed.length() - 400);
      StringBuilder text = new StringBuilder(seed.substring(from, from + 400));
      for (int change = 0; change < 30; change++) {
        text.insert(random.nextInt(text.length()), marks.charAt(random.nextInt(marks.length())));
      }
      List<ReportedSpeech> speech = new ArrayList<>();
      for (int i = random.nextInt(12); i >= 0; i--) {
        speech.add(speech(random, text.length(), 3));
      }
      assertSound(text.toString(), speech);
    }
  }

  private static ReportedSpeech speech(Random random, int length, int depth) {
    List<ReportedSpeech> inside = new ArrayList<>();
    for (int i = depth == 0 ? 0 : random.nextInt(3); i > 0; i--) {
      inside.add(speech(random, length, depth - 1));
    }
    Attribution attribution =
        new Attribution(
            spans(random, length, 2),
            spans(random, length, 2),
            spans(random, length, 4),
            random.nextDouble());
    return new ReportedSpeech(attribution, inside);
  }

  private static List<TextSpan> spans(Random random, int length, int most) {
    List<TextSpan> spans = new ArrayList<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      int start = random.nextInt(length - 1);
      int longest = most > 2 ? 200 : 20;
      spans.add(span(start, Math.min(length, start + 1 + random.nextInt(longest))));
    }
    return spans;
  }

  @Test
  @Timeout(60)
  void aMegabyteOfAttributionsIsReadInSeconds() {
    String piece = "“We will,” he told the Marrow Gazette. ";
    StringBuilder text = new StringBuilder();
    List<ReportedSpeech> speech = new ArrayList<>();
    while (text.length() < 1_000_000) {
      int at = text.length();
      speech.add(
          ReportedSpeech.alone(
              new Attribution(
                  List.of(span(at + 11, at + 13)),
                  List.of(span(at + 14, at + 18)),
                  List.of(span(at, at + 10)),
                  0.9)));
      text.append(piece);
    }

    assertSound(text.toString(), speech);
    assertSound(text.toString().replace(". ", ".\n"), speech);
  }

  private static void assertSound(String text, List<ReportedSpeech> speech) {
    int id = 0;
    String plain = folded(text);
    for (Claim claim : of(text, speech).claims()) {
      id++;
      assertThat(claim.id()).isEqualTo(id);
      assertThat(claim.parent().orElse(0)).isLessThan(id);
      claim.content().forEach(span -> assertInside(span, text));
      assertThat(claim.content()).isSorted();
      claim.source().mention().ifPresent(span -> assertInside(span, text));
      claim.source().name().ifPresent(name -> assertThat(name).isNotBlank());
      claim.source().name().ifPresent(name -> assertFound(name, plain));
      claim.via().forEach(name -> assertFound(name, plain));
      claim.cue().ifPresent(cue -> assertApart(cue.span(), claim));
      claim.cue().ifPresent(cue -> assertThat(cue.span().in(text)).isEqualTo(cue.verb()));
    }
  }

  private static void assertFound(String name, String text) {
    if (!text.contains(folded(name))) {
      assertThat(name).as("a name that is in the text: %s", text).isNull();
    }
  }

  private static String folded(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static void assertApart(TextSpan words, Claim claim) {
    if (claim.content().stream().anyMatch(words::overlaps)) {
      assertThat(claim).as("a claim whose content leaves out its cue").isNull();
    }
  }

  private static void assertInside(TextSpan span, String text) {
    if (span.end() > text.length() || span.in(text).isBlank()) {
      assertThat(span).as("a span with words inside the text: %s", text).isNull();
    }
  }

  private static TextSpan span(int start, int end) {
    return new TextSpan(start, end);
  }

  private static Extraction of(String text, List<ReportedSpeech> speech) {
    return CLAIMS.of(Article.ofLines(ArticleDetails.UNKNOWN, text), speech, "test");
  }

  private static String resource(String name) throws IOException {
    try (InputStream in =
        requireNonNull(ClaimsInAttributionsTest.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
