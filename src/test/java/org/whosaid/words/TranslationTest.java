// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

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

  /** As the bundle's first lines tell a newsroom. */
  @Test
  void javaStartedInALanguageSpeaksItFromAFolderAheadOfTheProgram(@TempDir Path folder)
      throws IOException {
    Path bundle = folder.resolve("org/whosaid/words/messages_xx.properties");
    Files.createDirectories(bundle.getParent());
    Files.writeString(bundle, "reply.title=Ki mit mondott\nreply.said=Őszerinte");
    List<String> classPath = new ArrayList<>(List.of(folder.toString()));
    for (Class<?> one : List.of(Wording.class, TitleShown.class, LoggerFactory.class)) {
      classPath.add(homeOf(one));
    }
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.language=xx",
                "-cp",
                String.join(File.pathSeparator, classPath),
                TitleShown.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();

    assertThat(new String(java.getInputStream().readAllBytes(), UTF_8))
        .isEqualTo("Ki mit mondott, Őszerinte, Check before reuse");
  }

  private static String homeOf(Class<?> one) {
    return Path.of(URI.create(one.getProtectionDomain().getCodeSource().getLocation().toString()))
        .toString();
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
