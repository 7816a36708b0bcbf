// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.middleware.Middleware;
import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import java.time.Duration;

/** The same for requests that come through Socket Mode, where there is no door. */
final class WatchedRequests implements Middleware {
  private static final int FAILED = 500;

  private final SlackTraffic traffic;

  WatchedRequests(SlackTraffic traffic) {
    this.traffic = requireNonNull(traffic, "traffic");
  }

  @Override
  @SuppressWarnings("rawtypes") // Bolt's interface
  public Response apply(Request request, Response response, MiddlewareChain chain)
      throws Exception {
    long begun = System.nanoTime();
    int status = FAILED;
    try {
      Response answer = chain.next(request);
      status = answer.getStatusCode();
      return answer;
    } finally {
      traffic.answered(status, Duration.ofNanos(System.nanoTime() - begun));
    }
  }
}
