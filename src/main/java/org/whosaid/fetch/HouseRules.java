// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.List;
import okhttp3.HttpUrl;

/**
 * What one host's robots.txt says to us.
 *
 * @param weight about how many bytes they take
 * @param good how long they hold before they are asked for again
 */
record HouseRules(BaseRobotRules rules, int weight, Duration good) {
  /** RFC 9309, 2.4: a file is kept for no more than a day. */
  private static final Duration A_DAY = Duration.ofDays(1);

  /** RFC 9309, 2.3.1.4: as long as the file can't be had, everything is disallowed. */
  private static final Duration A_WHILE = Duration.ofMinutes(10);

  /** Sites ask for minutes between the pages of a crawl; we come for one page. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  private static final int FEW_WARNINGS = 0;

  HouseRules {
    requireNonNull(rules, "rules");
    requireNonNull(good, "good");
  }

  static HouseRules everythingAllowed() {
    return new HouseRules(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), 0, A_DAY);
  }

  static HouseRules nothingAllowed() {
    return new HouseRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), 0, A_WHILE);
  }

  /**
   * @param names by which the file may call us, in lower case
   */
  static HouseRules of(byte[] file, HttpUrl at, List<String> names) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, FEW_WARNINGS);
    return new HouseRules(
        parser.parseContent(at.toString(), file, "text/plain", names), file.length, A_DAY);
  }

  boolean allow(HttpUrl url) {
    return rules.isAllowed(url.toString());
  }

  /** How long we wait between two visits, at least. */
  Duration delay() {
    long millis = rules.getCrawlDelay(); // a huge negative number if there is none
    return Duration.ofMillis(Math.max(0, Math.min(millis, LONGEST_DELAY.toMillis())));
  }
}
