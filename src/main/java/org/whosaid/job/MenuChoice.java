// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

/**
 * Somebody chose something from the menu under a reply.
 *
 * @param reply the thread that it stands in
 * @param ts the reply's message
 * @param by who chose
 * @param choice what
 */
public record MenuChoice(ThreadAddress reply, String ts, Person by, String choice) implements Job {
  public MenuChoice {
    requireNonNull(reply, "reply");
    requireNonNull(ts, "ts");
    requireNonNull(by, "by");
    requireNonNull(choice, "choice");
  }

  /**
   * Who chose.
   *
   * @param name as Slack's request had it
   * @param fromOutside whether the person belongs to another organisation
   */
  public record Person(String user, String name, boolean fromOutside) {
    public Person {
      requireNonNull(user, "user");
      requireNonNull(name, "name");
    }
  }

  @Override
  public String id() {
    String what = Fingerprint.of(by.user() + " " + choice);
    return reply.team() + "/" + reply.channel() + "/" + ts + "/menu/" + what;
  }

  @Override
  public String inTheLog() {
    return "choice " + choice + " under the reply " + ts + " in " + reply;
  }
}
