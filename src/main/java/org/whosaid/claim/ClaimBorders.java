// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.whosaid.claim.FunctionWords.CONTRASTS;

import java.util.List;
import org.whosaid.claim.ReportingCue.Place;

/** Where in a sentence with several cues one claim ends and the next begins. */
record ClaimBorders(Sentence sentence, List<ReportingCue> cues) {
  boolean isAfterQuotation(ReportingCue cue) {
    int before = cue.start() - 1;
    int quotation = sentence.is(before, ",") ? before - 1 : before;
    return quotation >= 0 && sentence.at(quotation).closesQuotation();
  }

  /** "X will close, Y said": whether something stands before the cue that may be its content. */
  boolean isAfterContent(ReportingCue cue) {
    return cue.start() > 1
        && (sentence.is(cue.start() - 1, ",") || sentence.at(cue.start() - 1).closesQuotation());
  }

  /**
   * Where the content behind the cue ends at the latest: where the next claim sets itself apart.
   */
  int endOfContent(int index) {
    for (int next = index + 1; next < cues.size(); next++) {
      ReportingCue cue = cues.get(next);
      if (isLinked(next) || isTail(next)) {
        return cue.start() - 1;
      }
      if (cue.speaker().place() == Place.NAMED) {
        return cue.start();
      }
    }
    return sentence.size();
  }

  /** Whether the claim is beside the one before ("but said", "while Y said"), not inside it. */
  boolean isLinked(int index) {
    if (index >= cues.size()) {
      return false;
    }
    ReportingCue cue = cues.get(index);
    int before = cue.start() - 1;
    while (before > 0 && FunctionWords.isAdverb(sentence.at(before))) {
      before--;
    }
    return cue.shares() || (before > 0 && CONTRASTS.contains(sentence.at(before).word()));
  }

  /** ", Y said." at the end of what it reports. */
  private boolean isTail(int index) {
    ReportingCue cue = cues.get(index);
    return isAfterContent(cue) && isEnd(Occasion.behind(sentence, cue.end()).end());
  }

  /**
   * Behind the claim before, or behind the colon of a headline: "Market burns: nobody hurt, says".
   */
  int startOfContent(int index) {
    int start = behindClaimBefore(index);
    for (int i = cues.get(index).start() - 1; i > start; i--) {
      if (sentence.is(i, ":")) {
        return i + 1;
      }
    }
    return start;
  }

  private int behindClaimBefore(int index) {
    for (int before = index - 1; before > 0; before--) {
      if (isLinked(before) && !cues.get(before).shares()) {
        return cues.get(before).start();
      }
    }
    return 0;
  }

  boolean isEnd(int index) {
    return index >= sentence.size()
        || (index == sentence.size() - 1 && !sentence.at(index).isWord());
  }
}
