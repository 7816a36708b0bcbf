// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Turns in memory: enough where one machine does everything, and forgotten when it stops. */
public final class TurnsOnOneMachine implements Turns {
  private static final int MANY = 10_000;
  private static final long NOBODY = 0;

  private final LongSupplier nanos;
  private final Map<String, Place> places = new HashMap<>(); // guarded by this, as the next
  private long holders = NOBODY;

  /**
   * Times are of the clock that {@code nanos} reads: {@code free} after turns, {@code held} by
   * order.
   */
  private record Place(long free, long held, long holder) {
    long open() {
      return Math.max(free, held);
    }
  }

  /**
   * @param nanos a clock that never jumps, such as {@code System::nanoTime}
   */
  public TurnsOnOneMachine(LongSupplier nanos) {
    this.nanos = requireNonNull(nanos, "nanos");
  }

  @Override
  public synchronized Duration next(String name, Pace pace, Duration patience) {
    long now = nanos.getAsLong();
    Place place = place(name, now);
    long due = Math.max(now, place.free());
    long moment = Math.max(due - pace.ahead().toNanos(), Math.max(now, place.held()));
    Duration wait = Duration.ofNanos(moment - now);
    if (wait.compareTo(patience) <= 0) {
      long free = Math.max(due, moment) + pace.gap().toNanos();
      places.put(name, new Place(free, place.held(), NOBODY));
    }
    return wait;
  }

  @Override
  public synchronized void hold(String name, Duration time) {
    long now = nanos.getAsLong();
    Place place = place(name, now);
    long held = Math.max(place.held(), now + time.toNanos());
    places.put(name, new Place(place.free(), held, place.holder()));
  }

  @Override
  public synchronized Duration held(String name) {
    long now = nanos.getAsLong();
    return Duration.ofNanos(Math.max(0, place(name, now).held() - now));
  }

  @Override
  public synchronized Optional<Turn> take(String name, Duration longest) {
    long now = nanos.getAsLong();
    Place place = place(name, now);
    if (place.open() > now) {
      return Optional.empty();
    }
    long holder = ++holders;
    places.put(name, new Place(now + longest.toNanos(), place.held(), holder));
    return Optional.of(pause -> end(name, holder, pause));
  }

  @Override
  public synchronized Duration left(String name) {
    long now = nanos.getAsLong();
    return Duration.ofNanos(Math.max(0, place(name, now).free() - now));
  }

  private synchronized void end(String name, long holder, Duration pause) {
    long now = nanos.getAsLong();
    Place place = place(name, now);
    if (place.holder() == holder) {
      places.put(name, new Place(now + pause.toNanos(), place.held(), NOBODY));
    }
  }

  private Place place(String name, long now) {
    if (places.size() > MANY) {
      places.values().removeIf(place -> place.open() <= now);
    }
    return places.getOrDefault(name, new Place(now, now, NOBODY));
  }
}
