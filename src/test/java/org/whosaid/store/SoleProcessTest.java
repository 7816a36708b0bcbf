// SPDX-License-Identifier: Apache-2.0
package org.whosaid.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoleProcessTest {
  @TempDir private Path folder;

  @Test
  void aSecondProcessOnTheSameFileIsRefusedInClearWords() {
    try (SoleProcess held = SoleProcess.on(url("whosaid.db"))) {
      assertThat(held).isNotNull();
      assertThatThrownBy(() -> SoleProcess.on(url("whosaid.db")))
          .isInstanceOf(StoreFailed.class)
          .hasMessageContaining("another process is at work on " + folder.resolve("whosaid.db"))
          .hasMessageContaining("store.url");
    }
  }

  @Test
  void theNextProcessMayWorkOnItAndSoMayOneOnAnotherFile() {
    SoleProcess.on(url("whosaid.db")).close();
    try (SoleProcess next = SoleProcess.on(url("whosaid.db"));
        SoleProcess elsewhere = SoleProcess.on(url("other.db"))) {
      assertThat(next).isNotSameAs(elsewhere);
    }
  }

  @Test
  void itIsMarkedBeforeThereIsADatabase() {
    try (SoleProcess first = SoleProcess.on(url("new/whosaid.db"))) {
      assertThat(first).isNotNull();
      assertThat(folder.resolve("new/whosaid.db")).doesNotExist();
    }
  }

  @Test
  void aServerServesMany() {
    String server = "jdbc:postgresql://localhost/whosaid";
    try (SoleProcess first = SoleProcess.on(server);
        SoleProcess second = SoleProcess.on(server)) {
      assertThat(first).isNotSameAs(second);
    }
  }

  private String url(String name) {
    return "jdbc:sqlite:" + folder.resolve(name);
  }
}
