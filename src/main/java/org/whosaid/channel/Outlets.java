// SPDX-License-Identifier: Apache-2.0
package org.whosaid.channel;

import java.net.URI;
import java.util.List;

/** The outlets that a channel always or never has read; "never" is the stronger word. */
public record Outlets(List<OutletPattern> always, List<OutletPattern> never) {
  /** Patterns in one of the lists. */
  public static final int MOST = 100;

  public static final Outlets NONE = new Outlets(List.of(), List.of());

  public Outlets {
    always = List.copyOf(always);
    never = List.copyOf(never);
    if (always.size() > MOST || never.size() > MOST) {
      throw new IllegalArgumentException("more than " + MOST + " outlets in a list");
    }
  }

  public boolean alwaysRead(URI link) {
    return !neverRead(link) && always.stream().anyMatch(outlet -> outlet.matches(link));
  }

  public boolean neverRead(URI link) {
    return never.stream().anyMatch(outlet -> outlet.matches(link));
  }
}
