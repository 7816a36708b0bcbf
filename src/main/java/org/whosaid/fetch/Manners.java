// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How the bot behaves at other people's sites.
 *
 * @param pause between two visits to one site
 * @param robots on which errands the site's robots.txt is minded
 */
public record Manners(Duration pause, Robots robots) {
  public Manners {
    requireNonNull(pause, "pause");
    requireNonNull(robots, "robots");
    if (pause.isNegative()) {
      throw new IllegalArgumentException("a pause that ends before it begins: " + pause);
    }
  }
}
