// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The bundle messages_nl.properties among the tests holds a few texts. */
class TranslationTest {
  private final Wording dutch = in("nl");

  @Test
  void aTranslatedTextIsTaken() {
    assertThat(dutch.text("reply.title")).isEqualTo("Wie zei wat");
    assertThat(dutch.text("reply.sources.many", 7)).isEqualTo("7 bronnen");
  }

  @Test
  void whatIsNotTranslatedStaysEnglish() {
    assertThat(dutch.text("reply.check")).isEqualTo("Check before reuse");
    assertThat(in("pl").text("reply.title")).isEqualTo("Who said what");
  }

  @Test
  void aCountryOfTheLanguageHasItsTextsToo() {
    assertThat(in("nl-BE").text("reply.title")).isEqualTo("Wie zei wat");
  }

  @Test
  void anApostropheIsAnApostropheWithValuesAndWithout() {
    assertThat(dutch.text("claims.none")).isEqualTo("Geen claims in de foto's.");
    assertThat(dutch.text("claims.where", 1, 8, 20)).isEqualTo("Claims 1–8 van 20 's avonds");
  }

  @Test
  void valuesMayChangePlacesOrBeLeftOut() {
    assertThat(dutch.text("reply.both", "één", "twee")).isEqualTo("twee en één");
    assertThat(dutch.text("source.via", "ANP")).isEqualTo(", uit de tweede hand");
  }

  @Test
  void aNumberHasSeparatorsOnlyWhereATextAsksForThem() {
    assertThat(dutch.text("reply.sources.many", 1_234_567)).isEqualTo("1234567 bronnen");
    assertThat(dutch.text("size.bytes.many", 1_234_567)).isEqualTo("1.234.567 bytes");
  }

  @Test
  void aValueIsNeverReadAsAPattern() {
    assertThat(dutch.text("reply.figures-differ-in", "{0} '{1}' ''{2,number}''"))
        .isEqualTo("Cijfers verschillen: {0} '{1}' ''{2,number}''");
  }

  @Test
  void aTranslationThatCannotBeUsedLeavesTheEnglishText() {
    assertThat(dutch.text("reply.more", 3)).isEqualTo("3 more");
    assertThat(dutch.text("reply.updated", "14:20")).isEqualTo("updated 14:20");
    assertThat(dutch.text("reply.said")).isEqualTo("Said");
  }

  @Test
  void aKeyThatOnlyTheTranslationHasIsNoText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dutch.text("reply.of-an-older-version"))
        .withMessageContaining("reply.of-an-older-version");
  }

  @Test
  void aDayIsWrittenInTheLanguageOfTheTexts() {
    LocalDate day = LocalDate.of(2026, 3, 14);

    assertThat(dutch.day(day)).isEqualTo("14 maart 2026");
    assertThat(in("pl").day(day)).isEqualTo("14 March 2026");
  }

  private static Wording in(String tag) {
    return Wording.in(Locale.forLanguageTag(tag), TranslationTest.class.getClassLoader());
  }
}
