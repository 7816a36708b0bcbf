// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Short, calm, plain, in sentence case, and nothing that only an emoji would say. */
class HouseStyleTest {
  private static final int LONGEST = 200;

  /** Slack's limits for a window's title and for what is read out of a button. */
  private static final int TITLE = 24;

  private static final int BUTTON = 75;

  /** With a capital wherever they stand: names, and the button that others are told of. */
  private static final Set<String> NAMES =
      Set.of(
          "Whosaid",
          "Slack",
          "English",
          "Europe",
          "London",
          "PDF",
          "PDFs",
          "MB",
          "CSV",
          "JSON",
          "Markdown",
          "LINK",
          "NAME",
          "Harbour",
          "Authority");

  private static final Pattern BUTTONS_NAME = Pattern.compile("All claims");
  private static final Pattern EMOJI_CODE = Pattern.compile(":[a-z0-9_+-]+:");
  private static final Pattern CAPITAL = Pattern.compile("\\b\\p{Lu}[\\p{L}]*");
  private static final Pattern NEW_SENTENCE = Pattern.compile("(^|[.?] )$");
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(,number)?}");

  /** Of several sentences: as a sentence, before a list, or with what is to be typed. */
  private static final String ENDS = ".*([.?:]|: /whosaid [^.]*)";

  private static final Pattern PROPER_END = Pattern.compile("[\\p{L}\\p{N}.?)}…:\"]$");

  private final Map<String, String> texts = MessagesFile.texts();

  HouseStyleTest() throws IOException {}

  static Stream<String> keys() throws IOException {
    return MessagesFile.texts().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTextIsShortAndCalm(String key) {
    String text = textOf(key);

    assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST).isEqualTo(text.strip());
    assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain("!", "please", "sorry", "oops", "  ");
    assertThat(EMOJI_CODE.matcher(text).find()).as("an emoji code in %s", text).isFalse();
    assertThat(text.codePoints().filter(HouseStyleTest::isPicture).count()).isZero();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void onlyTheBeginningOfASentenceAndNamesHaveACapital(String key) {
    String text = BUTTONS_NAME.matcher(textOf(key)).replaceAll("all claims");
    Matcher word = CAPITAL.matcher(text);
    while (word.find()) {
      boolean begins = NEW_SENTENCE.matcher(text.substring(0, word.start())).find();

      assertThat(begins || NAMES.contains(word.group()) || text.startsWith(word.group()))
          .as("capital of %s in: %s", word.group(), text)
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void aTextEndsAsASentenceOrAPhraseDoes(String key) {
    String text = textOf(key);

    assertThat(PROPER_END.matcher(text).find()).as("the end of: %s", text).isTrue();
    if (text.matches(".*[.?] \\p{Lu}.*")) {
      assertThat(text).as("several sentences").matches(key.endsWith(".in-full") ? ".*" : ENDS);
    }
    if (text.endsWith(".")) {
      assertThat(text).as("a sentence").matches("[\\p{Lu}{].*");
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void whatHasLittleRoomIsShort(String key) {
    String shown = PLACE.matcher(textOf(key)).replaceAll("100");
    if (key.endsWith("title")) {
      assertThat(shown).hasSizeLessThanOrEqualTo(TITLE);
    }
    if (key.endsWith(".in-full")) {
      String button = textOf(key.substring(0, key.length() - ".in-full".length()));

      assertThat(shown).hasSizeLessThanOrEqualTo(BUTTON).matches("\\p{Lu}.*[^.]");
      assertThat(textOf(key)).as("can be said to press it").containsIgnoringCase(button);
    }
  }

  @Test
  void aTextThatCountsHasBothForms() {
    for (String key : texts.keySet()) {
      assertThat(texts)
          .containsKey(key.replace(".one", ".many"))
          .containsKey(key.replace(".many", ".one"));
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void bracesAreOnlyForValues(String key) {
    assertThat(PLACE.matcher(textOf(key)).replaceAll("")).doesNotContain("{", "}");
  }

  private String textOf(String key) {
    return texts.getOrDefault(key, "");
  }

  private static boolean isPicture(int c) {
    return c > 0xffff || Character.getType(c) == Character.OTHER_SYMBOL;
  }
}
