// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class JobRunnerTest {
  private static final Sharer BY = new Sharer("U1", "1.2");
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final SharedLink LINK =
      new SharedLink(new ThreadAddress("T1", "C1", "1.2"), BY, "https://a.b/c", "a.b/c", false);

  @Test
  void aDoneJobDoesNotRunAgain() {
    assertThat(runner((job, attempt) -> JobOutcome.done("posted")).run(LINK, 1)).isEmpty();
  }

  @Test
  void aJobGivenUpDoesNotRunAgain() {
    assertThat(runner((job, attempt) -> JobOutcome.giveUp("archived")).run(LINK, 1)).isEmpty();
  }

  @Test
  void aJobToBeTriedAgainWaitsItsPause() {
    assertThat(runner((job, attempt) -> JobOutcome.tryAgain("away")).run(LINK, 2))
        .contains(new NextRun(NOON.plusSeconds(20), 3));
  }

  /** A line of the log is found by its link, its team or its channel, whatever became of it. */
  @Test
  void everythingThatIsSaidOfAJobBelongsToIt() {
    List<Map<String, String>> said = new ArrayList<>();
    Handler listener = listener(record -> said.add(LogContext.fields()));
    Logger logger = Logger.getLogger(JobRunner.class.getName());
    logger.addHandler(listener);
    try {
      runner((job, attempt) -> JobOutcome.tryAgain("away")).run(LINK, 2);
      runner((job, attempt) -> JobOutcome.giveUp("archived")).run(LINK, 1);
    } finally {
      logger.removeHandler(listener);
    }

    assertThat(said)
        .hasSize(2)
        .allSatisfy(
            fields ->
                assertThat(fields)
                    .containsEntry("job", "shared-link " + LINK.id())
                    .containsEntry("team", "T1")
                    .containsEntry("channel", "C1")
                    .containsEntry("link", "a.b/c"));
    assertThat(said.get(0)).containsEntry("try", "2").containsEntry("why", "away");
    assertThat(said.get(1)).containsEntry("try", "1").containsEntry("why", "archived");
    assertThat(LogContext.fields()).isEmpty();
  }

  private static Handler listener(Consumer<LogRecord> heard) {
    return new Handler() {
      @Override
      public void publish(LogRecord record) {
        heard.accept(record);
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Test
  void aLongerWaitThanThePauseIsRespected() {
    JobHandler limited =
        (job, attempt) -> JobOutcome.tryAgain("rate limited", Duration.ofSeconds(90));

    assertThat(runner(limited).run(LINK, 1)).contains(new NextRun(NOON.plusSeconds(90), 2));
  }

  @Test
  void aJobForLaterKeepsItsTries() {
    Instant morning = NOON.plusSeconds(40_000);

    assertThat(runner((job, attempt) -> JobOutcome.notYet("quiet", morning)).run(LINK, 10))
        .contains(new NextRun(morning, 10));
  }

  @Test
  void whateverAHandlerThrowsIsOneFailedTry() {
    JobHandler broken =
        (job, attempt) -> {
          throw new IllegalStateException("a mistake of ours");
        };

    assertThat(runner(broken).run(LINK, 1)).contains(new NextRun(NOON.plusSeconds(5), 2));
    assertThat(runner(broken).run(LINK, 10)).isEmpty();
  }

  @Test
  void theSameLinkInTheSameThreadIsTheSameJobHoweverItWasSpelled() {
    ThreadAddress thread = new ThreadAddress("T1", "C1", "1.2");

    assertThat(new SharedLink(thread, BY, "https://a.b/c?utm_source=x", "a.b/c", false).id())
        .isEqualTo(LINK.id())
        .isNotEqualTo(new SharedLink(thread, BY, "https://a.b/d", "a.b/d", false).id());
  }

  @Test
  void eachQuestionAfterALinkIsAJobOfItsOwnWithAnIdThatFitsItsColumn() {
    ThreadAddress thread = new ThreadAddress("T0123456789", "C0123456789", "1795423898.722247");
    SharedLink one = question(thread, "1795423899.000001");

    assertThat(one.id()).isEqualTo(question(thread, "1795423899.000001").id());
    assertThat(one.id()).isNotEqualTo(question(thread, "1795423899.000002").id());
    assertThat(one.id()).hasSizeLessThanOrEqualTo(100);
  }

  private static SharedLink question(ThreadAddress thread, String ts) {
    return new SharedLink(thread, new Sharer("U1", ts), "https://a.b/c", "a.b/c", true);
  }

  private static JobRunner runner(JobHandler handler) {
    return new JobRunner(handler, Backoff.standard(() -> 0), Clock.fixed(NOON, ZoneOffset.UTC));
  }
}
