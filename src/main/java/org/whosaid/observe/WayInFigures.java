// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static java.util.Objects.requireNonNull;

import org.whosaid.job.Ending;

/** Counts what becomes of jobs and links. */
final class WayInFigures implements WayListener {
  private final Metrics metrics;

  WayInFigures(Metrics metrics) {
    this.metrics = requireNonNull(metrics, "metrics");
  }

  @Override
  public void ended(Way way) {
    metrics.count(Measure.JOBS, way.kind(), way.outcome());
    metrics.took(Measure.STAGE, way.attempt().waited().beyondDue(), Stage.QUEUE.word());
    if (way.link().isPresent() && way.settled()) {
      metrics.count(Measure.LINKS, way.ending(), way.reason());
      if (way.ended(Ending.ANSWERED_BEFORE)) {
        metrics.count(Measure.SPARED, "answered_before");
      }
      if (way.ended(Ending.REPLIED)) {
        metrics.took(Measure.LINK, way.attempt().waited().sinceAsked().plus(way.took()));
      }
    }
  }
}
