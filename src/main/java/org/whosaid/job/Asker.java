// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asked, and wants to be answered alone.
 *
 * @param channel where they asked
 * @param threadTs the thread in which they asked; null for the channel itself
 * @param user the person's id in Slack
 * @param fromOutside whether the person belongs to another organisation
 */
public record Asker(
    String team,
    String channel,
    @Nullable String threadTs,
    String user,
    ResponseUrl answers,
    boolean fromOutside) {
  public Asker {
    requireNonNull(team, "team");
    requireNonNull(channel, "channel");
    requireNonNull(user, "user");
    requireNonNull(answers, "answers");
  }

  /** Somebody of the workspace itself. */
  public Asker(
      String team, String channel, @Nullable String threadTs, String user, ResponseUrl answers) {
    this(team, channel, threadTs, user, answers, false);
  }

  /** The same for every delivery of the same request, and for no other request. */
  String request() {
    return team + "/" + channel + "/" + Fingerprint.of(answers.address());
  }

  @Override
  public String toString() {
    return user + " in " + team + "/" + channel;
  }
}
