// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

/**
 * A text of the article or its page as it is shown: nothing in it that a reader can't see and that
 * changes what he sees, or that gives a terminal orders.
 *
 * <p>Runs of white space become one blank. Control characters go; so do embeddings, overrides and
 * isolates of writing direction (U+202A–202E, U+2066–2069), direction marks, zero-width and other
 * format characters, soft hyphens and tag characters. A zero-width joiner stays between the parts
 * of an emoji. Half a surrogate pair becomes U+FFFD. Letters that show nothing (Hangul fillers, the
 * empty Braille cell) are blanks, and of marks upon one letter four stay: more than any language
 * writes, and too few to climb over the lines above.
 */
public final class VisibleText {
  private static final int JOINER = 0x200d;
  private static final int EMOJI_STYLE = 0xfe0f;
  private static final int MOST_MARKS = 4;
  private static final String LOOK_LIKE_BLANKS = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

  private VisibleText() {}

  /** {@code text} without what must not be shown. */
  public static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    int before = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int after = i < text.length() ? text.codePointAt(i) : 0;
      if (isBlank(c)) {
        if (shown.length() == 0 || shown.charAt(shown.length() - 1) != ' ') {
          shown.append(' ');
        }
        marks = 0;
      } else if (c == JOINER ? isEmoji(before) && isEmoji(after) : isSeen(c)) {
        marks = isMark(c) ? marks + 1 : 0;
        if (marks > MOST_MARKS) {
          continue;
        }
        shown.appendCodePoint(Character.getType(c) == Character.SURROGATE ? 0xfffd : c);
      }
      before = c;
    }
    return shown.toString();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || LOOK_LIKE_BLANKS.indexOf(c) >= 0;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private static boolean isSeen(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL && type != Character.FORMAT && type != Character.UNASSIGNED;
  }

  private static boolean isEmoji(int c) {
    return c == EMOJI_STYLE || (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf);
  }
}
