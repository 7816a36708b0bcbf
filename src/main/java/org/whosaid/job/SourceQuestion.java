// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody wants to know, alone, what a source said in the articles of a channel.
 *
 * @param name as typed
 */
public record SourceQuestion(Asker by, String name) implements Job {
  public SourceQuestion {
    requireNonNull(by, "by");
    requireNonNull(name, "name");
  }

  @Override
  public String id() {
    return by.request() + "/source";
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public String inTheLog() {
    return "question about a source of " + by;
  }
}
