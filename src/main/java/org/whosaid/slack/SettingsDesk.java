// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.view.View;
import java.util.Map;

/** Knows channels' settings and who may change them. Asked while somebody waits. */
public interface SettingsDesk {

  /** The window of a channel's settings for a person: a form, or how they stand. */
  View window(Visitor who, String channel, boolean fromHome);

  /** Somebody submitted the form. */
  Answer submitted(Visitor who, View form);

  /** What the person sees next. */
  sealed interface Answer {

    /**
     * The window closes.
     *
     * @param homeIsOld whether the person's Home shows what has changed
     */
    record Closed(boolean homeIsOld) implements Answer {}

    /** Errors beside the fields of those block ids. */
    record Wrong(Map<String, String> errors) implements Answer {
      public Wrong {
        errors = Map.copyOf(errors);
      }
    }

    /** Another window in its place. */
    record Instead(View view) implements Answer {
      public Instead {
        requireNonNull(view, "view");
      }
    }
  }
}
