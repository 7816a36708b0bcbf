// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.App;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.view.View;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a person the bot's Home when they open it, anew only if it would look different. */
public final class AppHome implements SlackListener {
  private static final Logger log = LoggerFactory.getLogger(AppHome.class);
  private static final String HOME = "home";

  private final HomeDesk desk;
  private final Workspaces workspaces;

  public AppHome(HomeDesk desk, Workspaces workspaces) {
    this.desk = requireNonNull(desk, "desk");
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  /** Acknowledges at once; a Home that is not shown is shown when it is next opened. */
  @Override
  public void listen(App app) {
    app.event(
        AppHomeOpenedEvent.class,
        (payload, context) -> {
          AppHomeOpenedEvent event = payload.getEvent();
          if (HOME.equals(event.getTab())) {
            String shown =
                event.getView() == null
                    ? ""
                    : Objects.requireNonNullElse(event.getView().getPrivateMetadata(), "");
            String team = context.getTeamId();
            app.executorService().execute(() -> show(team, event.getUser(), shown));
          }
          return context.ack();
        });
  }

  /**
   * Shows a person their Home.
   *
   * @param shown the private metadata of the Home that stands, by which it is known; empty for none
   */
  void show(String team, String user, String shown) {
    try {
      Optional<SlackWorkspace> workspace = workspaces.find(team);
      if (workspace.isEmpty()) {
        throw SlackCallFailed.notInstalled(team);
      }
      View view = desk.home(team, user);
      if (!shown.equals(view.getPrivateMetadata())) {
        workspace
            .get()
            .calls()
            .make(
                "views.publish",
                methods -> methods.viewsPublish(request -> request.userId(user).view(view)));
      }
    } catch (SlackCallFailed | RuntimeException e) {
      log.warn("the Home of {}/{} stays as it was until it is opened again", team, user, e);
    }
  }
}
