// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The delivered process has little memory and ends when it is full: no page may fill it. */
class SmallProcessTest {
  @Test
  @Timeout(value = 3, unit = TimeUnit.MINUTES)
  void nothingHostileEndsTheProcessThatReadsIt(@TempDir Path folder)
      throws IOException, InterruptedException {
    int number = 0;
    for (byte[] trick : PdfTricks.all().values()) {
      Files.write(folder.resolve(++number + ".pdf"), trick);
    }
    Path said = folder.resolve("said");
    Process reading =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:+UseSerialGC",
                    "-Xms96m",
                    "-Xmx256m",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+ExitOnOutOfMemoryError",
                    "-cp",
                    System.getProperty("java.class.path"),
                    HostileReading.class.getName(),
                    folder.toString()))
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();

    int status = reading.waitFor();

    assertThat(Files.readString(said)).endsWith("everything was read\n");
    assertThat(status).isZero();
  }
}
