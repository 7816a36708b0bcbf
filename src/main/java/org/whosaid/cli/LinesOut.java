// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;

/** What a command has to say, in UTF-8; each line is out before the next is looked for. */
final class LinesOut {
  private final OutputStream stream;
  private final String name;

  /**
   * Writes to a stream; closing it is the caller's affair.
   *
   * @param name where the lines go, as a person calls it
   */
  LinesOut(OutputStream stream, String name) {
    this.stream = requireNonNull(stream, "stream");
    this.name = requireNonNull(name, "name");
  }

  /** Writes {@code line}, which may be several, and ends it. */
  void print(String line) throws WriteFailed {
    try {
      stream.write((line + "\n").getBytes(UTF_8));
      stream.flush();
    } catch (IOException e) {
      throw new WriteFailed(name, e);
    }
  }
}
