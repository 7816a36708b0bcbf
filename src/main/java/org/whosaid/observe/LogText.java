// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

/**
 * Words on their way into the log: without secrets, on one line whatever they hold, and cut to
 * {@link #MOST_CHARACTERS}, so that no page's text ends up there.
 */
final class LogText {
  static final int MOST_CHARACTERS = 2_000;

  private LogText() {}

  static String of(String text) {
    String start = startOf(text);
    StringBuilder line = new StringBuilder(start.length() + 16);
    Redaction.of(start)
        .codePoints()
        .forEach(
            character -> {
              if (isPlain(character)) {
                line.appendCodePoint(character);
              } else {
                line.append(escaped(character));
              }
            });
    if (start.length() < text.length()) {
      line.append("… (").append(text.length()).append(" characters)");
    }
    return line.toString();
  }

  /** Cut between two words, never in one: half a secret is no longer known as a secret. */
  private static String startOf(String text) {
    if (text.length() <= MOST_CHARACTERS) {
      return text;
    }
    int end = MOST_CHARACTERS;
    while (end > 0 && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end);
  }

  /** Not what begins a line, moves the cursor, colours the terminal or turns the writing round. */
  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }

  private static String escaped(int character) {
    return switch (character) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> String.format("\\u%04x", character);
    };
  }
}
