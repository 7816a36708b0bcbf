// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A readable file with what is expected, below {@code src/test/resources/org/whosaid}. With {@code
 * -Dgolden.update=true} it is written instead of compared.
 */
public final class GoldenFile {
  private final Path file;

  public GoldenFile(String name) {
    this.file = Path.of("src/test/resources/org/whosaid").resolve(name);
  }

  public void mustEqual(String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).as("see %s", file).isEqualTo(Files.readString(file));
  }
}
