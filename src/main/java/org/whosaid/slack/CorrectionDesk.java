// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import java.util.Map;
import org.whosaid.blockkit.CorrectionDraft;

/** Takes in what people put right in a reply; what they see on the way. */
public interface CorrectionDesk {

  /** What the button "Wrong?" opens. */
  View begun(String team, String readingId, CorrectionDraft.PostedReply reply);

  /** The window after a choice in it that narrows the others. */
  View narrowed(String team, View window, String actionId, String chosen);

  /** What comes of a window that somebody submits. */
  Submitted submitted(Visitor by, View window);

  /** How a submitted window is answered. */
  sealed interface Submitted {
    /** It closes; everything is said. */
    record Closed() implements Submitted {}

    /** Another window takes its place. */
    record Instead(View view) implements Submitted {
      public Instead {
        requireNonNull(view, "view");
      }
    }

    /** It stays, with something said at its blocks. */
    record Wrong(Map<String, String> byBlock) implements Submitted {
      public Wrong {
        byBlock = Map.copyOf(byBlock);
      }
    }
  }
}
