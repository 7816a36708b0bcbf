// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.middleware.MiddlewareOps;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;

/**
 * Tells Bolt whose bot this is. Bolt's own authorization asks Slack's {@code auth.test} for that
 * while an event waits for its acknowledgement; here it was asked once, at the start.
 */
final class KnownWorkspace implements Middleware {
  private final BotIdentity bot;
  private final String token;

  KnownWorkspace(BotIdentity bot, String token) {
    this.bot = requireNonNull(bot, "bot");
    this.token = requireNonNull(token, "token");
  }

  @Override
  @SuppressWarnings("rawtypes") // Bolt's interface
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    if (!MiddlewareOps.isNoAuthRequiredRequest(request.getRequestType())) {
      Context context = request.getContext();
      context.setBotToken(token);
      context.setTeamId(bot.team());
      context.setBotUserId(bot.user());
      context.setBotId(bot.bot());
    }
    return chain.next(request);
  }
}
