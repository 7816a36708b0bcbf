// SPDX-License-Identifier: Apache-2.0
package org.whosaid.practice;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Takes the file out of a {@code multipart/form-data} body; any other body is the file itself. */
final class Multipart {
  private static final String MARK = "boundary=";

  private Multipart() {}

  static byte[] content(Http http, byte[] body) {
    Optional<String> type = http.header("Content-Type").filter(t -> t.startsWith("multipart/"));
    int at = type.map(t -> t.indexOf(MARK)).orElse(-1);
    if (at < 0) {
      return body;
    }
    String boundary = type.get().substring(at + MARK.length()).replace("\"", "");
    // Latin 1 has a character for every byte, so that places in the text are places in the body.
    String text = new String(body, StandardCharsets.ISO_8859_1);
    int begin = text.indexOf("\r\n\r\n");
    int end = text.indexOf("\r\n--" + boundary, Math.max(begin, 0) + 4);
    return begin < 0 || end < 0 ? new byte[0] : Arrays.copyOfRange(body, begin + 4, end);
  }
}
