// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.TeamAccessRevokedEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says whose request it is. Bolt's own authorization asks Slack's {@code auth.test} for that while
 * a request waits for its acknowledgement; here it is known beforehand. Behind this step the
 * context's team is always that of a workspace that the bot is installed in; only the events that
 * the app was removed pass as they came.
 */
final class KnownWorkspace implements Middleware {
  private static final Logger log = LoggerFactory.getLogger(KnownWorkspace.class);

  /** They name an organisation as well as a workspace, and come when the bot is there no more. */
  private static final Set<String> PARTING =
      Set.of(
          AppUninstalledEvent.TYPE_NAME,
          TokensRevokedEvent.TYPE_NAME,
          TeamAccessRevokedEvent.TYPE_NAME);

  private final Workspaces workspaces;

  KnownWorkspace(Workspaces workspaces) {
    this.workspaces = requireNonNull(workspaces, "workspaces");
  }

  @Override
  @SuppressWarnings("rawtypes") // Bolt's interface
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType()) || isParting(request)) {
      return chain.next(request);
    }
    Context context = request.getContext();
    Optional<SlackWorkspace> found =
        workspaces.concerned(context.getEnterpriseId(), context.getTeamId());
    if (found.isEmpty()) {
      if (context.getTeamId() != null || context.getEnterpriseId() != null) { // not our own warm-up
        log.warn("a request of workspace {}, where the bot is not installed", context.getTeamId());
      }
      return Response.ok(); // Slack would only send it again
    }
    context.setTeamId(found.get().team());
    context.setBotUserId(found.get().bot().user());
    context.setBotId(found.get().bot().bot());
    return chain.next(request);
  }

  @SuppressWarnings("rawtypes") // Bolt's interface
  private static boolean isParting(Request request) {
    return request instanceof EventRequest event && PARTING.contains(event.getEventType());
  }
}
