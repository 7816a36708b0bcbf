// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The {@code trigger_id}s of interactions: each opens one view, within three seconds. */
final class Triggers {
  private static final Duration LIFE = Duration.ofSeconds(3);

  private record Trigger(String user, Instant until) {}

  private final Clock clock;
  private final Map<String, Trigger> given = new HashMap<>();
  private final Set<String> used = new HashSet<>();
  private long count;

  Triggers(Clock clock) {
    this.clock = clock;
  }

  synchronized String next(User user, Team team) {
    String id = "1000." + ++count + "." + team.id();
    given.put(id, new Trigger(user.id(), clock.instant().plus(LIFE)));
    return id;
  }

  /** Takes a trigger for good and says whose it was. */
  synchronized String exchange(String id) {
    Trigger trigger = given.get(id);
    if (trigger == null) {
      throw Refusal.of("invalid_trigger_id");
    }
    if (clock.instant().isAfter(trigger.until())) {
      throw Refusal.of("expired_trigger_id");
    }
    if (!used.add(id)) {
      throw Refusal.of("exchanged_trigger_id");
    }
    return trigger.user();
  }
}
