// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "killing at least 62 soldiers",
        "nine bodies had been found",
        "revenue rose 8% to €412m",
        "it would cost 6.4 million crowns",
        "some 2,000 homes were flooded",
        "dozens were hurt",
        "nobody was killed",
        "no civilians were hit",
        "forty-one people were treated",
        "half of the branches would shut",
        "nearer £90,000",
      })
  void aNumberThatAnotherSourceCouldContradictIsAFigure(String words) {
    assertThat(Figures.in(words)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the plan of 2019 failed",
        "it left on 14 March",
        "it left on March 14",
        "the train of 10 a.m. was late",
        "the meeting at 18:20",
        "it would take two more years",
        "a 10-year-old girl was there",
        "users of Internet Explorer 6 left",
        "in the second half it rained",
        "for her two youngest sons",
        "71, of Quay Street",
        "the road was shut",
        "",
      })
  void datesTimesAgesAndNamesAreNone(String words) {
    assertThat(Figures.in(words)).isFalse();
  }

  @Test
  void theFirstFigureEndsBehindTheNumber() {
    assertThat(Figures.endOfFirst("on May 12 some 40 fled")).hasValue(17);
    assertThat(Figures.endOfFirst("it killed 12 and hurt 40")).hasValue(12);
  }
}
