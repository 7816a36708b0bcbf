// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.LogContext;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.Waited;

class WatchTest {
  private static final SharedLink LINK =
      new SharedLink(
          new ThreadAddress("T1", "C1", "1.0"),
          new Sharer("U1", "1.0"),
          "https://a.b/c?token=canary",
          "https://a.b/c?token=canary",
          false);
  private static final Attempt SECOND =
      new Attempt(2, false, new Waited(Duration.ofSeconds(9), Duration.ofMillis(40)));
  private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

  private final List<Way> ways = new ArrayList<>();

  @Test
  void aJobsWayIsToldOnceWithItsStagesAndItsEnd() {
    Watch watch = new Watch(Metrics.NONE, List.of(ways::add), CLOCK);

    watch
        .over(
            (job, attempt) -> {
              assertThat(watch.atAJob()).isTrue();
              watch.during(Stage.FETCH, () -> "page");
              watch.onTheWay(way -> way.claims(8));
              return JobOutcome.done("replied at 2.0", Ending.REPLIED);
            })
        .handle(LINK, SECOND);

    assertThat(watch.atAJob()).isFalse();
    assertThat(ways).hasSize(1);
    Way way = ways.get(0);
    assertThat(way.kind()).isEqualTo("shared-link");
    assertThat(way.outcome()).isEqualTo("done");
    assertThat(way.ending()).isEqualTo("replied");
    assertThat(way.claims()).hasValue(8);
    assertThat(way.steps().stream().map(Way.Step::stage)).containsExactly(Stage.QUEUE, Stage.FETCH);
    assertThat(way.millis()).containsEntry(Stage.QUEUE, 40L);
  }

  @Test
  void aJobThatFailsIsTriedAgainAndAfterTheLastTryGivenUp() {
    Watch watch = new Watch(Metrics.NONE, List.of(ways::add), CLOCK);

    watch.over((job, attempt) -> JobOutcome.tryAgain("away")).handle(LINK, SECOND);
    watch.over((job, attempt) -> JobOutcome.tryAgain("away")).handle(LINK, new Attempt(10, true));
    assertThatThrownBy(
            () ->
                watch
                    .over(
                        (job, attempt) -> {
                          throw new IllegalStateException("broken");
                        })
                    .handle(LINK, SECOND))
        .hasMessage("broken");

    assertThat(ways.stream().map(Way::outcome))
        .containsExactly("tried_again", "given_up", "tried_again");
    assertThat(watch.atAJob()).isFalse();
  }

  @Test
  void whoKeepsABadRecordSpoilsNoJob() {
    WayListener broken =
        way -> {
          throw new IllegalStateException("broken");
        };
    Watch watch = new Watch(Metrics.NONE, List.of(broken, ways::add), CLOCK);

    assertThat(watch.over((job, attempt) -> JobOutcome.done("done")).handle(LINK, SECOND))
        .isEqualTo(JobOutcome.done("done"));
    assertThat(ways).hasSize(1);
  }

  @Test
  void figuresTellWhatBecameOfALinkAndWhy() {
    try (PrometheusMetrics metrics = new PrometheusMetrics()) {
      Watch watch = new Watch(metrics, List.of(new WayInFigures(metrics)), CLOCK);
      watch
          .over(
              (job, attempt) -> {
                watch.onTheWay(way -> way.noArticle("paywalled", "paywalled, https://a.b/c"));
                return JobOutcome.done("replied at 2.0", Ending.DECLINED);
              })
          .handle(LINK, SECOND);
      watch
          .over((job, attempt) -> JobOutcome.done("replied at 2.0", Ending.REPLIED))
          .handle(LINK, SECOND);

      assertThat(metrics.scrape())
          .contains("whosaid_links_total{outcome=\"declined\",reason=\"paywalled\"} 1.0")
          .contains("whosaid_links_total{outcome=\"replied\",reason=\"none\"} 1.0")
          .contains("whosaid_jobs_total{kind=\"shared-link\",outcome=\"done\"} 2.0")
          .contains("whosaid_stage_seconds_count{stage=\"queue\"} 2")
          .contains("whosaid_link_seconds_bucket{le=\"5.0\"} 0")
          .contains("whosaid_link_seconds_bucket{le=\"10.0\"} 1");
    }
  }

  @Test
  void theLogHasNoQueryOfALink() {
    assertThat(LogContext.of(LINK)).isInstanceOf(Map.class);
    assertThat(LogContext.of(LINK).toString()).doesNotContain("canary");
  }
}
