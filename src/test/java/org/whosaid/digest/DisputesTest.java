// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.claim.SpeechAct.ACCUSE;
import static org.whosaid.claim.SpeechAct.SAY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures that differ, side by side. */
class DisputesTest {
  private static final String DEAD = "people killed";

  @Test
  void eachValueStandsAsWrittenWithItsOriginBeforeItsCarrier() {
    Story story =
        Story.of("Police said at least 62 died. The navy said sixty died, Wire reported.")
            .claim("Police", "said", SAY, "at least 62 died")
            .figure("at least 62", 62, "at least", DEAD)
            .claim("The navy", "said", SAY, "sixty died")
            .figure("sixty", 60, "", DEAD)
            .via("Wire")
            .differ(DEAD, 1, 2);

    assertThat(story.reply())
        .containsExactly(
            "Who said what · 2 sources",
            "Figures differ: people killed",
            "• \"at least 62\" — Police ¶1",
            "• \"sixty\" — The navy, via Wire ¶1",
            "Check before reuse · Second-hand: The navy → Wire",
            "Extracted from the article, not verified.");
  }

  @Test
  void theSameValueSharesALineAndOneVoiceInTwoPapersIsOne() {
    Story story =
        Story.of("Ann said 7 died. Bob said seven died. Ann told Wire 7 had died. Cy said 9 died.")
            .claim("Ann", "said", SAY, "7 died")
            .figure("7", 7, "", DEAD)
            .claim("Bob", "said", SAY, "seven died")
            .figure("seven", 7, "", DEAD)
            .claim("Ann", "told", SAY, "7 had died")
            .figure("7", 7, "", DEAD)
            .via("Wire")
            .claim("Cy", "said", SAY, "9 died")
            .figure("9", 9, "", DEAD)
            .differ(DEAD, 1, 2, 3, 4);

    assertThat(bullets(story)).containsExactly("• \"7\" — Ann ¶1; Bob ¶1", "• \"9\" — Cy ¶1");
    assertThat(story.digest().unshown()).isZero();
  }

  @Test
  void whoeverSaysMoreThanTheFigureIsHeardBelow() {
    Story story =
        Story.of(
                "Ann accused Bob of killing 7. Cy said 9 died, and that the gates had been locked for an hour. Dee said 8 died.")
            .claim("Ann", "accused", ACCUSE, "Bob of killing 7")
            .figure("7", 7, "", DEAD)
            .claim("Cy", "said", SAY, "9 died, and that the gates had been locked for an hour")
            .figure("9", 9, "", DEAD)
            .claim("Dee", "said", SAY, "8 died")
            .figure("8", 8, "", DEAD)
            .differ(DEAD, 1, 2, 3);

    assertThat(bullets(story).subList(3, 5))
        .containsExactly(
            "• Ann accused Bob of killing 7 ¶1 – no reply from Bob in the article",
            "• Cy: 9 died, and that the gates had been locked for an hour ¶1");
    assertThat(bullets(story)).hasSize(5);
  }

  @Test
  void aPartOfTheValueDoesNotReadAsIfItCameOnTop() {
    Story story =
        Story.of(
                "Ann said 7 died, including four children. Cy said 9 died and 30 injured. Dee said 8 died, two children among them.")
            .claim("Ann", "said", SAY, "7 died, including four children")
            .figure("7", 7, "", DEAD)
            .figure("four", 4, "", "children killed")
            .claim("Cy", "said", SAY, "9 died and 30 injured")
            .figure("9", 9, "", DEAD)
            .figure("30", 30, "", "people injured")
            .claim("Dee", "said", SAY, "8 died, two children among them")
            .figure("8", 8, "", DEAD)
            .figure("two", 2, "", "children killed")
            .differ(DEAD, 1, 2, 3);

    assertThat(bullets(story).subList(0, 3))
        .containsExactly(
            "• \"7\", \"including four children\" — Ann ¶1",
            "• \"9\", and \"30 injured\" — Cy ¶1",
            "• \"8\" — Dee ¶1");
    assertThat(bullets(story).get(3)).isEqualTo("• Dee: 8 died, two children among them ¶1");
  }

  @Test
  void whatIsWrittenAlikeByEverybodyIsNoDifference() {
    Story story =
        Story.of("Ann said 7 died. Bob said 7 died.")
            .claim("Ann", "said", SAY, "7 died")
            .figure("7", 7, "", DEAD)
            .claim("Bob", "said", SAY, "7 died")
            .figure("7", 7, "", DEAD)
            .differ(DEAD, 1, 2);

    assertThat(story.digest().disputed()).isEqualTo(DisputedFigures.NONE);
  }

  @Test
  void theMostContestedQuantityComesFirst() {
    Story story =
        Story.of("Ann said 7 died and 2 fled. Bob said 8 died and 3 fled. Cy said 9 died.")
            .claim("Ann", "said", SAY, "7 died and 2 fled")
            .figure("7", 7, "", DEAD)
            .figure("2", 2, "", "people who fled")
            .claim("Bob", "said", SAY, "8 died and 3 fled")
            .figure("8", 8, "", DEAD)
            .figure("3", 3, "", "people who fled")
            .claim("Cy", "said", SAY, "9 died")
            .figure("9", 9, "", DEAD)
            .differ("people who fled", 1, 2)
            .differ(DEAD, 1, 2, 3);

    assertThat(story.reply())
        .containsExactly(
            "Who said what · 3 sources",
            "Figures differ: people killed",
            "• \"7\" — Ann ¶1",
            "• \"8\" — Bob ¶1",
            "• \"9\" — Cy ¶1",
            "Figures differ: people who fled",
            "• \"2\" — Ann ¶1",
            "• \"3\" — Bob ¶1",
            "Extracted from the article, not verified.");
  }

  @Test
  void ofTooManyValuesTheLowestAndTheHighestAreShown() {
    Story story = SampleStories.named("crowd-count");

    List<String> lines = bullets(story);
    assertThat(lines.subList(0, 5))
        .anyMatch(line -> line.startsWith("• \"a few thousand at best\""))
        .anyMatch(line -> line.startsWith("• \"thirty thousand\""))
        .contains("• 2 more values under All claims");
  }

  @Test
  void aReplyOfFourLinesCountsTheDifference() {
    Story story = SampleStories.named("river-flood");

    Digest digest = new DigestWriter(4).of(story.article(), story.extraction());

    assertThat(new PlainReply(false).lines(digest)).hasSize(4);
    assertThat(digest.footer()).startsWith("2 more differences and 8 more claims under All claims");
  }

  @Test
  void aFigureOfNobodysIsNamedAsTheArticlesOwn() {
    Story story =
        Story.of("Ann said 7 died. Since 2011 some 50 journalists and 300 people have died there.")
            .claim("Ann", "said", SAY, "7 died")
            .figure("7", 7, "", DEAD)
            .ownVoice("some 50", 50, "some", "journalists")
            .ownVoice("300", 300, "", "people killed in the war");

    assertThat(story.reply())
        .contains(
            "Check before reuse · In the article's own voice: \"300 people\" ¶1, \"some 50 journalists\" ¶1");
  }

  private static List<String> bullets(Story story) {
    return story.reply().stream().filter(line -> line.startsWith("•")).toList();
  }
}
