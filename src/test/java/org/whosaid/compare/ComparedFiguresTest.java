// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.compare.FerryReports.EVENING;
import static org.whosaid.compare.FerryReports.MORNING;
import static org.whosaid.compare.FerryReports.first;
import static org.whosaid.compare.FerryReports.second;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.claim.SpeechAct;

/** Which figures of two articles differ, which moved, and which only look as if they did. */
class ComparedFiguresTest {
  @Test
  void differentFiguresOfOneQuantityStandSideBySide() {
    Comparison comparison =
        SideBySide.of(
            first().says("The coastguard | said | at least nine people had drowned"),
            second()
                .says("Health ministry | said | 14 people had died")
                .says("The sailors' union | said | 17 people had died"));

    assertThat(SideBySide.figures(comparison))
        .containsExactly(
            "people killed: at least nine (coastguard, Harrow Mail)"
                + " / 14 (Health ministry, Sundby Post)"
                + " / 17 (sailors' union, Sundby Post)");
    assertThat(SideBySide.changed(comparison)).isEmpty();
  }

  @Test
  void whoseFigureMovedChangedItAndDisputesNothing() {
    Comparison comparison =
        SideBySide.of(
            second().says("The harbour clinic | said | 14 people had died"),
            first()
                .says("The harbour clinic | said | nine people had died")
                .says("Mayor Lena Falk | said | nine people had died"));

    assertThat(SideBySide.changed(comparison))
        .containsExactly(
            "harbour clinic: nine (harbour clinic, Harrow Mail)"
                + " → 14 (harbour clinic, Sundby Post)");
  }

  @Test
  void aSourceAloneThatChangedItsFigureIsNoDispute() {
    Comparison comparison =
        SideBySide.of(
            first().says("The harbour clinic | said | nine people had died"),
            second().says("The harbour clinic | said | 14 people had died"));

    assertThat(SideBySide.figures(comparison)).isEmpty();
    assertThat(comparison.figures().changed()).hasSize(1);
  }

  @Test
  void aHeadSpeaksForAnInstitution() {
    Comparison comparison =
        SideBySide.of(
            first().says("Harrow Ferries | said | about 90 passengers were injured"),
            second()
                .tells("Rolf Dane, managing director of Harrow Ferries, spoke in Sundby.")
                .says(SpeechAct.ADMIT, "Rolf Dane | admitted | 130 passengers were injured"));

    assertThat(SideBySide.changed(comparison))
        .containsExactly(
            "Harrow Ferries: about 90 (Harrow Ferries, Harrow Mail)"
                + " → 130 (Rolf Dane, Sundby Post)");
    assertThat(SideBySide.figures(comparison)).isEmpty();
  }

  @Test
  void theCompanyIsTheOnlyOneThatTheArticleNames() {
    Comparison comparison =
        SideBySide.of(
            first()
                .tells("Harrow Ferries owned it. Its union, Sailors United, was angry.")
                .says("The company | said | 90 passengers were injured"),
            second().says("Harrow Ferries | said | 130 passengers were injured"));

    assertThat(SideBySide.changed(comparison))
        .containsExactly(
            "Harrow Ferries: 90 (Harrow Ferries, Harrow Mail)"
                + " → 130 (Harrow Ferries, Sundby Post)");
  }

  @Test
  void twoPeopleOfOneSurnameAreTwo() {
    Comparison comparison =
        SideBySide.of(
            first().says("Ana Falk | said | nine people had died"),
            second().says("Paul Falk | said | 14 people had died"));

    assertThat(comparison.figures().changed()).isEmpty();
    assertThat(comparison.figures().differing()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nine people died | 14 people died",
        "nine people died | 14 people died in Harrow",
        "900 people were aboard | 600 people were aboard",
        "the sale raised 4m euros | the sale raised 7m euros",
        "the pier sold 400 tickets | the pier sold 700 tickets",
        "the ferry carries 400 cars a day | the ferry carries 900 cars a day",
        "the loss was 4m euros in the first quarter | the loss was 7m euros in the first quarter",
        "30 millimetres of rain fell | 80 millimetres of rain fell",
        "40 people were arrested on Monday | 55 people were arrested on Monday",
        "the toll could rise to 40 dead | the toll may rise to 60 dead"
      })
  void aDifferenceIsMadeOf(String one, String other) {
    Comparison comparison =
        SideBySide.of(
            first().says("The coastguard | said | " + one),
            second().says("The sailors' union | said | " + other));

    assertThat(comparison.figures().differing()).hasSize(1);
  }

  /** What looks like a difference and is none, or may be none. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "an earlier accident | nine people died | three people died in 1998",
        "an earlier accident without a year | nine people died | five people died last year",
        "somewhere else | nine people died | 31 people died in Ostrey",
        "another event | nine people died | 31 people died in the Ostrey fire",
        "a capacity | 900 people were aboard | it is licensed to carry 600 people",
        "part of a whole | nine people died | four of the dead were on deck",
        "part of a whole, children | nine people died | four children died",
        "a rounding | 5,214 people were arrested | more than 5,000 people were arrested",
        "agreement in words | nine people died | 9 people were killed",
        "what may be | nine people died | the toll could rise to 40 dead",
        "what is feared | nine people died | 40 people are feared dead",
        "what was said before | nine people died | the toll rose to nine dead from four",
        "two quantities | nine people died | 40 people were injured",
        "another quarter | the loss was 4m euros in the first quarter"
            + " | the loss was 7m euros in the second quarter",
        "a target | the sale raised 4m euros | the sale targets 7m euros",
        "an aim and what came of it | the pier sold 400 tickets | the pier aimed to sell 700 tickets",
        "a day and a year | the ferry carries 400 cars a day | the ferry carries 90,000 cars a year",
        "a forecast | 30 millimetres of rain fell | forecasts of 80 millimetres of rain fell in",
        "two days | 40 people were arrested on Monday | 55 people were arrested on Tuesday"
      })
  void noDifferenceIsMadeOf(String trap, String one, String other) {
    Comparison comparison =
        SideBySide.of(
            first().says("The coastguard | said | " + one),
            second().says("The sailors' union | said | " + other));

    assertThat(SideBySide.figures(comparison)).as(trap).isEmpty();
    assertThat(SideBySide.changed(comparison)).as(trap).isEmpty();
  }

  @Test
  void articlesOnTwoEventsAreNotCompared() {
    Comparison comparison =
        SideBySide.of(
            Report.in("Harrow Mail", MORNING)
                .tells("A ferry capsized off Harrow.")
                .says("The coastguard | said | nine people had died"),
            Report.in("Sundby Post", EVENING)
                .tells("A mine near Ostrey collapsed.")
                .says("The miners' union | said | 31 people had died"));

    assertThat(SideBySide.figures(comparison)).isEmpty();
  }

  @Test
  void theArticlesOwnVoiceIsNoSide() {
    Comparison comparison =
        SideBySide.of(
            first().tells("Twenty people died."),
            second().says("The coastguard | said | nine people died"));

    assertThat(SideBySide.figures(comparison)).isEmpty();
  }
}
