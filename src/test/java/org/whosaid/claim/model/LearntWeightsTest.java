// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which lengths, distances and neighbours share a number among those that were learnt. */
class LearntWeightsTest {
  private static final WordSpan CUE = new WordSpan(Role.CUE, 300, 301);

  @ParameterizedTest
  @CsvSource({
    "5, 6",
    "7, 8",
    "9, 12",
    "13, 16",
    "17, 24",
    "25, 32",
    "33, 48",
    "97, 128",
    "129, 192",
    "193, 256"
  })
  void lengthsThatAreNearlyTheSameShareANumber(int shortest, int longest) {
    assertThat(length(shortest)).isEqualTo(length(longest));
    assertThat(length(shortest - 1)).isEqualTo(length(shortest) - 1);
  }

  @Test
  void eachLengthOfEachRoleHasANumberOfItsOwnRole() {
    TreeSet<Integer> all = new TreeSet<>();
    for (Role role : Role.values()) {
      TreeSet<Integer> places = new TreeSet<>();
      for (int words = 1; words <= role.longest(); words++) {
        places.add(SpanWeights.lengthIndex(role, words));
      }
      assertThat(places).as("of %s", role).noneMatch(all::contains);
      all.addAll(places);
    }
    assertThat(all.first()).isEqualTo(SpanWeights.KINDS * SpanWeights.KINDS);
    assertThat(all.last()).isEqualTo(SpanWeights.SIZE - 1);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 4", "5, 8", "9, 16", "17, 32", "33, 64", "65, 250"})
  void distancesThatAreNearlyTheSameShareANumberOnEachSide(int nearest, int farthest) {
    assertThat(before(nearest)).isEqualTo(before(farthest));
    assertThat(behind(nearest)).isEqualTo(behind(farthest));
    assertThat(before(nearest)).isNotEqualTo(behind(nearest));
    assertThat(before(farthest + 1)).isEqualTo(before(nearest) + (nearest == 65 ? 0 : 1));
  }

  @ParameterizedTest
  @EnumSource(Link.class)
  void everyPlaceOfAPairIsAmongTheNumbers(Link link) {
    WordSpan dependent = new WordSpan(link.dependent(), 300, 302);
    for (int from = 0; from < 600; from++) {
      WordSpan head = new WordSpan(link.head(), from, from + 3);
      assertThat(PairWeights.distanceIndex(link, dependent, head))
          .isBetween(0, PairWeights.SIZE - 1);
    }
    assertThat(PairWeights.betweenIndex(link, 2)).isEqualTo(PairWeights.betweenIndex(link, 90));
    assertThat(PairWeights.betweenIndex(link, 2)).isLessThan(PairWeights.SIZE);
  }

  @Test
  void onlyWhatStandsWhollyBetweenTwoSpansIsBetweenThem() {
    WordSpan source = new WordSpan(Role.SOURCE, 10, 12);
    List<WordSpan> sources =
        List.of(
            source,
            new WordSpan(Role.SOURCE, 0, 2),
            new WordSpan(Role.SOURCE, 12, 13),
            new WordSpan(Role.SOURCE, 299, 300),
            new WordSpan(Role.SOURCE, 299, 301),
            new WordSpan(Role.SOURCE, 301, 302));

    assertThat(PairScorer.between(CUE, source, sources)).isEqualTo(2);
    assertThat(PairScorer.between(source, CUE, sources)).isEqualTo(2);
  }

  @Test
  void aWrongCountIsTold() {
    assertThatThrownBy(() -> new SpanWeights(new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 span weights instead of " + SpanWeights.SIZE);
    assertThatThrownBy(() -> new PairWeights(new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 pair weights instead of " + PairWeights.SIZE);
    assertThatThrownBy(() -> new WordScores(new float[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no rows of " + HeadLayout.WIDTH);
  }

  private static int length(int words) {
    return SpanWeights.lengthIndex(Role.CONTENT, words);
  }

  /** A source so many words before the cue. */
  private static int before(int words) {
    return PairWeights.distanceIndex(
        Link.SOURCE_OF_CUE, CUE, new WordSpan(Role.SOURCE, 299 - words, 300 - words));
  }

  /** A source so many words behind the cue. */
  private static int behind(int words) {
    return PairWeights.distanceIndex(
        Link.SOURCE_OF_CUE, CUE, new WordSpan(Role.SOURCE, 301 + words, 302 + words));
  }
}
