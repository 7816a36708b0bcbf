// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.correction.MillFire.correction;
import static org.whosaid.correction.MillFire.ofClaim;
import static org.whosaid.correction.MillFire.source;
import static org.whosaid.correction.MillFire.words;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change.MissingClaim;
import org.whosaid.correction.Change.NotAClaim;
import org.whosaid.correction.Change.WrongSource;
import org.whosaid.correction.Proofreading.Outcome;
import org.whosaid.source.SourceKind;

class ProofreadingTest {
  private static final WrongSource FOREMAN =
      new WrongSource(ofClaim(4), source("a foreman", SourceKind.UNNAMED), SpeechAct.SAY);

  private final KeptInMemory kept = new KeptInMemory();
  private final Proofreading proofreading = new Proofreading(kept);

  @Test
  void twoWhoCorrectDifferentClaimsAtOnceAreBothHeard() {
    assertThat(submit(correction("V1", 0, FOREMAN))).isInstanceOf(Outcome.Kept.class);
    Outcome second = submit(correction("V2", 0, new NotAClaim(ofClaim(7))));

    assertThat(second).isInstanceOf(Outcome.Kept.class);
    assertThat(second.now().revision()).isEqualTo(2);
    assertThat(second.now().extraction().claims()).hasSize(6);
  }

  @Test
  void ofTwoWhoCorrectTheSameClaimTheQuickerIsHeard() {
    Correction first = correction("V1", 0, FOREMAN);
    submit(first);

    Outcome second = submit(correction("V2", 0, new NotAClaim(ofClaim(4))));

    assertThat(second).isInstanceOf(Outcome.SomebodyWasQuicker.class);
    assertThat(((Outcome.SomebodyWasQuicker) second).theirs()).isEqualTo(first);
    assertThat(second.now().extraction().claims()).hasSize(7);
    assertThat(kept.all).containsExactly(first);
  }

  @Test
  void whoHasSeenACorrectionMayCorrectIt() {
    submit(correction("V1", 0, FOREMAN));

    assertThat(submit(correction("V2", 1, new NotAClaim(ofClaim(4)))))
        .isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void theSameMissingClaimIsAddedOnce() {
    submit(correction("V1", 0, missing("\"That is a lie,\"")));

    assertThat(submit(correction("V2", 0, missing("That is a lie"))))
        .isInstanceOf(Outcome.SomebodyWasQuicker.class);
    assertThat(submit(correction("V3", 0, missing("a strike")))).isInstanceOf(Outcome.Kept.class);
  }

  @Test
  void aWindowSubmittedTwiceIsOneCorrection() {
    submit(correction("V1", 0, FOREMAN));

    assertThat(submit(correction("V1", 0, FOREMAN))).isInstanceOf(Outcome.KeptBefore.class);
    assertThat(kept.all).hasSize(1);
  }

  @Test
  void anArticleThatChangedIsNotCorrectedBlindly() {
    Outcome outcome =
        proofreading.submit(
            "T1",
            MillFire.rewritten(MillFire.TEXT.replace("lie", "rumour")),
            correction("V1", 0, missing("\"That is a lie,\"")));

    assertThat(outcome).isInstanceOf(Outcome.ArticleChanged.class);
    assertThat(kept.all).isEmpty();
  }

  @Test
  void whoComesSecondAtTheSameMomentIsTakenInAfterTheFirst() {
    Correction first = correction("V1", 0, FOREMAN);
    kept.justBefore = () -> kept.all.add(first);

    Outcome second = submit(correction("V2", 0, new NotAClaim(ofClaim(7))));

    assertThat(second).isInstanceOf(Outcome.Kept.class);
    assertThat(kept.all).extracting(Correction::id).containsExactly("V1", "V2");
  }

  @Test
  void anEarlierStateIsShownAgain() {
    submit(correction("V1", 0, FOREMAN));

    assertThat(proofreading.at("T1", MillFire.clipping(), 0).applied()).isEmpty();
    assertThat(proofreading.at("T1", MillFire.clipping(), 9).applied()).hasSize(1);
    assertThat(proofreading.now("T1", MillFire.clipping()).applied()).hasSize(1);
  }

  @Test
  void aCorrectionIsReadBackAsItWasWritten() {
    for (Change change :
        List.of(
            FOREMAN,
            new NotAClaim(ofClaim(7)),
            missing("a strike"),
            new MissingClaim(words("At least 12", "the mill"), RightSource.NOBODY, SpeechAct.DEEM),
            new Change.WrongWords(ofClaim(2), words("nine"), SpeechAct.DENY))) {
      Correction correction = correction("V1", 3, change);

      assertThat(CorrectionJson.read(CorrectionJson.write(correction))).isEqualTo(correction);
    }
  }

  private Outcome submit(Correction correction) {
    return proofreading.submit("T1", MillFire.clipping(), correction);
  }

  private static MissingClaim missing(String words) {
    return new MissingClaim(words(words), source("Peder Holm", SourceKind.NAMED), SpeechAct.SAY);
  }

  /** Kept as the database does: a number and an id are there once. */
  private static final class KeptInMemory implements Corrections {
    private final List<Correction> all = new ArrayList<>();
    private Runnable justBefore = () -> {};

    @Override
    public List<Correction> of(String team, String clipping) {
      return List.copyOf(all);
    }

    @Override
    public boolean add(String team, int number, Correction correction) {
      Runnable other = justBefore;
      justBefore = () -> {};
      other.run();
      boolean known = all.stream().anyMatch(one -> one.id().equals(correction.id()));
      return number == all.size() + 1 && !known && all.add(correction);
    }

    @Override
    public int forgetOrphans() {
      return 0;
    }

    @Override
    public void forget(String team, String clipping) {
      all.clear();
    }

    @Override
    public void forgetChannel(String team, String channel) {
      all.clear();
    }

    @Override
    public List<Corrected> all() {
      return List.of();
    }
  }
}
