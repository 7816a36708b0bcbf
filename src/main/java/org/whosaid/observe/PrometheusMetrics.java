// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

/**
 * The figures as Prometheus reads them. Whatever comes as a label, there are at most so many series
 * of one measure: {@link FewValues} sees to that.
 */
public final class PrometheusMetrics implements Metrics, AutoCloseable {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics garbage = new JvmGcMetrics();
  private final FewValues few = new FewValues();
  private final Map<List<Object>, Counter> counters = new ConcurrentHashMap<>();
  private final Map<List<Object>, Timer> timers = new ConcurrentHashMap<>();

  public PrometheusMetrics() {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    garbage.bindTo(registry);
    for (Measure measure : Measure.values()) {
      for (List<String> labels : measure.fromTheStart()) {
        String[] row = labels.toArray(String[]::new);
        if (measure.kind() == Measure.Kind.TIME) {
          timer(measure, row);
        } else {
          counter(measure, row);
        }
      }
    }
  }

  @Override
  public void add(Measure what, double amount, String... labels) {
    counter(what, labels).increment(amount);
  }

  @Override
  public void took(Measure what, Duration time, String... labels) {
    timer(what, labels).record(time.isNegative() ? Duration.ZERO : time);
  }

  @Override
  public void watch(Measure what, DoubleSupplier value, String... labels) {
    Gauge.Builder<?> gauge =
        Gauge.builder(what.metric(), () -> orNone(value))
            .description(what.help())
            .tags(tags(what, labels))
            .strongReference(true);
    if (!what.unit().isEmpty()) {
      gauge.baseUnit(what.unit());
    }
    gauge.register(registry);
  }

  private static double orNone(DoubleSupplier value) {
    try {
      return value.getAsDouble();
    } catch (RuntimeException e) {
      return Double.NaN;
    }
  }

  private Counter counter(Measure what, String... labels) {
    return counters.computeIfAbsent(
        key(what, labels),
        key ->
            Counter.builder(what.metric())
                .description(what.help())
                .tags(tags(what, labels))
                .register(registry));
  }

  private Timer timer(Measure what, String... labels) {
    return timers.computeIfAbsent(
        key(what, labels),
        key ->
            Timer.builder(what.metric())
                .description(what.help())
                .tags(tags(what, labels))
                .serviceLevelObjectives(
                    what.times().stream().map(Duration::ofMillis).toArray(Duration[]::new))
                .register(registry));
  }

  private List<Object> key(Measure what, String... labels) {
    List<Object> key = new ArrayList<>();
    key.add(what);
    for (int i = 0; i < labels.length; i++) {
      key.add(few.of(what, i, labels[i]));
    }
    return key;
  }

  private List<Tag> tags(Measure what, String... labels) {
    List<Tag> tags = new ArrayList<>();
    for (int i = 0; i < what.labels().size(); i++) {
      tags.add(Tag.of(what.labels().get(i), few.of(what, i, labels[i])));
    }
    return tags;
  }

  /** Everything, in Prometheus' text format. */
  public String scrape() {
    return registry.scrape();
  }

  @Override
  public void close() {
    garbage.close();
    registry.close();
  }
}
