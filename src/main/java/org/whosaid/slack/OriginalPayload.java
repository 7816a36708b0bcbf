// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.bolt.context.Context;
import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;

/**
 * Keeps an event's own JSON at hand: the SDK's classes leave out which bot shared a file and what a
 * message said before an edit.
 */
final class OriginalPayload implements Middleware {
  private static final String KEY = "org.whosaid.payload";

  @Override
  @SuppressWarnings("rawtypes") // Bolt's interface
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    request.getContext().getAdditionalValues().put(KEY, request.getRequestBodyAsString());
    return chain.next(request);
  }

  static String of(Context context) {
    return context.getAdditionalValues().getOrDefault(KEY, "");
  }
}
