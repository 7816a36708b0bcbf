// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.TextBlock.Kind;

class FurnitureLinesTest {
  private static final Set<String> TITLES = Set.of("Bridge to close");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Read more: Crack found under harbour bridge",
        "» Related: Ferry to run late",
        "WATCH | The bridge from above",
        "Sign up for our morning email",
        "Photo: Ines Calloway",
        "(Image credit: Marram council)",
        "© 2026 The Marram Courier",
        "Copyright 2026 Marram Courier. All rights reserved.",
        "Image 2 of 7",
        "Updated 1:39 am EST, Wednesday, November 20, 2019",
        "14 March 2026",
        "4 minutes ago",
        "https://example.com/story",
        "ines@example.com",
        "Advertisement",
        "3 comments",
        "Filed under: Harbour",
        "Baca juga: Jembatan ditutup"
      })
  void aLineThatPointsElsewhereGoes(String line) {
    assertThat(amidParagraphs(line)).doesNotContain(line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“Read more books,” the minister told the children.",
        "\"Join us,\" she said.",
        "Copyright holders said on Monday that they would sue the library.",
        "Sponsored by Senator Ortega, the bill failed.",
        "Promoted to captain in May, he said he had not been asked.",
        "Loading of grain began at noon, the port said.",
        "First published in 1843, the book was banned in two towns.",
        "Posted in Kabul since 2019, the colonel denied that he had met the envoy, and said he would say so in court.",
        "May said no.",
        "Advertisement spending fell by a third, the group said.",
        "Comments by the mayor were called reckless.",
        "He urged the voters to follow her.",
        "By 2030 the bridge will be gone",
        "Yes."
      })
  void aLineOfTheArticleStays(String line) {
    assertThat(amidParagraphs(line)).contains(line);
  }

  @Test
  void theHeadlineAndWhatStandsAboveItGo() {
    assertThat(kept("News", "Harbour", "BRIDGE TO CLOSE", "By Ines Calloway", "The bridge closes."))
        .containsExactly("The bridge closes.");
  }

  @Test
  void aHeadingOverFurnitureAloneGoesWithIt() {
    List<TextBlock> blocks =
        List.of(
            paragraph("The bridge closes."),
            heading("Buses"),
            paragraph("They go round."),
            heading("The Courier at eight"),
            paragraph("Sign up for our email"),
            heading("What next?"),
            paragraph("Nobody knows."),
            heading("Comments and letters"));

    assertThat(FurnitureLines.removeFrom(blocks, TITLES))
        .extracting(TextBlock::text)
        .containsExactly(
            "The bridge closes.", "Buses", "They go round.", "What next?", "Nobody knows.");
  }

  private static List<String> amidParagraphs(String line) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(i == 6 ? line : "Paragraph " + i + " says that the bridge will close.");
    }
    return kept(lines.toArray(String[]::new));
  }

  private static List<String> kept(String... lines) {
    List<TextBlock> blocks = new ArrayList<>();
    for (String line : lines) {
      blocks.add(paragraph(line));
    }
    return FurnitureLines.removeFrom(blocks, TITLES).stream().map(TextBlock::text).toList();
  }

  private static TextBlock paragraph(String text) {
    return new TextBlock(Kind.PARAGRAPH, text, 0);
  }

  private static TextBlock heading(String text) {
    return new TextBlock(Kind.HEADING, text, 0);
  }
}
