// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One text with places for values.
 *
 * @param format empty for a text without places
 */
record Text(String key, String words, Optional<MessageFormat> format) {
  private static final Logger log = LoggerFactory.getLogger(Text.class);

  /**
   * A text as it stands in the file.
   *
   * @throws IllegalArgumentException if its braces are no places for values
   */
  static Text of(String key, String words, Locale language) {
    if (words.indexOf('{') < 0 && words.indexOf('}') < 0) {
      return new Text(key, words, Optional.empty());
    }
    try {
      // MessageFormat takes an apostrophe for the beginning of a quotation
      MessageFormat format = new MessageFormat(words.replace("'", "''"), language);
      return new Text(key, words, Optional.of(format));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + " is no text: " + e.getMessage(), e);
    }
  }

  /** The translation, or this text if the translation can't be used. */
  Text translated(String translation, Locale language) {
    String fault = "it is empty";
    try {
      Text other = of(key, translation, language);
      if (!translation.isBlank() && other.places() <= places()) {
        return other;
      }
      fault = translation.isBlank() ? fault : "it has a value that the English text lacks";
    } catch (IllegalArgumentException e) {
      fault = String.valueOf(e.getMessage());
    }
    log.warn("a text stays English, its translation can't be used: {}: {}", key, fault);
    return this;
  }

  String with(List<Object> values) {
    if (values.size() < places()) {
      throw new IllegalArgumentException(
          key + " needs " + places() + " values, not " + values.size());
    }
    return format.map(places -> formatted((MessageFormat) places.clone(), values)).orElse(words);
  }

  /** A number is formatted only where the text asks for it: {0,number}. */
  private static String formatted(MessageFormat places, List<Object> values) {
    Format[] asked = places.getFormatsByArgumentIndex();
    Object[] shown = new Object[values.size()];
    for (int i = 0; i < shown.length; i++) {
      boolean asItIs = i >= asked.length || asked[i] == null;
      shown[i] = asItIs ? String.valueOf(values.get(i)) : values.get(i);
    }
    return places.format(shown);
  }

  private int places() {
    return format.map(places -> places.getFormatsByArgumentIndex().length).orElse(0);
  }
}
