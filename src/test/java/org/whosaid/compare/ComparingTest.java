// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.whosaid.compare.FerryReports.first;
import static org.whosaid.compare.FerryReports.second;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.claim.SpeechAct;

class ComparingTest {
  @Test
  void aDenialWithoutEndIsRead() {
    Comparison comparison =
        SideBySide.of(
            first().says("Lena Falk | said | nobody had drowned"),
            second()
                .says(SpeechAct.DENY, "The union | denied | " + "the ".repeat(50_000) + "claim"));

    assertThat(comparison.articles().all()).hasSize(2);
  }

  /** Each capital of it could begin the name of a place. */
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void aWordWithoutEndIsComparedAtOnce() {
    String endless = "A".repeat(300_000);
    Comparison comparison =
        SideBySide.of(
            first().says("Lena Falk | said | at least 64 people had died " + endless),
            second().says("The union | said | at least 62 people had died " + endless));

    assertThat(comparison.articles().all()).hasSize(2);
  }

  @Test
  void anAgencyThatTwoOutletsCarryIsOneSource() {
    Comparison comparison =
        SideBySide.of(
            first()
                .says(
                    "Captain Rolf Dane < Northern Press | said | \"We never heard the alarm at all\""),
            second()
                .says("Rolf Dane < Northern Press | said | \"We never heard the alarm at all\""),
            Report.in("Northern Press", "2026-03-02T12:00Z")
                .tells("A ferry capsized off Harrow.")
                .says("Rolf Dane | said | \"We never heard the alarm at all, none of us\""));

    assertThat(comparison.origins()).hasSize(1);
    assertThat(comparison.origins().get(0).source()).isEqualTo("Captain Rolf Dane");
    assertThat(comparison.origins().get(0).statements()).hasSize(3);
  }

  @Test
  void anOutletThatQuotesItselfIsOneSource() {
    Comparison comparison =
        SideBySide.of(
            first().says("Harrow Mail | reported | the ferry had left without a mate on board"),
            second().says("Harrow Mail | reported | the ferry had left without a mate on board"));

    assertThat(SideBySide.origins(comparison)).hasSize(1);
    assertThat(comparison.contradictions()).isEmpty();
  }

  @Test
  void copiesOfOneTextAreSaidOnce() {
    String copy =
        "A ferry capsized off Harrow on Monday morning with many commuters on board, and divers were"
            + " still searching the lower deck in the evening while relatives waited on the quay in"
            + " the rain for news of those who had not yet been brought ashore by the lifeboats.";
    Comparison comparison =
        SideBySide.of(
            first()
                .tells(copy)
                .says("The coastguard | said | nine people had died in the cold water"),
            second()
                .tells(copy)
                .says("The coastguard | said | nine people had died in the cold water"));

    assertThat(comparison.articles().sameText()).containsExactly(List.of(1, 2));
    assertThat(comparison.origins()).isEmpty();
    assertThat(comparison.figures().differing()).isEmpty();
  }

  @Test
  void aDenialMeetsTheAccusationInTheOtherArticle() {
    Comparison comparison =
        SideBySide.of(
            first()
                .says(
                    SpeechAct.ACCUSE,
                    "Ida Holm | accused | Harrow Ferries of bribing two inspectors"),
            second().says(SpeechAct.DENY, "Harrow Ferries | denied | any wrongdoing"));

    assertThat(SideBySide.contradictions(comparison))
        .containsExactly(
            "Harrow Ferries of bribing two inspectors (Ida Holm, Harrow Mail)"
                + " / any wrongdoing (Harrow Ferries, Sundby Post)");
  }

  @Test
  void aThingWasLastDoneOnlyOnce() {
    Comparison comparison =
        SideBySide.of(
            first().says("Harrow Ferries | said | the hull was surveyed in May"),
            second().says("~A harbour official | said | the hull was last surveyed in 2019"));

    assertThat(comparison.contradictions()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the hull was surveyed in May | the hull was surveyed in 2019",
        "the hull was surveyed in May | the engine was last replaced in 2019",
        "the ferry will sail again | the ferry had not sailed since noon",
        "the crew were trained | the quay was not lit",
      })
  void whatMayBothBeSoIsNoContradiction(String one, String other) {
    Comparison comparison =
        SideBySide.of(
            first().says("Harrow Ferries | said | " + one),
            second().says("The sailors' union | said | " + other));

    assertThat(comparison.contradictions()).isEmpty();
  }

  @Test
  void nobodyContradictsHimself() {
    Comparison comparison =
        SideBySide.of(
            first().says(SpeechAct.DENY, "Harrow Ferries | denied | the ferry was overcrowded"),
            second().says("Harrow Ferries | said | the ferry was overcrowded"));

    assertThat(comparison.contradictions()).isEmpty();
  }

  @Test
  void whoDeclinedToCommentIsHeardElsewhere() {
    Comparison comparison =
        SideBySide.of(
            first().says("Harrow Ferries | said | the hull was sound"),
            second().says(SpeechAct.DECLINE, "Harrow Ferries | declined | to comment"));

    assertThat(comparison.heard()).hasSize(1);
    assertThat(comparison.heard().get(0).in()).containsExactly(1);
    assertThat(comparison.heard().get(0).silentIn()).containsExactly(2);
  }

  @Test
  void theEarlierArticleComesFirstWhereAllAreDated() {
    Comparison dated = SideBySide.of(second(), first());
    Comparison undated = SideBySide.of(second(), Report.undated("Old Herald").tells("A ferry."));

    assertThat(dated.articles().all().get(0).outlet()).contains("Harrow Mail");
    assertThat(dated.articles().byTime()).isTrue();
    assertThat(undated.articles().all().get(0).outlet()).contains("Sundby Post");
    assertThat(undated.articles().byTime()).isFalse();
  }

  @Test
  void oneArticleOrSixAreNotCompared() {
    assertThatIllegalArgumentException().isThrownBy(() -> SideBySide.of(first()));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SideBySide.of(first(), first(), first(), first(), first(), first()));
  }
}
