// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import java.net.URI;
import java.util.List;

/** The outlets that a channel always or never has read; "never" is the stronger word. */
public record Outlets(List<OutletPattern> always, List<OutletPattern> never) {
  /** Patterns in one of the lists. */
  public static final int MOST = 100;

  /** Characters of one of the lists, a pattern a line: what a field of a form in Slack takes. */
  public static final int LONGEST = 3_000;

  public static final Outlets NONE = new Outlets(List.of(), List.of());

  public Outlets {
    always = List.copyOf(always);
    never = List.copyOf(never);
    if (!fit(always) || !fit(never)) {
      throw new IllegalArgumentException("more outlets in a list than it has room for");
    }
  }

  /** Whether a list has room for so many, and so long, patterns. */
  public static boolean fit(List<OutletPattern> outlets) {
    int characters = outlets.stream().mapToInt(outlet -> outlet.toString().length() + 1).sum();
    return outlets.size() <= MOST && characters <= LONGEST;
  }

  public boolean alwaysRead(URI link) {
    return !neverRead(link) && always.stream().anyMatch(outlet -> outlet.matches(link));
  }

  public boolean neverRead(URI link) {
    return never.stream().anyMatch(outlet -> outlet.matches(link));
  }
}
