// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.correction.MillFire.corrected;
import static org.whosaid.correction.MillFire.lines;
import static org.whosaid.correction.MillFire.ofClaim;
import static org.whosaid.correction.MillFire.source;
import static org.whosaid.correction.MillFire.words;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Quotation;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change.MissingClaim;
import org.whosaid.correction.Change.NotAClaim;
import org.whosaid.correction.Change.WrongSource;
import org.whosaid.correction.Change.WrongWords;
import org.whosaid.source.SourceKind;

class CorrectedExtractionTest {
  @Test
  void withoutCorrectionsNothingIsTouched() {
    CorrectedExtraction same = corrected();

    assertThat(same.extraction()).isEqualTo(MillFire.clipping().extraction());
    assertThat(same.revision()).isZero();
    assertThat(same.correctors()).isEmpty();
  }

  @Test
  void theRightSourceSaysItAndItsWordsArePointedAt() {
    CorrectedExtraction right =
        corrected(
            new WrongSource(ofClaim(4), source("a foreman", SourceKind.UNNAMED), SpeechAct.SAY));

    Claim claim = right.claim(4).orElseThrow();
    assertThat(claim.source().name()).contains("a foreman");
    assertThat(claim.source().kind()).isEqualTo(SourceKind.UNNAMED);
    assertThat(claim.source().mention()).contains(MillFire.span("a foreman"));
    assertThat(right.correctedClaims()).containsExactly(4);
    assertThat(right.correctors()).containsExactly("UV0");
  }

  @Test
  void whatIsReportedInsideIsCarriedByTheRightSource() {
    CorrectedExtraction right =
        corrected(
            new WrongSource(ofClaim(5), source("Peder Holm", SourceKind.NAMED), SpeechAct.SAY));

    assertThat(lines(right))
        .contains("6. The union via Peder Holm in 5: that the doors were locked (say)");
  }

  @Test
  void theArticleMayNameNobody() {
    CorrectedExtraction right =
        corrected(new WrongSource(ofClaim(2), RightSource.NOBODY, SpeechAct.SAY));

    assertThat(right.claim(2).orElseThrow().source().name()).isEmpty();
    assertThat(MillFire.differences(right)).isEmpty();
  }

  @Test
  void figuresAndDifferencesAreReadAnew() {
    assertThat(MillFire.story().extraction().differences()).isEmpty();

    CorrectedExtraction right =
        corrected(new WrongWords(ofClaim(2), words("nine workers had died"), SpeechAct.CONFIRM));

    assertThat(right.claim(2).orElseThrow().act()).isEqualTo(SpeechAct.CONFIRM);
    assertThat(right.claim(2).orElseThrow().figures()).hasSize(1);
    assertThat(MillFire.differences(right)).containsExactly("workers killed: [1, 2]");
  }

  @Test
  void theRightWordsMayGoOnAndTheCueStays() {
    Passage longer = words("Norvik Timber, the mill's owner, of ignoring warnings");

    CorrectedExtraction right = corrected(new WrongWords(ofClaim(3), longer, SpeechAct.ACCUSE));

    Claim claim = right.claim(3).orElseThrow();
    assertThat(claim.content()).isEqualTo(longer.spans());
    assertThat(claim.cue().orElseThrow().verb()).isEqualTo("accused");
    assertThat(claim.quotation()).isEqualTo(Quotation.INDIRECT);
  }

  @Test
  void wordsInAnotherSentenceHaveItsCue() {
    CorrectedExtraction right =
        corrected(new WrongWords(ofClaim(2), words("\"That is a lie,\""), SpeechAct.DENY));

    assertThat(lines(right)).contains("6. Ilse Brandt: \"That is a lie,\" (deny)");
    Claim claim = right.claim(6).orElseThrow();
    assertThat(claim.quotation()).isEqualTo(Quotation.DIRECT);
    assertThat(claim.cue().orElseThrow().span().start())
        .isEqualTo(MillFire.TEXT.indexOf("said its director"));
    assertThat(right.correctedClaims()).containsExactly(6);
  }

  @Test
  void whatIsNoClaimIsGoneAndCarriesNothing() {
    CorrectedExtraction right = corrected(new NotAClaim(ofClaim(5)), new NotAClaim(ofClaim(7)));

    assertThat(lines(right))
        .containsExactly(
            "1. Varn fire service: At least 12 workers were killed when the mill burned down (say)",
            "2. Ilse Brandt: nine workers had died (say)",
            "3. Ilse Brandt: Norvik Timber, the mill's owner (accuse)",
            "4. Radio Varn: \"The alarm never rang,\" (say)",
            "5. The union: that the doors were locked (say)");
    assertThat(right.correctedClaims()).isEmpty();
    assertThat(right.revision()).isEqualTo(2);
  }

  @Test
  void aMissingClaimStandsAtItsPlace() {
    CorrectedExtraction right =
        corrected(
            new MissingClaim(
                words("\"That is a lie,\""),
                source("Peder Holm", SourceKind.NAMED),
                SpeechAct.DENY));

    assertThat(lines(right).subList(5, 8))
        .containsExactly(
            "6. The union via Norvik Timber in 5: that the doors were locked (say)",
            "7. Peder Holm: \"That is a lie,\" (deny)",
            "8. The union: a strike for Friday (say)");
    assertThat(right.claim(7).orElseThrow().cue().orElseThrow().verb()).isEqualTo("said");
  }

  @Test
  void aMissingClaimInsideAnotherIsCarriedByItsSource() {
    CorrectedExtraction right =
        corrected(
            new NotAClaim(ofClaim(6)),
            new MissingClaim(
                words("that the doors were locked"),
                source("the union", SourceKind.NAMED),
                SpeechAct.ACCUSE));

    assertThat(lines(right))
        .contains("6. the union via Norvik Timber in 5: that the doors were locked (accuse)");
    assertThat(right.correctedClaims()).containsExactly(6);
  }

  @Test
  void oneCorrectionFollowsTheOther() {
    CorrectedExtraction right =
        corrected(
            new WrongWords(ofClaim(2), words("workers had died"), SpeechAct.SAY),
            new WrongSource(
                words("workers had died"), source("Peder Holm", SourceKind.NAMED), SpeechAct.SAY));

    assertThat(lines(right)).contains("2. Peder Holm: workers had died (say)");
    assertThat(right.correctedClaims()).containsExactly(2);
    assertThat(right.correctors()).containsExactly("UV0", "UV1");
  }

  @Test
  void inAnArticleThatGrewTheWordsAreFoundAgain() {
    String longer = "A second fire broke out today.\n\n" + MillFire.TEXT;
    Correction missing =
        MillFire.correction(
            "V1",
            0,
            new MissingClaim(
                words("\"That is a lie,\""),
                source("Peder Holm", SourceKind.NAMED),
                SpeechAct.DENY));

    CorrectedExtraction right =
        CorrectedExtraction.of(MillFire.rewritten(longer), List.of(missing));

    assertThat(lines(right)).containsExactly("1. Peder Holm: \"That is a lie,\" (deny)");
  }

  @Test
  void aCorrectionWhoseWordsAreGoneIsLeftAside() {
    Correction words =
        MillFire.correction(
            "V1", 0, new WrongWords(ofClaim(2), words("workers had died"), SpeechAct.SAY));
    Correction source =
        MillFire.correction(
            "V2",
            1,
            new MissingClaim(
                words("\"That is a lie,\""),
                source("Peder Holm", SourceKind.NAMED),
                SpeechAct.SAY));

    CorrectedExtraction right =
        CorrectedExtraction.of(
            MillFire.rewritten(MillFire.TEXT.replace("nine", "ten").replace("Peder Holm", "P.H.")),
            List.of(words, source));

    assertThat(right.leftAside()).containsExactly(words, source);
    assertThat(right.extraction().claims()).isEmpty();
    assertThat(right.revision()).isEqualTo(2);
  }

  @Test
  void wordsThatStandInTwoPlacesNowAreNotGuessedAt() {
    Excerpt lie = words("\"That is a lie,\"").pieces().get(0);

    assertThat(lie.in("x \"That is a lie,\"")).isPresent();
    assertThat(lie.in("x \"That is a lie,\" y \"That is a lie,\"")).isEmpty();
    assertThat(lie.in("nothing")).isEmpty();
  }
}
