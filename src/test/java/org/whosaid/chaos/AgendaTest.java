// SPDX-License-Identifier: Apache-2.0
package org.whosaid.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.chaos.Point.ANY;
import static org.whosaid.chaos.Point.UPDATING;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AgendaTest {
  private final Agenda agenda = new Agenda(4, List.of(UPDATING, ANY));

  @Test
  void pointsComeInTurn() {
    assertThat(agenda.next()).contains(UPDATING);
    assertThat(agenda.next()).contains(ANY);
    assertThat(agenda.next()).contains(UPDATING);
    assertThat(agenda.done()).isEqualTo(0.75);
  }

  @Test
  void allIsDoneWhenEachPointHadItsShare() {
    play(4);
    agenda.happened(UPDATING);
    agenda.happened(UPDATING);
    agenda.happened(ANY);
    agenda.happened(ANY);

    assertThat(agenda.next()).isEmpty();
    assertThat(agenda.tooFew()).isEmpty();
  }

  @Test
  void aPointThatWasMissedIsTriedAgainButNotForEver() {
    play(4);
    agenda.happened(ANY);
    agenda.happened(ANY);
    agenda.happened(UPDATING);

    assertThat(agenda.next()).contains(UPDATING);
    int more = 0;
    for (Optional<Point> next = agenda.next(); next.isPresent(); next = agenda.next()) {
      more++;
    }
    assertThat(more).isEqualTo(5);
    assertThat(agenda.tooFew()).containsExactly(UPDATING);
  }

  private void play(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(agenda.next()).isPresent();
    }
  }
}
