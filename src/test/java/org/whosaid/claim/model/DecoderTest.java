// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DecoderTest {
  @Test
  void aSourceACueAndAContentBecomeAnAttribution() {
    MarkedSentence sentence =
        MarkedSentence.of("The mayor said taxes will rise .")
            .source("The mayor")
            .cue("said")
            .content("taxes will rise")
            .said("said", "taxes will rise")
            .by("The mayor", "said");

    assertThat(attributions(sentence)).containsExactly("The mayor | said | taxes will rise");
  }

  @Test
  void aContentOnBothSidesOfItsCueIsOneAttribution() {
    MarkedSentence sentence =
        MarkedSentence.of("Taxes , the mayor said , will rise .")
            .content("Taxes")
            .source("the mayor")
            .cue("said")
            .content("will rise")
            .said("said", "Taxes")
            .said("said", "will rise")
            .by("the mayor", "said");

    assertThat(attributions(sentence)).containsExactly("the mayor | said | Taxes + will rise");
  }

  @Test
  void aSourceMayHaveTwoCuesAndTheContentsKeepTheirOrder() {
    MarkedSentence sentence =
        MarkedSentence.of("The mayor said taxes rise and warned that roads close .")
            .source("The mayor")
            .cue("said")
            .content("taxes rise", 0.9)
            .cue("warned")
            .content("that roads close")
            .said("said", "taxes rise")
            .said("warned", "that roads close")
            .by("The mayor", "said")
            .by("The mayor", "warned");

    assertThat(attributions(sentence))
        .containsExactly("The mayor | said | taxes rise", "The mayor | warned | that roads close");
  }

  @Test
  void twoSpeakersKeepTheirWordsApart() {
    MarkedSentence sentence =
        MarkedSentence.of("Ruiz said no ; Okafor answered perhaps .")
            .source("Ruiz")
            .cue("said")
            .content("no")
            .source("Okafor")
            .cue("answered")
            .content("perhaps")
            .said("said", "no")
            .said("answered", "perhaps")
            .by("Ruiz", "said")
            .by("Okafor", "answered");

    assertThat(attributions(sentence))
        .containsExactly("Ruiz | said | no", "Okafor | answered | perhaps");
  }

  @Test
  void aWeakSourceIsTakenIfACueWantsIt() {
    MarkedSentence sentence =
        MarkedSentence.of("Somebody said taxes rise .")
            .source("Somebody", 0.3)
            .cue("said")
            .content("taxes rise")
            .said("said", "taxes rise")
            .by("Somebody", "said");

    assertThat(attributions(sentence)).containsExactly("Somebody | said | taxes rise");
  }

  @Test
  void aWeakSourceThatNoCueWantsIsLeftOut() {
    MarkedSentence sentence =
        MarkedSentence.of("Somebody said taxes rise .")
            .source("Somebody", 0.3)
            .cue("said")
            .content("taxes rise")
            .said("said", "taxes rise");

    assertThat(attributions(sentence)).containsExactly("– | said | taxes rise");
  }

  @Test
  void aSourceTooWeakEvenToBeWantedIsLeftOut() {
    MarkedSentence sentence =
        MarkedSentence.of("Somebody said taxes rise .")
            .source("Somebody", 0.05)
            .cue("said")
            .content("taxes rise")
            .said("said", "taxes rise")
            .by("Somebody", "said");

    assertThat(attributions(sentence)).containsExactly("– | said | taxes rise");
  }

  @Test
  void aWeakCueIsTakenIfAContentWantsIt() {
    MarkedSentence sentence =
        MarkedSentence.of("Ruiz nodded taxes rise .")
            .source("Ruiz")
            .cue("nodded", 0.3)
            .content("taxes rise")
            .said("nodded", "taxes rise")
            .by("Ruiz", "nodded");

    assertThat(attributions(sentence)).containsExactly("Ruiz | nodded | taxes rise");
  }

  @Test
  void aWeakContentIsTakenForACueThatHasNone() {
    MarkedSentence sentence =
        MarkedSentence.of("Ruiz said taxes rise .")
            .source("Ruiz")
            .cue("said")
            .content("taxes rise", 0.3)
            .said("said", "taxes rise")
            .by("Ruiz", "said");

    assertThat(attributions(sentence)).containsExactly("Ruiz | said | taxes rise");
  }

  @Test
  void aWeakContentIsLeftOutIfItsCueHasASureOne() {
    MarkedSentence sentence =
        MarkedSentence.of("Roads close , Ruiz said ; taxes rise .")
            .content("Roads close")
            .source("Ruiz")
            .cue("said")
            .content("taxes rise", 0.3)
            .said("said", "Roads close")
            .said("said", "taxes rise")
            .by("Ruiz", "said");

    assertThat(attributions(sentence)).containsExactly("Ruiz | said | Roads close");
  }

  @Test
  void aContentWithoutACueStandsAlone() {
    MarkedSentence sentence = MarkedSentence.of("“ Taxes rise . ”").content("Taxes rise .");

    assertThat(attributions(sentence)).containsExactly("– | – | Taxes rise .");
  }

  @Test
  void aCueWithoutAContentIsDroppedWithItsSource() {
    MarkedSentence sentence =
        MarkedSentence.of("Ruiz said so . Okafor denied it")
            .source("Ruiz")
            .cue("said")
            .by("Ruiz", "said")
            .source("Okafor")
            .cue("denied")
            .content("it")
            .by("Okafor", "denied")
            .said("denied", "it");

    assertThat(attributions(sentence)).containsExactly("Okafor | denied | it");
  }

  @Test
  void sourcesAloneAreNoAttribution() {
    assertThat(attributions(MarkedSentence.of("Ruiz left .").source("Ruiz"))).isEmpty();
  }

  @Test
  void whereNothingIsSeenThereIsNothing() {
    assertThat(attributions(MarkedSentence.of("It rained all day ."))).isEmpty();
    assertThat(decode(new WordScores(new float[0]), Learning.nothing())).isEmpty();
  }

  @Test
  void theSurerAttributionHasMoreEvidence() {
    assertThat(probability(0.95)).isGreaterThan(probability(0.6));
  }

  @RepeatedTest(30)
  void whateverTheScoresSpansAreInOrderAndDoNotOverlap(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    WordScores scores = RandomScores.of(1 + random.nextInt(120), 0.2 + random.nextDouble(), random);
    Learnt learnt =
        Learning.with(RandomScores.spanWeights(1, random), RandomScores.pairWeights(1, random));

    List<Found> found = decode(scores, learnt);

    Set<WordSpan> spans = new LinkedHashSet<>();
    for (Found one : found) {
      assertThat(one.content()).isNotEmpty().doesNotHaveDuplicates();
      one.source().ifPresent(spans::add);
      one.cue().ifPresent(cue -> assertThat(spans.add(cue)).as("a cue of its own").isTrue());
      assertThat(one.content()).noneMatch(spans::contains);
      spans.addAll(one.content());
    }
    assertNoneOverlaps(new ArrayList<>(spans), scores.size());
    assertThat(found).extracting(DecoderTest::start).isSorted();
  }

  private static void assertNoneOverlaps(List<WordSpan> spans, int size) {
    for (int i = 0; i < spans.size(); i++) {
      assertThat(spans.get(i).to()).isLessThanOrEqualTo(size);
      for (int j = 0; j < i; j++) {
        assertThat(spans.get(i).overlaps(spans.get(j)))
            .as("%s over %s", spans.get(i), spans.get(j))
            .isFalse();
      }
    }
  }

  private static int start(Found found) {
    List<WordSpan> spans = new ArrayList<>(found.content());
    found.source().ifPresent(spans::add);
    found.cue().ifPresent(spans::add);
    return spans.stream().mapToInt(WordSpan::from).min().orElseThrow();
  }

  /** How probable an attribution is whose content is as probable as this. */
  private static double probability(double content) {
    MarkedSentence sentence =
        MarkedSentence.of("Ruiz said no")
            .source("Ruiz")
            .cue("said")
            .content("no", content)
            .said("said", "no")
            .by("Ruiz", "said");
    Learnt learnt = Learning.nothing();
    Found found = decode(sentence.scores(), learnt).get(0);
    return learnt.calibration().probability(found.evidence());
  }

  private static List<String> attributions(MarkedSentence sentence) {
    return decode(sentence.scores(), Learning.nothing()).stream().map(sentence::inWords).toList();
  }

  private static List<Found> decode(WordScores scores, Learnt learnt) {
    return new Decoder(scores, learnt).attributions();
  }
}
