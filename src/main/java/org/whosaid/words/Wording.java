// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The texts that a person in Slack reads, out of {@code messages.properties} beside this class.
 *
 * <p>The file is English. Another {@code messages_xx.properties} of the same folder, ahead of the
 * program on the class path, translates it where Java runs in the language xx ({@code
 * -Duser.language=xx}); what it lacks stays English. Values stand as {0}, {1}; an apostrophe is an
 * apostrophe. Safe for use by several threads.
 */
public final class Wording {
  private static final String BUNDLE = "org.whosaid.words.messages";
  private static final Wording IN_USE = in(Locale.getDefault(), Wording.class.getClassLoader());

  private final Map<String, Text> texts;
  private final Locale language;

  private Wording(Map<String, Text> texts, Locale language) {
    this.texts = Map.copyOf(texts);
    this.language = language;
  }

  /** The wording in that language, as far as there is a translation. */
  static Wording in(Locale wanted, ClassLoader loader) {
    ResourceBundle.Control noOtherLanguage =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle english = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, loader, noOtherLanguage);
    ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, wanted, loader, noOtherLanguage);
    boolean translated = !bundle.getLocale().equals(Locale.ROOT);
    Locale language = translated ? bundle.getLocale() : Locale.ENGLISH;
    Map<String, Text> texts = new HashMap<>();
    for (String key : english.keySet()) {
      Text text = Text.of(key, english.getString(key), Locale.ENGLISH);
      texts.put(key, translated ? text.translated(bundle.getString(key), language) : text);
    }
    return new Wording(texts, language);
  }

  /**
   * The text of that key.
   *
   * @param values stand in the text as they are; a number without separators
   * @throws IllegalArgumentException if there is no such text, or it needs more values
   */
  public static String of(String key, Object... values) {
    return IN_USE.text(key, values);
  }

  /**
   * The text that counts: {@code KEY.one} for 1, otherwise {@code KEY.many}. The count is {0}.
   *
   * @param others are {1} and those behind it
   * @throws IllegalArgumentException if there is no such text, or it needs more values
   */
  public static String counted(String key, long count, Object... others) {
    return IN_USE.text(counting(key, count), withCount(count, others));
  }

  /** In which language the texts are, for dates: English unless there is a translation. */
  public static Locale language() {
    return IN_USE.language;
  }

  /** A day as the language of the texts writes it: "14 March 2026". */
  public static String date(LocalDate day) {
    return IN_USE.day(day);
  }

  /** The key of the form for that number: {@code KEY.one} or {@code KEY.many}. */
  public static String counting(String key, long count) {
    return key + (count == 1 ? ".one" : ".many");
  }

  String text(String key, Object... values) {
    Text text = texts.get(key);
    if (text == null) {
      throw new IllegalArgumentException("no text has the key " + key);
    }
    return text.with(List.of(values));
  }

  String day(LocalDate day) {
    boolean english = language.getLanguage().equals("en");
    DateTimeFormatter format =
        english
            ? DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH)
            : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
    return format.format(day);
  }

  private static Object[] withCount(long count, Object... others) {
    Object[] values = new Object[others.length + 1];
    values[0] = count;
    System.arraycopy(others, 0, values, 1, others.length);
    return values;
  }
}
