// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import com.slack.api.bolt.response.Response;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;

/** Something that is asked for at one path, by one HTTP method. */
interface Door {
  String method();

  /**
   * Answers; an answer without a body is a status alone.
   *
   * @throws IOException if the request cannot be read to its end
   */
  Response answer(HttpExchange exchange) throws IOException;

  /**
   * Does what the first visitors would otherwise wait for, until they would not, or the time is
   * over, or the thread is interrupted.
   */
  default void rehearse(Duration longest) {}
}
