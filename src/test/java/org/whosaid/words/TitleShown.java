// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Prints three texts, for a test that starts Java in another language. */
final class TitleShown {
  private TitleShown() {}

  public static void main(String[] args) {
    String texts =
        String.join(
            ", ", Wording.of("reply.title"), Wording.of("reply.said"), Wording.of("reply.check"));
    System.out.writeBytes(texts.getBytes(UTF_8));
    System.out.flush();
  }
}
