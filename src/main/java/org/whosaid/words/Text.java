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
  private static final Logger LOG = LoggerFactory.getLogger(Text.class);

  /**
   * A text as it stands in the file.
   *
   * @throws IllegalArgumentException if its braces are no places for values
   */
  static Text of(String key, String words) {
    if (words.indexOf('{') < 0 && words.indexOf('}') < 0) {
      return new Text(key, words, Optional.empty());
    }
    try {
      // MessageFormat takes an apostrophe for the beginning of a quotation
      MessageFormat format = new MessageFormat(words.replace("'", "''"), Locale.ROOT);
      return new Text(key, words, Optional.of(format));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(key + " is no text: " + e.getMessage(), e);
    }
  }

  /** The translation, or this text if the translation can't be used. */
  Text translated(String translation) {
    try {
      Text other = of(key, translation);
      if (other.places() <= places() && !translation.isBlank()) {
        return other;
      }
      LOG.warn("{} stays English: its translation has other values than the original", key);
    } catch (IllegalArgumentException e) {
      LOG.warn("{} stays English: its translation can't be read", key, e);
    }
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
