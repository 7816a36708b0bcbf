// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Optional;

/**
 * Lines of UTF-8, one at a time, however many there are and however long one is. A blank line is no
 * line; of a line that is too long the beginning is given, which is one character over the limit.
 */
final class LinesIn {
  private static final int BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader reader;
  private final int longest;
  private boolean begun;

  /**
   * Reads a stream; closing it is the caller's affair.
   *
   * @param longest the most characters that a line may have
   */
  LinesIn(InputStream stream, int longest) {
    this.reader = new BufferedReader(new InputStreamReader(stream, UTF_8));
    this.longest = longest;
  }

  /** The next line, or nothing at the end. */
  Optional<String> next() throws IOException {
    for (int first = first(); first >= 0; first = reader.read()) {
      String line = rest(first);
      if (!line.isBlank()) {
        return Optional.of(line);
      }
    }
    return Optional.empty();
  }

  private int first() throws IOException {
    int first = reader.read();
    boolean mark = !begun && first == BYTE_ORDER_MARK;
    begun = true;
    return mark ? reader.read() : first;
  }

  private String rest(int first) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = first; next >= 0 && next != '\n'; next = reader.read()) {
      if (line.length() <= longest) {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
