// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.util.Objects.requireNonNull;

import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;

/** A door at which somebody stands with a watch. */
final class WatchedDoor implements Door {
  private final Door door;
  private final SlackTraffic traffic;

  WatchedDoor(Door door, SlackTraffic traffic) {
    this.door = requireNonNull(door, "door");
    this.traffic = requireNonNull(traffic, "traffic");
  }

  @Override
  public String method() {
    return door.method();
  }

  @Override
  public Response answer(HttpExchange exchange) throws IOException {
    long begun = System.nanoTime();
    Response response = door.answer(exchange);
    traffic.answered(response.getStatusCode(), Duration.ofNanos(System.nanoTime() - begun));
    return response;
  }
}
