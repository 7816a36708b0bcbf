// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.Waited;
import org.whosaid.job.Welcome;
import org.whosaid.observe.CollectedSpans.Spanned;

@Timeout(60)
class LinkTracesTest {
  private static final Waited WAITED = new Waited(Duration.ofSeconds(3), Duration.ofSeconds(2));

  @Test
  void aLinksTriesLieInOneTraceWithASpanForEachStage() throws Exception {
    try (CollectedSpans collector = new CollectedSpans()) {
      Watch watch = watch(collector.address());
      work(watch, link("https://a.b/c"), 1, JobOutcome.tryAgain("away"));
      work(watch, link("https://a.b/c"), 2, JobOutcome.done("replied", Ending.REPLIED));
      work(watch, link("https://a.b/d"), 1, JobOutcome.done("replied", Ending.REPLIED));
      watch
          .over((job, attempt) -> JobOutcome.done("said"))
          .handle(new Welcome("T1", "C1"), new Attempt(1, false));
      watch.close();

      List<Spanned> spans = collector.spans();
      List<Spanned> tries = spans.stream().filter(span -> span.name().equals("link")).toList();
      assertThat(tries).hasSize(3).allMatch(span -> span.parent().isEmpty());
      assertThat(tries.get(0).trace()).isEqualTo(tries.get(1).trace()).hasSize(32);
      assertThat(tries.get(2).trace()).isNotEqualTo(tries.get(1).trace());
      assertThat(tries.get(0).attributes())
          .containsEntry("team", "T1")
          .containsEntry("channel", "C1")
          .containsEntry("job", link("https://a.b/c").id())
          .containsEntry("outlet", "a.b")
          .containsEntry("outcome", "tried_again")
          .containsEntry("try", "1");
      Spanned second = tries.get(1);
      List<Spanned> stages =
          spans.stream().filter(span -> span.parent().equals(second.id())).toList();
      assertThat(stages.stream().map(Spanned::name)).containsExactlyInAnyOrder("queue", "fetch");
      assertThat(stages)
          .allMatch(span -> span.trace().equals(second.trace()))
          .allMatch(span -> second.start() <= span.start() && span.end() <= second.end());
      Spanned queue = stages.stream().filter(span -> span.name().equals("queue")).findAny().get();
      assertThat(Duration.ofNanos(queue.end() - queue.start())).isEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void aTryThatFailedIsAnErrorAndOneThatWaitsIsNone() throws Exception {
    try (CollectedSpans collector = new CollectedSpans()) {
      Watch watch = watch(collector.address());
      work(watch, link("https://a.b/c"), 1, JobOutcome.notYet("being read", Instant.EPOCH));
      work(watch, link("https://a.b/c"), 1, JobOutcome.tryAgain("away"));
      work(watch, link("https://a.b/c"), 2, JobOutcome.giveUp("refused"));
      work(watch, link("https://a.b/c"), 3, JobOutcome.done("replied", Ending.REPLIED));
      watch.close();

      assertThat(collector.spans())
          .filteredOn(Spanned::error)
          .extracting(span -> span.attributes().get("outcome"))
          .containsExactly("tried_again", "given_up");
    }
  }

  /** Nobody listens, and somebody who never answers. */
  @Test
  void aCollectorThatIsAwayHoldsNobodyUp() throws Exception {
    try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      for (int port : new int[] {9, mute.getLocalPort()}) {
        Watch watch = watch(URI.create("http://127.0.0.1:" + port + "/v1/traces"));
        long begun = System.nanoTime();
        for (int i = 0; i < 5_000; i++) {
          work(watch, link("https://a.b/" + i), 1, JobOutcome.done("replied", Ending.REPLIED));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));

        long closing = System.nanoTime();
        watch.close();
        assertThat(Duration.ofNanos(System.nanoTime() - closing)).isLessThan(Duration.ofSeconds(8));
      }
    }
  }

  @Test
  void spansAreHandedOverWithinSeconds() throws Exception {
    try (CollectedSpans collector = new CollectedSpans();
        Watch watch = watch(collector.address())) {
      work(watch, link("https://a.b/c"), 1, JobOutcome.done("replied", Ending.REPLIED));

      await().atMost(Duration.ofSeconds(30)).until(() -> collector.spans().size() == 3);
    }
  }

  private static Watch watch(URI collector) {
    return new Watch(Metrics.NONE, List.of(LinkTraces.to(collector)), Clock.systemUTC());
  }

  private static void work(Watch watch, SharedLink link, int number, JobOutcome outcome) {
    watch
        .over(
            (job, attempt) -> {
              watch.onTheWay(way -> way.outlet("a.b"));
              watch.during(Stage.FETCH, () -> "page");
              return outcome;
            })
        .handle(link, new Attempt(number, false, WAITED));
  }

  private static SharedLink link(String address) {
    return new SharedLink(
        new ThreadAddress("T1", "C1", "1.0"), new Sharer("U1", "1.0"), address, address, false);
  }
}
