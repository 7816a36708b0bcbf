// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.whosaid.job.Job;

class PrometheusMetricsTest {
  private final PrometheusMetrics metrics = new PrometheusMetrics();

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void whatHappenedIsCountedWithItsUnitInItsName() {
    metrics.count(Measure.FETCHES, "paywalled");
    metrics.count(Measure.FETCHES, "paywalled");
    metrics.took(Measure.STAGE, Duration.ofMillis(300), "fetch");
    metrics.watch(Measure.QUEUE_OLDEST, () -> 17);

    assertThat(metrics.scrape())
        .contains("whosaid_fetches_total{outcome=\"paywalled\"} 2.0")
        .contains("whosaid_stage_seconds_bucket{stage=\"fetch\",le=\"0.25\"} 0")
        .contains("whosaid_stage_seconds_bucket{stage=\"fetch\",le=\"0.5\"} 1")
        .contains("whosaid_stage_seconds_sum{stage=\"fetch\"} 0.3")
        .contains("whosaid_queue_oldest_seconds 17.0")
        .contains("# HELP whosaid_fetches_total pages asked for, by outcome");
  }

  /** A rise from nothing is none: {@code increase()} needs the zero before it. */
  @Test
  void whatNeverHappenedIsThereAsZero() {
    assertThat(metrics.scrape())
        .contains("whosaid_jobs_total{kind=\"shared-link\",outcome=\"given_up\"} 0.0")
        .contains("whosaid_model_failures_total 0.0")
        .contains("whosaid_requests_refused_total{reason=\"unsigned\"} 0.0")
        .contains("whosaid_link_seconds_count 0")
        .contains("jvm_memory_used_bytes")
        .contains("jvm_threads_live_threads")
        .contains("process_files_open_files");
  }

  @Test
  void eachKindOfJobIsThereBeforeItWasEverTakenInOrGivenUp() {
    assertThat(metrics.scrape().lines())
        .filteredOn(line -> line.matches("whosaid_jobs_(taken_in_)?total\\{.*"))
        .hasSize(2 * Job.class.getPermittedSubclasses().length)
        .contains(
            "whosaid_jobs_total{kind=\"private-question\",outcome=\"given_up\"} 0.0",
            "whosaid_jobs_taken_in_total{kind=\"shared-message\"} 0.0");
  }

  @Test
  void whateverIsSaidThereAreFewSeries() {
    for (int i = 0; i < 10_000; i++) {
      metrics.count(Measure.SLACK_CALLS, "chat.postMessage", "error_" + i);
      metrics.took(Measure.SLACK_CALL, Duration.ofMillis(i), "method." + i);
    }
    String[] hostile = {"", "a b", "\"}\n", "x".repeat(1_000), "\u202e", "https://a.b/?token=1"};
    for (String word : hostile) {
      metrics.count(Measure.SLACK_CALLS, word, word);
    }

    String scraped = metrics.scrape();
    assertThat(
            scraped.lines().filter(line -> line.startsWith("whosaid_slack_calls_total{")).count())
        .isLessThanOrEqualTo(FewValues.MOST + 3);
    assertThat(
            scraped
                .lines()
                .filter(line -> line.startsWith("whosaid_slack_call_seconds_count{"))
                .count())
        .isLessThanOrEqualTo(FewValues.MOST + 1);
    assertThat(scraped)
        .contains("{answer=\"other\",method=\"chat.postMessage\"}")
        .doesNotContain("a.b", "token=1", "\u202e");
  }

  @Test
  void aValueThatCannotBeHadSpoilsNoOther() {
    metrics.watch(
        Measure.DISK_FREE,
        () -> {
          throw new IllegalStateException("gone");
        });

    assertThat(metrics.scrape()).contains("whosaid_model_failures_total 0.0");
  }
}
