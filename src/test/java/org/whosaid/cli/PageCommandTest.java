// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCommandTest {
  @TempDir private Path folder;

  @Test
  void theReadableTextIsPrinted() throws IOException {
    Typed page = Typed.command("page", Samples.file(folder, "ferry.html", Samples.HTML));

    assertThat(page.err()).isEmpty();
    assertThat(page.out())
        .startsWith(Samples.FIRST + "\n\n" + Samples.SECOND)
        .contains("Zoë Müller’s");
  }

  @Test
  void linesOfJsonCarryTheFilesNameWithoutItsEnding() throws IOException {
    String plain = Samples.file(folder, "ferry.v2.html", Samples.HTML);
    String packed = Samples.file(folder, "late.html.gz", Samples.gzip(Samples.HTML));

    Typed page = Typed.command("page", "--format", "jsonl", plain, packed);

    assertThat(page.status()).isZero();
    assertThat(page.lines()).hasSize(2);
    JsonNode first = new ObjectMapper().readTree(page.lines().get(0));
    JsonNode second = new ObjectMapper().readTree(page.lines().get(1));
    assertThat(first.path("id").asText()).isEqualTo("ferry.v2");
    assertThat(first.path("title").asText()).isEqualTo("Ferry late");
    assertThat(second.path("id").asText()).isEqualTo("late");
    assertThat(second.path("text")).isEqualTo(first.path("text"));
  }

  @Test
  void filesThatCannotBeReadAreNamedAndTheOthersPrinted() throws IOException {
    String good = Samples.file(folder, "ferry.html", Samples.HTML);
    String empty = Samples.file(folder, "empty.html", "");
    String broken = Samples.file(folder, "broken.html.gz", new byte[] {0x1f, (byte) 0x8b, 8});

    Typed page = Typed.command("page", "nowhere.html", empty, folder.toString(), broken, good);

    assertThat(page.status()).isEqualTo(1);
    assertThat(page.complaints()).hasSize(4);
    assertThat(page.complaints().get(0)).isEqualTo("whosaid: nowhere.html: there is no such file");
    assertThat(page.complaints().get(1)).endsWith("empty.html: no readable text in it");
    assertThat(page.out()).startsWith(Samples.FIRST);
  }
}
