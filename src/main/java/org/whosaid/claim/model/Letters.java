// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

/** The kinds of characters that BERT's tokenizer tells apart, by code point. */
final class Letters {
  private Letters() {}

  static boolean isSpace(int letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || Character.isSpaceChar(letter);
  }

  /** Control and format characters, among them soft hyphens and marks of direction. */
  static boolean isDropped(int letter) {
    if (letter == '\t' || letter == '\n' || letter == '\r') {
      return false;
    }
    return letter == 0xFFFD
        || switch (Character.getType(letter)) {
          case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE ->
              true;
          default -> false;
        };
  }

  static boolean isAccent(int letter) {
    return Character.getType(letter) == Character.NON_SPACING_MARK;
  }

  /** Punctuation, and what ASCII has beside its letters and digits. */
  static boolean isMark(int letter) {
    if (letter < 128) {
      return letter > ' ' && letter < 127 && !Character.isLetterOrDigit(letter);
    }
    return switch (Character.getType(letter)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> false;
    };
  }

  /** The blocks of Chinese characters, as the tokenizer lists them; no Hiragana, no Hangul. */
  static boolean isChinese(int letter) {
    return (letter >= 0x4E00 && letter <= 0x9FFF)
        || (letter >= 0x3400 && letter <= 0x4DBF)
        || (letter >= 0x20000 && letter <= 0x2A6DF)
        || (letter >= 0x2A700 && letter <= 0x2B73F)
        || (letter >= 0x2B740 && letter <= 0x2B81F)
        || (letter >= 0x2B920 && letter <= 0x2CEAF)
        || (letter >= 0xF900 && letter <= 0xFAFF)
        || (letter >= 0x2F800 && letter <= 0x2FA1F);
  }
}
