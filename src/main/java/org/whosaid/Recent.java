// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks something up, but not again within a while, whether it was found or not. */
final class Recent<T> {
  private final Supplier<T> source;
  private final long period;
  private volatile @Nullable Look<T> latest;

  Recent(Supplier<T> source, Duration period) {
    this.source = requireNonNull(source, "source");
    this.period = period.toNanos();
  }

  /** Whoever comes while somebody looks waits for that look; a failure is everybody's. */
  synchronized T get() {
    Look<T> known = latest;
    if (known == null || known.age() > period) {
      known = look();
      latest = known;
    }
    return known.found();
  }

  /** What was found last, at most so long ago; asks and waits for nobody. */
  Optional<T> known(Duration longestAgo) {
    Look<T> known = latest;
    return known == null || known.failure() != null || known.age() > longestAgo.toNanos()
        ? Optional.empty()
        : Optional.of(known.found());
  }

  private Look<T> look() {
    try {
      return new Look<>(source.get(), null, System.nanoTime());
    } catch (RuntimeException e) {
      return new Look<>(null, e, System.nanoTime());
    }
  }

  /** Either a value or a failure. */
  private record Look<T>(@Nullable T value, @Nullable RuntimeException failure, long at) {
    long age() {
      return System.nanoTime() - at;
    }

    T found() {
      if (failure != null) {
        throw failure;
      }
      return requireNonNull(value);
    }
  }
}
