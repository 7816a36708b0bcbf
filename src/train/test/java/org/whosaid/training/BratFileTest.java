// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

class BratFileTest {
  private static final String TEXT = "Ruiz said it fell, and Lund too.\nTomorrow more.";

  @Test
  void anAttributionHasTheSpansOfItsRoles() {
    assertThat(
            read(
                "T1\tSource 0 4\tRuiz",
                "T2\tCue 5 9\tsaid",
                "T3\tContent 10 17\tit fell",
                "T4\tAttribution 5 9\tsaid",
                "E1\tAttribution:T4 Content:T3 Cue:T2 Source:T1"))
        .containsExactly(new Attribution(spans(0, 4), spans(5, 9), spans(10, 17), 1));
  }

  @Test
  void numberedRolesAndDiscontinuousSpansAreOneListInTheOrderOfTheText() {
    List<Attribution> attributions =
        read(
            "T1\tSource 23 27\tLund",
            "T2\tSource 0 4\tRuiz",
            "T3\tContent 33 41;10 17\tTomorrow it fell",
            "E1\tAttribution:T1 Source:T1 Source2:T2 Content:T3");

    assertThat(attributions.get(0).source())
        .containsExactly(new TextSpan(0, 4), new TextSpan(23, 27));
    assertThat(attributions.get(0).content())
        .containsExactly(new TextSpan(10, 17), new TextSpan(33, 41));
  }

  @Test
  void codePointsBecomeUtf16CodeUnits() {
    String text = "😀 Ruiz 😀 said 😀.";

    assertThat(
            new BratFile(
                    "a.ann",
                    "T1\tSource 2 6\tRuiz\nT2\tContent 14 15\t😀\nE1\tAttribution:T1 Source:T1 Content:T2",
                    text)
                .attributions())
        .containsExactly(new Attribution(spans(3, 7), List.of(), spans(16, 18), 1));
  }

  @Test
  void theWordsOfASpanMayRunOverSeveralLines() {
    assertThat(
            read(
                "T1\tContent 10 41\tit fell, and Lund too.",
                "Tomorrow",
                "#1\tAnnotatorNotes T1\tsure?",
                "E1\tAttribution:T1 Content:T1",
                ""))
        .containsExactly(new Attribution(List.of(), List.of(), spans(10, 41), 1));
  }

  @Test
  void aSpanMayStandBehindItsAttribution() {
    BratFile file =
        file("T1\tCue 5 9\tsaid", "E1\tAttribution:T1 Cue:T1 Content:T2", "T2\tContent 10 17\tit fell");

    assertThat(file.attributions())
        .containsExactly(new Attribution(List.of(), spans(5, 9), spans(10, 17), 1));
    assertThat(file.asTheReferenceScorerReadsThem())
        .containsExactly(new Attribution(List.of(), spans(5, 9), List.of(), 1));
  }

  @Test
  void anAttributionWithoutAnyRoleIsLeftOutButCountsInTheReferenceScores() {
    BratFile file = file("T1\tAttribution 5 9\tsaid", "E1\tAttribution-no-source:T1 ");

    assertThat(file.attributions()).isEmpty();
    assertThat(file.asTheReferenceScorerReadsThem())
        .containsExactly(new Attribution(List.of(), List.of(), List.of(), 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T1 Source zero 4|no kind and offsets of a span: Source zero 4",
        "T1 Source 0|not a start and an end: \"0\"",
        "T1 Source 4 4|no span of a text of 47 characters: 4 4",
        "T1 Source 0 48|no span of a text of 47 characters: 0 48",
        "E1 Attribution:T0 Source:T9|no span is called T9",
        "E1 Attribution:T0 Source|not a role and its span: \"Source\"",
      })
  void aFaultIsToldWithFileAndLine(String line, String fault) {
    assertThatThrownBy(
            () -> read("T0\tAttribution 0 4\tRuiz", line.replaceFirst(" ", "\t")))
        .isInstanceOf(DataFault.class)
        .hasMessage("a.ann, line 2: " + fault);
  }

  private static List<Attribution> read(String... lines) {
    return file(lines).attributions();
  }

  private static BratFile file(String... lines) {
    return new BratFile("a.ann", String.join("\n", lines), TEXT);
  }

  private static List<TextSpan> spans(int start, int end) {
    return List.of(new TextSpan(start, end));
  }
}
