// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.whosaid.config.WhosaidConfig.ObserveSection;
import org.whosaid.observe.HealthServer;
import org.whosaid.observe.Metrics;
import org.whosaid.observe.PrometheusMetrics;
import org.whosaid.observe.Watch;

/** Everything that looks at the service from beside it, and what it shows to the outside. */
final class Lookout implements AutoCloseable {
  private static final Duration HEALTH_TIMEOUT = Duration.ofSeconds(3);

  private final ObserveSection settings;
  private final Optional<PrometheusMetrics> figures;
  private final Watch watch;
  private final Watched watched;
  private final Readiness readiness;
  private Optional<HealthServer> server = Optional.empty();

  /** Figures are kept, and traces sent, only where somebody wants them. */
  Lookout(ObserveSection settings, Clock clock) {
    this.settings = requireNonNull(settings, "settings");
    this.figures = settings.address().map(address -> new PrometheusMetrics());
    Metrics metrics = figures.isPresent() ? figures.get() : Metrics.NONE;
    this.watch = Watch.keeping(metrics, settings.collector(), clock);
    this.watched = new Watched(watch);
    this.readiness = new Readiness(metrics);
  }

  Watched watched() {
    return watched;
  }

  Readiness readiness() {
    return readiness;
  }

  /**
   * Opens the port at which health and figures are told, if there is one.
   *
   * @throws IOException if nobody can listen there
   */
  void open() throws IOException {
    if (figures.isPresent()) {
      PrometheusMetrics shown = figures.get();
      HealthServer opened =
          HealthServer.start(
              settings.address().orElseThrow(),
              readiness.checks(),
              HEALTH_TIMEOUT,
              Optional.of(shown::scrape));
      opened.show(shown);
      server = Optional.of(opened);
    }
  }

  @Override
  public void close() {
    server.ifPresent(HealthServer::close);
    watch.close();
    figures.ifPresent(PrometheusMetrics::close);
  }
}
