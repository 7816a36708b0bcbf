// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.claim.SpeechAct.ACCUSE;
import static org.whosaid.claim.SpeechAct.ADMIT;
import static org.whosaid.claim.SpeechAct.DENY;
import static org.whosaid.claim.SpeechAct.SAY;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes first in a reply, and what stands next to it. */
class DigestOrderTest {
  @Test
  void aDenialStandsNextToTheAccusationThatItAnswers() {
    Story story =
        Story.of(
                "Ann accused Bob of theft. Carl accused Dora of fraud. Dora denied it all. Bob denied taking it.")
            .claim("Ann", "accused", ACCUSE, "Bob of theft")
            .claim("Carl", "accused", ACCUSE, "Dora of fraud")
            .claim("Dora", "denied", DENY, "it all")
            .claim("Bob", "denied", DENY, "taking it");

    assertThat(said(story))
        .containsExactly(
            "• Ann accused Bob of theft ¶1",
            "• Bob denied taking it ¶1",
            "• Carl accused Dora of fraud ¶1",
            "• Dora denied it all ¶1");
  }

  @Test
  void anAccusationWithoutAnAnswerSaysSo() {
    Story story =
        Story.of("Ann accused Port Control of negligence. The sea was calm.")
            .claim("Ann", "accused", ACCUSE, "Port Control of negligence");

    assertThat(said(story))
        .containsExactly(
            "• Ann accused Port Control of negligence ¶1 – no reply from Port Control in the article");
  }

  @Test
  void whereTheAccusedMayHaveAnsweredNothingIsSaidAboutAReply() {
    List<String> texts =
        List.of(
            "Ann accused the United States of negligence. A US envoy said nobody was hurt.",
            "Ann accused Port Control of negligence. Its boss, Carl Dunn, rejected that.",
            "Ann accused the organisers of negligence. The sea was calm.",
            "Ann accused him of negligence. The sea was calm.",
            "Ann accused the Ministry of Defence officials. The sea was calm.");
    for (String text : texts) {
      String words = text.substring(text.indexOf("accused ") + 8, text.indexOf('.'));
      Story story = Story.of(text).claim("Ann", "accused", ACCUSE, words);

      assertThat(said(story)).as(text).containsExactly("• Ann accused " + words + " ¶1");
    }
  }

  @Test
  void figuresComeBeforeAccusationsThatNobodyDeniesAndThoseBeforeAdmissions() {
    Story story =
        Story.of(
                "Ann admitted the theft. Bob accused them of it. Dora said 9 died. Eve said rain came.")
            .claim("Ann", "admitted", ADMIT, "the theft")
            .claim("Bob", "accused", ACCUSE, "them of it")
            .claim("Dora", "said", SAY, "9 died")
            .figure("9", 9, "", "people who died")
            .claim("Eve", "said", SAY, "rain came");

    assertThat(said(story))
        .containsExactly(
            "• Dora: 9 died ¶1",
            "• Bob accused them of it ¶1",
            "• Ann \"admitted\" the theft ¶1",
            "• Eve: rain came ¶1");
  }

  @Test
  void aDenialThatPointsBackBelongsToTheNearestAccusationBeforeIt() {
    Story story =
        Story.of("Seven died, Eve said.\nAnn accused guards of theft.\nThe prison denied it.")
            .claim("Eve", "said", SAY, "Seven died")
            .claim("Ann", "accused", ACCUSE, "guards of theft")
            .claim("The prison", "denied", DENY, "it");

    assertThat(said(story))
        .containsExactly(
            "• Ann accused guards of theft ¶2",
            "• The prison denied it ¶3",
            "• Eve: Seven died ¶1");
  }

  @Test
  void aDenialByTheAccusedsOwnMinistryStandsNextToTheAccusation() {
    Story story =
        Story.of(
                "Sorvia accused neighbouring Tamrat of firing. Seven died, Eve said. Tamrat's army denied any attack.")
            .claim("Sorvia", "accused", ACCUSE, "neighbouring Tamrat of firing")
            .claim("Eve", "said", SAY, "Seven died")
            .claim("Tamrat's army", "denied", DENY, "any attack");

    assertThat(said(story).get(1)).isEqualTo("• Tamrat's army denied any attack ¶1");
  }

  @Test
  void namedComesBeforeDocumentBeforeSecondHandBeforeUnnamed() {
    Story story =
        Story.of("a one. b two. c three. d four.")
            .claim("An aide", "", SAY, "a one")
            .unnamed()
            .claim("Kay", "", SAY, "b two")
            .via("AP")
            .claim("A report", "", SAY, "c three")
            .document()
            .claim("Lee", "", SAY, "d four");

    assertThat(said(story))
        .containsExactly(
            "• Lee: d four ¶1",
            "• A report: c three ¶1",
            "• Kay, via AP: b two ¶1",
            "• An aide, unnamed: a one ¶1");
  }

  private static List<String> said(Story story) {
    return story.reply().stream().filter(line -> line.startsWith("•")).toList();
  }
}
