// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleProcessTest {
  @TempDir private Path folder;

  @Test
  void aSecondProcessOnTheSameFileIsRefusedInClearWords() throws Exception {
    try (Database first = open("whosaid.db");
        SoleProcess held = SoleProcess.on(first);
        Database second = open("whosaid.db")) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> SoleProcess.on(second))
          .isInstanceOf(StoreFailed.class)
          .hasMessageContaining("another process is at work on " + folder.resolve("whosaid.db"))
          .hasMessageContaining("store.url");
    }
  }

  @Test
  void theNextProcessMayWorkOnItAndSoMayOneOnAnotherFile() throws Exception {
    try (Database first = open("whosaid.db")) {
      SoleProcess.on(first).close();
      try (SoleProcess next = SoleProcess.on(first);
          Database other = open("other.db");
          SoleProcess elsewhere = SoleProcess.on(other)) {
        assertThat(next).isNotSameAs(elsewhere);
      }
    }
  }

  private Database open(String name) {
    return Database.open("jdbc:sqlite:" + folder.resolve(name), Optional.empty(), Optional.empty());
  }
}
