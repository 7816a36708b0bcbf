// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.whosaid.claim.SpeechAct;

class VersionsTest {
  private static Report before() {
    return Report.in("Harrow Mail", "2026-03-02T09:00Z").tells("A ferry capsized off Harrow.");
  }

  private static Report after() {
    return Report.in("Harrow Mail", "2026-03-02T14:20Z").tells("A ferry capsized off Harrow.");
  }

  private static String line(Report before, Report after) {
    return Versions.between(before.clipping(), after.clipping()).line();
  }

  @Test
  void aFigureThatMovedIsTold() {
    assertThat(
            line(
                before().says("The health directorate | said | 9 people had died"),
                after().says("The health directorate | said | 11 people had died")))
        .isEqualTo("updated 14:20: health directorate 9 → 11");
  }

  @Test
  void whereTheFormerFigureStandsBesideItTheNewOneIsTold() {
    assertThat(
            line(
                before().says("The health directorate | said | 9 people had died"),
                after().says("The health directorate | said | the toll rose to 11 dead from 9")))
        .isEqualTo("updated 14:20: health directorate 9 → 11");
  }

  @Test
  void aDenialThatIsNewComesBeforeOtherNews() {
    assertThat(
            line(
                before(),
                after()
                    .says("Ida Holm | said | she had warned them in January")
                    .says(SpeechAct.DENY, "Harrow Ferries | denied | that anybody had warned it")))
        .isEqualTo("updated 14:20: denial added: Harrow Ferries; new: Ida Holm");
  }

  @Test
  void anotherVerbIsToldIfItColoursTheWords() {
    Report said = before().says("Rolf Dane | said | the alarm had been switched off");

    assertThat(
            line(
                said,
                after()
                    .says(
                        SpeechAct.ADMIT, "Rolf Dane | admitted | the alarm had been switched off")))
        .isEqualTo("updated 14:20: Rolf Dane: \"said\" → \"admitted\"");
    assertThat(line(said, after().says("Rolf Dane | stated | the alarm had been switched off")))
        .isEmpty();
  }

  @Test
  void aClaimThatIsGoneIsTold() {
    assertThat(line(before().says("Rolf Dane | said | the alarm had been switched off"), after()))
        .isEqualTo("updated 14:20: gone: Rolf Dane");
  }

  @Test
  void whatNoReaderSeesIsNotTold() {
    Report before = before().says("Rolf Dane | said | the alarm had been switched off again");
    Report after = after().says("Rolf Dane | said | the alarm had been turned off again");

    assertThat(line(before, before)).isEmpty();
    assertThat(line(before, after)).isEmpty();
  }

  @Test
  void wordsThatStoodThereAlreadyAreNoNews() {
    assertThat(
            line(
                before().tells("The alarm had been switched off."),
                after().says("Rolf Dane | said | the alarm had been switched off")))
        .isEmpty();
  }

  @Test
  void aLongListIsCutAndCounted() {
    Report after = after();
    for (String name : "Ida Holm,Rolf Dane,Ana Falk,Jens Ober,Mia Torv,Lars Gren".split(",", -1)) {
      after.says(name + " of the Harrow Commission | said | this is new from " + name);
    }

    assertThat(line(before(), after))
        .hasSizeLessThanOrEqualTo(Changes.LONGEST)
        .startsWith("updated 14:20: new: Ida Holm of the Harrow Commission; ")
        .endsWith(" more");
  }
}
