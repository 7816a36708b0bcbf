// SPDX-License-Identifier: Apache-2.0
package org.whosaid.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssignmentsTest {
  private static final ThreadAddress THREAD = new ThreadAddress("T1", "C1", "1.1");
  private static final Sharer BY = new Sharer("U1", "1.1");
  private static final Attempt FIRST = new Attempt(1, false);

  @Test
  void eachKindOfJobGoesToWhoeverItIsAssignedTo() {
    Assignments desk =
        new Assignments()
            .of(SharedMessage.class, (job, attempt) -> JobOutcome.done("a message"))
            .of(SharedLink.class, (job, attempt) -> JobOutcome.done("a link"));

    assertThat(desk.handle(link(), FIRST)).isEqualTo(JobOutcome.done("a link"));
    assertThat(desk.handle(message(), FIRST)).isEqualTo(JobOutcome.done("a message"));
  }

  @Test
  void aKindThatNobodyDoesIsAMistakeThatNamesIt() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Assignments().handle(link(), FIRST))
        .withMessageContaining("SharedLink");
  }

  @Test
  void aKindIsAssignedOnce() {
    Assignments desk =
        new Assignments().of(SharedLink.class, (job, attempt) -> JobOutcome.done("a link"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> desk.of(SharedLink.class, (job, attempt) -> JobOutcome.done("another")))
        .withMessageContaining("SharedLink");
  }

  private static SharedLink link() {
    return new SharedLink(THREAD, BY, "https://example.com/a", "example.com/a", false);
  }

  private static SharedMessage message() {
    return new SharedMessage(THREAD, BY, List.of("https://example.com/a"), false);
  }
}
