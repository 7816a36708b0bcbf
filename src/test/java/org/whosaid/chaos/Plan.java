// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * How much chaos.
 *
 * @param time in which all links are shared and all kills done; settling comes behind it
 * @param patience for everything to settle
 * @param calmness one in so many calls to Slack goes wrong; 0 for none
 * @param points at which bots are killed, in turn
 * @param folder for databases and logs
 */
record Plan(
    Size size,
    Duration time,
    Duration patience,
    Slowness slowness,
    int calmness,
    List<Point> points,
    Path folder) {

  enum Database {
    SQLITE,
    POSTGRESQL
  }

  record Size(int links, int kills, int nodes, Database database, long seed) {}

  /**
   * @param delay of a slow Slack
   * @param settling the bot's own setting
   * @param gone how long the database is away; zero for no trouble with it
   */
  record Slowness(Duration delay, Duration settling, Duration gone) {
    static final Slowness REAL = inSeconds(30, 90, 60);
    static final Slowness SMOKE = inSeconds(8, 30, 10);

    private static Slowness inSeconds(int delay, int settling, int gone) {
      return new Slowness(
          Duration.ofSeconds(delay), Duration.ofSeconds(settling), Duration.ofSeconds(gone));
    }
  }
}
