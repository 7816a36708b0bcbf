// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * What one person was answered is to be posted for everybody in the channel.
 *
 * @param name the person's, as Slack's request had it
 * @param reading the id of what is kept of the article
 */
public record ChannelPost(Asker by, String name, String reading) implements Job {
  public ChannelPost {
    requireNonNull(by, "by");
    requireNonNull(name, "name");
    requireNonNull(reading, "reading");
  }

  @Override
  public String id() {
    return by.request() + "/post";
  }

  @Override
  public boolean urgent() {
    return true;
  }

  @Override
  public String inTheLog() {
    return "post of " + reading + " for " + by;
  }
}
