// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks something up, but not again within a while. */
final class Recent<T> {
  private final Supplier<T> source;
  private final long period;
  private @Nullable T value;
  private long at;

  Recent(Supplier<T> source, Duration period) {
    this.source = requireNonNull(source, "source");
    this.period = period.toNanos();
  }

  synchronized T get() {
    T known = value;
    if (known == null || System.nanoTime() - at > period) {
      known = source.get();
      value = known;
      at = System.nanoTime();
    }
    return known;
  }
}
