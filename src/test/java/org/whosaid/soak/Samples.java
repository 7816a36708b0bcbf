// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** Looks at the bot, oldest first. */
record Samples(List<Watch.Sample> all) {
  Samples {
    all = List.copyOf(all);
  }

  /** Those from one moment to before another. */
  Samples between(long fromNanos, long toNanos) {
    return new Samples(
        all.stream()
            .filter(one -> one.atNanos() - fromNanos >= 0 && one.atNanos() - toNanos < 0)
            .toList());
  }

  /** The second or third of three parts of equal length. */
  Samples third(int which) {
    int size = all.size() / 3;
    return new Samples(all.subList((which - 1) * size, which * size));
  }

  double mean(ToDoubleFunction<Watch.Sample> of) {
    return all.stream().mapToDouble(of).average().orElse(Double.NaN);
  }

  double most(ToDoubleFunction<Watch.Sample> of) {
    return all.stream().mapToDouble(of).max().orElse(Double.NaN);
  }

  /** By how much of its middle third's mean the last third's mean is larger. */
  double growth(ToDoubleFunction<Watch.Sample> of) {
    return third(3).mean(of) / third(2).mean(of) - 1;
  }

  /** Processor time from the first look to the last. */
  double cpuSeconds() {
    return all.isEmpty() ? 0 : last().bot().cpuSeconds() - all.get(0).bot().cpuSeconds();
  }

  Watch.Sample last() {
    return all.get(all.size() - 1);
  }
}
