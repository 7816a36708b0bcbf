// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import static java.util.Objects.requireNonNull;

/**
 * A change that was made and that the channel is told of.
 *
 * @param made what stands now, with its revision
 * @param before what stood until then
 */
public record ChannelChange(KeptSettings made, ChannelSettings before, Person by) {
  public ChannelChange {
    requireNonNull(made, "made");
    requireNonNull(before, "before");
    requireNonNull(by, "by");
  }

  /**
   * Who did it.
   *
   * @param name as Slack's request had it, should Slack not tell the full name later
   */
  public record Person(String user, String name) {
    public Person {
      requireNonNull(user, "user");
      requireNonNull(name, "name");
    }
  }
}
