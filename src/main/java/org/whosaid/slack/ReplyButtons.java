// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.App;
import com.slack.api.model.view.View;
import java.util.function.BiFunction;
import org.whosaid.blockkit.Buttons;
import org.whosaid.blockkit.PageOfReading;

/** Listens for the buttons of a reply that show what is behind it, and for those of its windows. */
public final class ReplyButtons implements SlackListener {
  private final ReplyViews views;
  private final Windows windows;

  public ReplyButtons(ReplyViews views, Windows windows) {
    this.views = requireNonNull(views, "views");
    this.windows = requireNonNull(windows, "windows");
  }

  @Override
  public void listen(App app) {
    on(app, Buttons.ALL_CLAIMS, views::allClaims);
    on(app, Buttons.EVIDENCE, views::evidence);
    on(app, Buttons.CLAIMS_PAGE, views::allClaims);
    on(app, Buttons.EVIDENCE_PAGE, views::evidence);
    on(app, Buttons.CLAIMS_SOURCE, views::allClaims);
    on(app, Buttons.EVIDENCE_SOURCE, views::evidence);
  }

  private void on(App app, String button, BiFunction<String, PageOfReading, View> window) {
    windows.on(app, button, (team, payload) -> window.apply(team, page(payload)));
  }

  /** A button under a reply names the reading, one in a window the page, a menu the source too. */
  private static PageOfReading page(BlockActionPayload payload) {
    BlockActionPayload.Action action = payload.getActions().get(0);
    if (payload.getView() == null) {
      return new PageOfReading(action.getValue(), 1);
    }
    return PageOfReading.parse(
        action.getSelectedOption() == null
            ? action.getValue()
            : action.getSelectedOption().getValue());
  }
}
