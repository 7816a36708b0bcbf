// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.claim.SpeechAct.ADMIT;
import static org.whosaid.claim.SpeechAct.DENY;
import static org.whosaid.claim.SpeechAct.SAY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of a line: the article's own, cut where a clause ends. */
class DigestWordsTest {
  @Test
  void aLoadedVerbIsTheArticlesOwnWord() {
    Story story =
        Story.of("The army admitted it was there. It boasted of the raid. It said it left.")
            .claim("The army", "admitted", ADMIT, "it was there")
            .claim("The army", "boasted of", SAY, "the raid")
            .claim("The army", "said", SAY, "it left");

    assertThat(said(story))
        .containsExactly(
            "• The army \"admitted\" it was there ¶1; \"boasted of\" the raid ¶1; said it left ¶1");
  }

  @Test
  void wordsThatOnlyReferAreShownWhereThereAreNoOthers() {
    Story story = Story.of("Falk said it, or that.").claim("Falk", "said", SAY, "it", "that");

    assertThat(said(story)).singleElement().asString().startsWith("• Falk: it").contains("that");
  }

  @Test
  void ourVerbIsNeverStrongerThanTheArticles() {
    Story story =
        Story.of("The army said it had not been there.")
            .claim("The army", "said", DENY, "it had not been there");

    assertThat(said(story)).containsExactly("• The army: it had not been there ¶1");
  }

  @Test
  void aClaimInsideAClaimHasItsOwnLineAndTheOuterOneStopsBeforeIt() {
    Story story =
        Story.of("The fleet said it turned back after the pilot reported that there was ice ahead.")
            .claim(
                "The fleet",
                "said",
                SAY,
                "it turned back after the pilot reported that there was ice ahead")
            .claim("the pilot", "reported", SAY, "that there was ice ahead")
            .inside(1);

    assertThat(said(story))
        .containsExactly(
            "• The fleet: it turned back after the pilot reported that there was ice ahead ¶1");
    Story longer =
        Story.of(
                "The fleet said all its ships had turned back after the pilot reported that there was ice ahead.")
            .claim(
                "The fleet",
                "said",
                SAY,
                "all its ships had turned back after the pilot reported that there was ice ahead")
            .claim("the pilot", "reported", SAY, "that there was ice ahead")
            .inside(1);
    assertThat(said(longer))
        .containsExactly(
            "• The fleet: all its ships had turned back… ¶1",
            "• The pilot, via The fleet: there was ice ahead ¶1");
  }

  @Test
  void aQuotationThatTheClaimLeavesOpenIsClosed() {
    Story story =
        Story.of("\"We learned a lot today and we will be back\".")
            .claim("Ann", "", SAY, "\"We learned a lot today");

    assertThat(said(story)).containsExactly("• Ann: \"We learned a lot today…\" ¶1");
  }

  @Test
  void aLeadingThatGoesWithItsComma() {
    Story story =
        Story.of("Ann said that, by then, it rained.")
            .claim("Ann", "said", SAY, "that, by then, it rained");

    assertThat(said(story)).containsExactly("• Ann: by then, it rained ¶1");
  }

  @Test
  void whereManySourcesWaitTheWordsAreCutHarderButNeverBeforeTheFigure() {
    String tail = " of the people who were on the quay, and the rest went home by bus in the rain";
    StringBuilder text = new StringBuilder();
    for (char name = 'A'; name < 'I'; name++) {
      text.append("Source ")
          .append(name)
          .append(" said the storm that came in from the sea at noon");
      text.append(", as everybody knew, hurt ").append(10 + name).append(tail).append(".\n");
    }
    Story story = Story.of(text.toString());
    for (char name = 'A'; name < 'I'; name++) {
      String words = "the storm that came in from the sea at noon, as everybody knew, hurt ";
      String figure = String.valueOf(10 + name);
      story
          .claim("Source " + name, "said", SAY, words + figure + tail)
          .figure(figure, 10 + name, "", "people hurt");
    }

    assertThat(said(story)).hasSize(8).allMatch(line -> line.matches(".* hurt \\d+ .*"));
    assertThat(said(story)).anyMatch(line -> line.contains("…"));
  }

  @Test
  void theSameWordsOfOneSourceAreShownOnce() {
    Story story =
        Story.of("Mayor: no tolls.\nThe mayor said: no tolls.")
            .claim("Mayor", "", SAY, "no tolls")
            .claim("the mayor", "said", SAY, "no tolls");

    assertThat(said(story)).containsExactly("• Mayor: no tolls ¶1");
    assertThat(story.digest().unshown()).isZero();
  }

  @Test
  void quotationMarksLeftOutsideTheClaimComeBack() {
    Story story = Story.of("“We won,” she said. Ok.").claim("Ann", "said", SAY, "We won");

    assertThat(said(story)).containsExactly("• Ann: “We won” ¶1");
  }

  @Test
  void aQuotationInTwoPiecesShowsThatSomethingStandsBetween() {
    Story story =
        Story.of("“We won,” she said. “It was hard.”")
            .claim("Ann", "said", SAY, "“We won,”", "“It was hard.”");

    assertThat(said(story)).containsExactly("• Ann: “We won,” … “It was hard.” ¶1");
  }

  @Test
  void aQuotationThatIsCutInItsSecondPieceIsClosed() {
    String long1 = "“We won a game that nobody had thought that we could ever win";
    String long2 =
        "It was hard, and so on to the end of the very long day at the end of the long long year in which we lost.”";
    Story story = Story.of(long1 + ", she said. " + long2).claim("Ann", "said", SAY, long1, long2);

    assertThat(said(story)).containsExactly("• Ann: " + long1 + " …” ¶1");
  }

  @Test
  void wordsWithoutAnyClauseBorderAreNotCutButPointedAt() {
    String endless = "wall ".repeat(200).strip();
    Story story = Story.of("Ann said " + endless + ".").claim("Ann", "said", SAY, endless);

    assertThat(said(story)).containsExactly("• Ann: (too long to show here) ¶1");
  }

  private static List<String> said(Story story) {
    return story.reply().stream().filter(line -> line.startsWith("•")).toList();
  }
}
