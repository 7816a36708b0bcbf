// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "the bridge was open, the road was shut | the bridge was open",
        "the bridge was open; nobody used it | the bridge was open",
        "the bridge was open – for a day | the bridge was open",
        "it stopped the raid after Russia spoke | it stopped the raid",
        "it stopped the raid and it went home | it stopped the raid",
        "The road is shut. The bridge is not. | The road is shut",
        "Is the road shut? It is. | Is the road shut?",
        "“The road is shut, the bridge too” | “The road is shut…”",
        "he saw \"a road, a bridge\" | he saw \"a road…\"",
        "“She said ‘go home, now’ to us” | “She said ‘go home…’”",
        "the mayor's road is 'shut, for now' | the mayor's road is 'shut…'",
        "\"It is over.\" Nobody came | \"It is over.\"",
      })
  void wordsMayEndWhereAClauseEnds(String text, String shortened) {
    assertThat(cuts(text)).contains(shortened.strip());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "it paid 1,200 euros", // a comma inside a number
        "the boss and the driver left", // "and" that joins words
        "it will pay, if the court agrees", // the rest narrows the beginning
        "it hit the store, not the market",
        "it hit the store, and not the market",
        "it hit the store but not the market",
        "Dr. Haddad of St. Mary arrived",
        "the U.S. Army of J. Smith left",
        "a well-known man",
        "the bridge is safe, perhaps",
        "the plan is good, but the price is high",
        "the crew was late, or the clock was wrong",
        "although the bridge was old, it was safe",
        "the market where, it said, people died", // nothing ends with "where"
      })
  void wordsDoNotEndElsewhere(String text) {
    assertThat(cuts(text)).isEmpty();
  }

  @Test
  void aLongTextOfMarksIsReadInLinearTime() {
    String text = "'a \"b “c, ".repeat(50_000);

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(Clauses.in(text)).hasSizeGreaterThan(40_000));
  }

  private static List<String> cuts(String text) {
    return Clauses.in(text).stream()
        .map(
            border ->
                text.substring(0, border.end())
                    + (border.closing().isEmpty() ? "" : "…" + border.closing()))
        .toList();
  }
}
