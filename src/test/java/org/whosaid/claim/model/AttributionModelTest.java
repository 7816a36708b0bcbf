// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/** The model around a network that answers at random: whatever it says, what comes out is sound. */
class AttributionModelTest {
  private static final WordPieces VOCABULARY = WordPieces.load();
  private static final String STORY =
      """
      The mayor said on Monday that the bridge would stay closed until the spring.
      “We can’t open it,” said Ruiz, an engineer. “It would not hold a single bus.”
      Residents of the left bank, who cross it every day, have asked for a ferry.
      """;

  @ParameterizedTest
  @MethodSource("org.whosaid.claim.model.HostileTexts#all")
  void attributionsInHostileTextsAreSound(String text) {
    assertSound(text, attributions(text, atRandom(1)));
  }

  @RepeatedTest(40)
  void attributionsInRandomTextsAreSound(RepetitionInfo repetition) {
    int seed = 1_000 + repetition.getCurrentRepetition();
    String text = HostileTexts.random(60, new Random(seed));

    assertSound(text, attributions(text, atRandom(seed)));
  }

  @Test
  void aNetworkThatAnswersAtRandomFindsSomething() {
    assertThat(attributions(STORY, atRandom(1))).isNotEmpty();
  }

  @Test
  void aNetworkThatIsSureOfNothingFindsNothing() {
    assertThat(attributions(STORY.repeat(20), FakeNetwork.blind())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void aNetworkThatAnswersNoNumbersFindsNothing(float number) {
    FakeNetwork broken = new FakeNetwork(window -> FakeNetwork.everywhere(window, number));

    assertThat(attributions(STORY, broken)).isEmpty();
  }

  @Test
  void withoutTextTheNetworkIsNotAsked() {
    FakeNetwork network = FakeNetwork.blind();

    assertThat(attributions(" \n \u202E", network)).isEmpty();
    assertThat(network.windows()).isZero();
  }

  @Test
  void aSpanIsFoundWhereTheNetworkSeesItHoweverFarBehind() {
    String text = STORY.repeat(60) + "At the end Okafor agreed.\n" + STORY.repeat(3);
    int place = text.indexOf("Okafor");
    WordsOfText words = HostileTexts.words(VOCABULARY, text);
    FakeNetwork network = new FakeNetwork(window -> seesAContentAt(place, words, window));

    assertThat(attributions(text, network))
        .flatExtracting(Attribution::content)
        .extracting(span -> span.in(text) + "@" + span.start())
        .containsExactly("Okafor@" + place);
  }

  @Test
  void theNetworkReadsInProportionToTheText() {
    double once = pieces(STORY.repeat(30));

    assertThat(pieces(STORY.repeat(60)) / once).isCloseTo(2, within(0.25));
    assertThat(pieces(STORY.repeat(120)) / once).isCloseTo(4, within(0.5));
    assertThat(once).as("pieces read, for each of the text").isLessThan(30 * 75 * 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"word ", "It rained. ", "one two three four five\n", "x\n"})
  void aLongTextIsReadAPortionAtATime(String part) {
    String text = part.repeat(100_000 / wordsIn(part));
    WordsOfText words = HostileTexts.words(VOCABULARY, text);
    FakeNetwork network = FakeNetwork.blind();

    int at = 0;
    for (Portion portion : Portion.of(words)) {
      List<WindowPieces> windows = portion.windows(VOCABULARY);
      WordScores scores = portion.scores(windows, network.scores(windows));
      assertThat(portion.from()).isEqualTo(at);
      assertThat(scores.size()).isLessThanOrEqualTo(2_300);
      at += scores.size();
    }
    assertThat(at).isEqualTo(words.size()).isGreaterThanOrEqualTo(99_000);

    FakeNetwork whole = FakeNetwork.blind();
    attributions(text, whole);
    assertThat(whole.mostAtOnce()).isLessThanOrEqualTo(24);
  }

  @Test
  void severalPassagesAreReadTogetherAndEachAsIfAlone() {
    String text = STORY.repeat(12);
    List<List<Paragraph>> passages =
        HostileTexts.article(text).paragraphs().stream().map(List::of).toList();
    FakeNetwork together = FakeNetwork.blind();
    AttributionModel model = new AttributionModel(VOCABULARY, atRandom(1), Learning.nothing());

    List<List<Attribution>> found = model.inEach(text, passages);
    new AttributionModel(VOCABULARY, together, Learning.nothing()).inEach(text, passages);

    assertThat(found).hasSameSizeAs(passages);
    for (int i = 0; i < passages.size(); i++) {
      assertThat(found.get(i)).isEqualTo(model.in(text, passages.get(i)));
    }
    assertThat(found).anySatisfy(some -> assertThat(some).isNotEmpty());
    assertThat(together.mostAtOnce()).isGreaterThan(1);
  }

  @Test
  void theNetworkIsNeverAskedForNothing() {
    FakeNetwork network =
        new FakeNetwork(window -> FakeNetwork.everywhere(window, 0)) {
          @Override
          public List<WordScores> scores(List<WindowPieces> some) {
            assertThat(some).isNotEmpty();
            return super.scores(some);
          }
        };

    attributions("", network);
    attributions(STORY.repeat(30), network);

    assertThat(network.windows()).isPositive();
  }

  private static int wordsIn(String part) {
    return part.split(" ").length;
  }

  private static double pieces(String text) {
    FakeNetwork network = FakeNetwork.blind();
    attributions(text, network);
    return network.pieces();
  }

  private static FakeNetwork atRandom(long seed) {
    return new FakeNetwork(
        window ->
            RandomScores.of(
                window.toWord() - window.fromWord(), 0.8, new Random(seed + window.fromWord())));
  }

  private static WordScores seesAContentAt(int place, WordsOfText words, WindowPieces window) {
    int size = window.toWord() - window.fromWord();
    float[] values = new float[size * HeadLayout.WIDTH];
    for (int word = 0; word < size; word++) {
      boolean here = words.at(window.fromWord() + word).span().start() == place;
      for (Role role : Role.values()) {
        int column = word * HeadLayout.WIDTH + HeadLayout.inside(role);
        values[column] = here && role == Role.CONTENT ? 20 : -20;
      }
    }
    return new WordScores(values);
  }

  private static List<Attribution> attributions(String text, Network network) {
    AttributionModel model = new AttributionModel(VOCABULARY, network, Learning.nothing());
    return model.in(text, HostileTexts.article(text).paragraphs());
  }

  private static void assertSound(String text, List<Attribution> attributions) {
    Set<TextSpan> sources = new LinkedHashSet<>();
    TreeSet<TextSpan> spans = new TreeSet<>();
    int start = 0;
    for (Attribution attribution : attributions) {
      assertThat(attribution.source()).hasSizeLessThanOrEqualTo(1);
      assertThat(attribution.cue()).hasSizeLessThanOrEqualTo(1);
      assertThat(attribution.content()).isNotEmpty().isSorted();
      sources.addAll(attribution.source());
      Stream.concat(attribution.cue().stream(), attribution.content().stream())
          .forEach(span -> assertThat(spans.add(span)).as("%s stands twice", span).isTrue());
      assertThat(start(attribution)).isGreaterThanOrEqualTo(start);
      start = start(attribution);
    }
    assertThat(sources).as("sources that are cues or contents too").noneMatch(spans::contains);
    spans.addAll(sources);
    int end = 0;
    for (TextSpan span : spans) {
      assertThat(span.start())
          .as("%s overlaps the one before it", span)
          .isGreaterThanOrEqualTo(end);
      assertCutsNoCharacter(text, span);
      end = span.end();
    }
    assertThat(end).isLessThanOrEqualTo(text.length());
  }

  private static int start(Attribution attribution) {
    return Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream)
        .mapToInt(TextSpan::start)
        .min()
        .orElseThrow();
  }

  private static void assertCutsNoCharacter(String text, TextSpan span) {
    for (int cut : new int[] {span.start(), span.end()}) {
      boolean inside =
          cut > 0
              && cut < text.length()
              && Character.isSurrogatePair(text.charAt(cut - 1), text.charAt(cut));
      assertThat(inside).as("%s cuts a character", span).isFalse();
    }
  }
}
