// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.whosaid.job.Attempt;
import org.whosaid.job.Ending;
import org.whosaid.job.JobOutcome;
import org.whosaid.job.SharedLink;
import org.whosaid.job.Sharer;
import org.whosaid.job.ThreadAddress;
import org.whosaid.job.Waited;

class WayInTheLogTest {
  private static final Logger LINKS = Logger.getLogger("org.whosaid.Links");
  private static final SharedLink LINK =
      new SharedLink(
          new ThreadAddress("T1", "C1", "1.0"),
          new Sharer("U1", "1.0"),
          "https://a.b/c",
          "https://a.b/c",
          false);

  private final List<String> lines = new ArrayList<>();
  private final Handler reader =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void read() {
    LINKS.setLevel(Level.INFO);
    LINKS.addHandler(reader);
  }

  @AfterEach
  void readNoMore() {
    LINKS.removeHandler(reader);
    LINKS.setLevel(null);
  }

  @Test
  void aLinkIsOneLineHoweverOftenItHadToWait() {
    for (int i = 0; i < 20; i++) {
      end(JobOutcome.notYet("the same page is being read", Instant.EPOCH));
    }
    end(JobOutcome.tryAgain("away"));
    assertThat(lines).isEmpty();

    end(JobOutcome.done("replied at 2.0", Ending.REPLIED));

    assertThat(lines).singleElement().asString().contains("replied at 2.0");
  }

  @Test
  void aLinkThatIsGivenUpIsALineToo() {
    end(JobOutcome.giveUp("not_in_channel"));

    assertThat(lines).singleElement().asString().contains("not_in_channel");
  }

  private static void end(JobOutcome outcome) {
    Clock clock = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);
    Attempt first = new Attempt(1, false, new Waited(Duration.ZERO, Duration.ZERO));
    new Watch(Metrics.NONE, List.of(new WayInTheLog()), clock)
        .over((job, attempt) -> outcome)
        .handle(LINK, first);
  }
}
