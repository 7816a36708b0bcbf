// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTest {
  private static final Map<String, double[]> NUMBERS =
      Map.of("spans", new double[] {1.5, -2, Math.PI}, "pairs", new double[] {0});

  @TempDir private Path folder;

  @Test
  void whatWasWrittenIsReadAgain() {
    Path file = written(17);

    Checkpoint.Saved saved = Checkpoint.read(file);

    assertThat(saved.step()).isEqualTo(17);
    assertThat(saved.doubles("spans")).containsExactly(1.5, -2, Math.PI);
    assertThat(saved.doubles("pairs")).containsExactly(0);
  }

  @Test
  void aLaterCheckpointTakesThePlaceOfTheOneBeforeAndLeavesNothingBeside() throws IOException {
    written(17);

    Path file = written(18);

    assertThat(Checkpoint.read(file).step()).isEqualTo(18);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void whatAStoppedRunLeftUnfinishedDoesNoHarm() throws IOException {
    Path file = written(17);
    Files.writeString(folder.resolve("run.checkpoint.unfinished"), "half a checkp");

    assertThat(Checkpoint.read(file).step()).isEqualTo(17);
    assertThat(Checkpoint.read(written(18)).step()).isEqualTo(18);
  }

  @Test
  void aFileThatEndsTooEarlyIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(written(17));

    for (int length = 0; length < whole.length; length++) {
      Path cut = file(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> Checkpoint.read(cut))
          .as("the first %d bytes", length)
          .isInstanceOf(DataFault.class)
          .hasMessageContaining(cut.toString());
    }
  }

  @Test
  void aDamagedByteIsToldAsAFaultOfTheFileIfAtAll() throws IOException {
    byte[] whole = Files.readAllBytes(written(17));

    for (int place = 0; place < whole.length; place++) {
      for (int bit = 0; bit < 8; bit++) {
        byte[] damaged = whole.clone();
        damaged[place] ^= (byte) (1 << bit);
        Path file = file(damaged);
        @Nullable Throwable fault = catchThrowable(() -> Checkpoint.read(file));
        if (fault != null) {
          assertThat(fault).as("bit %d of byte %d", bit, place).isInstanceOf(DataFault.class);
        }
      }
    }
  }

  @Test
  void aFileOfAnotherKindIsRefused() throws IOException {
    Path file = file("This is no checkpoint at all.".getBytes(UTF_8));

    assertThatThrownBy(() -> Checkpoint.read(file))
        .isInstanceOf(DataFault.class)
        .hasMessageContaining("not a checkpoint");
  }

  @Test
  void aFileThatIsMissingIsTold() {
    Path nowhere = folder.resolve("nowhere");

    assertThatThrownBy(() -> Checkpoint.read(nowhere))
        .isInstanceOf(DataFault.class)
        .hasMessageContaining("nowhere");
  }

  @Test
  void numbersThatItLacksAreNamed() {
    Checkpoint.Saved saved = Checkpoint.read(written(17));

    assertThatThrownBy(() -> saved.doubles("encoder"))
        .isInstanceOf(DataFault.class)
        .hasMessageContaining("encoder");
  }

  private Path written(int step) {
    Path file = folder.resolve("run.checkpoint");
    Checkpoint.write(file, step, Map.of(), NUMBERS);
    return file;
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("damaged"), bytes);
  }
}
