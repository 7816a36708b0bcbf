// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Where the parts' figures go. Labels stand in the order in which the {@link Measure} names them.
 * May be called by many threads; never throws, whatever the labels are.
 */
public interface Metrics {
  /** Nobody measures. */
  Metrics NONE =
      new Metrics() {
        @Override
        public void add(Measure what, double amount, String... labels) {}

        @Override
        public void took(Measure what, Duration time, String... labels) {}

        @Override
        public void watch(Measure what, DoubleSupplier value, String... labels) {}
      };

  /** It happened once. */
  default void count(Measure what, String... labels) {
    add(what, 1, labels);
  }

  /** It happened so many times. */
  void add(Measure what, double amount, String... labels);

  /** It took so long. */
  void took(Measure what, Duration time, String... labels);

  /** From now on the value is asked for whenever somebody looks; an exception is no value. */
  void watch(Measure what, DoubleSupplier value, String... labels);
}
