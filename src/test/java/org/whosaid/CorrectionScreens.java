// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.blockkit.CorrectionDraft;
import org.whosaid.blockkit.CorrectionWindow;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.digest.Story;

/** The windows in which somebody puts a story's first and last claim right. */
final class CorrectionScreens {
  private CorrectionScreens() {}

  /** By what is chosen to get there. */
  static Map<String, View> of(Story story) {
    CorrectedExtraction seen =
        CorrectedExtraction.of(new Clipping("c", story.article(), story.extraction()), List.of());
    Map<String, View> windows = new LinkedHashMap<>();
    windows.put("begun", first(seen));
    int last = story.claims().size() - 1;
    for (int place : new int[] {0, last}) {
      Claim claim = story.claims().get(place);
      for (String kind : new String[] {"wrong-source", "wrong-words", "missing-claim"}) {
        windows.put(kind + " " + claim.id(), second(seen, claim.id(), kind));
      }
    }
    windows.put("too late", CorrectionWindow.articleChanged());
    return windows;
  }

  private static View first(CorrectedExtraction seen) {
    CorrectionDraft.PostedReply reply = new CorrectionDraft.PostedReply("C1", "1.2");
    return CorrectionWindow.first(seen, CorrectionDraft.begun("c", seen, reply));
  }

  private static View second(CorrectedExtraction seen, int claim, String kind) {
    View first = first(seen);
    Map<String, Map<String, ViewState.Value>> chosen =
        Map.of(
            "claim", Map.of("wrong-claim", option(Integer.toString(claim))),
            "kind", Map.of("wrong-kind", option(kind)));
    first.setState(ViewState.builder().values(chosen).build());
    return ((CorrectionWindow.Step.Next) CorrectionWindow.submitted(seen, first)).view();
  }

  private static ViewState.Value option(String value) {
    ViewState.SelectedOption option = new ViewState.SelectedOption();
    option.setValue(value);
    ViewState.Value chosen = new ViewState.Value();
    chosen.setSelectedOption(option);
    return chosen;
  }
}
