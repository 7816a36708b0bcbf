// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Somebody wants to see, alone, articles side by side.
 *
 * @param links as written, each article once
 */
public record ComparisonQuestion(Asker by, List<String> links) implements Job {
  public ComparisonQuestion {
    requireNonNull(by, "by");
    links = List.copyOf(links);
  }

  @Override
  public String id() {
    return by.request() + "/compare";
  }

  @Override
  public String inTheLog() {
    return "comparison of " + links.size() + " articles for " + by;
  }
}
