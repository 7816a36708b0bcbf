// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type behind the command's name, and how it is understood. */
class CommandWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "https://example.com/story ~ https://example.com/story",
        "<https://example.com/story> ~ https://example.com/story",
        "<https://example.com/story|example.com/story> ~ https://example.com/story",
        "<https://example.com/story|Storm: two dead> ~ https://example.com/story",
        "example.com/story ~ https://example.com/story",
        "<http://example.com|example.com>/story ~ http://example.com",
        "www.example.co.uk ~ https://www.example.co.uk",
        "example.com:8443/a ~ https://example.com:8443/a",
        "\"https://example.com/story\" ~ https://example.com/story",
        "'example.com/story' ~ https://example.com/story",
        "“https://example.com/story” ~ https://example.com/story",
        "„https://example.com/story“ ~ https://example.com/story",
        "«https://example.com/story» ~ https://example.com/story",
        "`https://example.com/story` ~ https://example.com/story",
        "(https://example.com/story) ~ https://example.com/story",
        "&lt;https://example.com/story&gt; ~ https://example.com/story",
        "https://example.com/story, ~ https://example.com/story",
        "https://example.com/story; ~ https://example.com/story",
        "https://example.com/story! ~ https://example.com/story",
        "https://example.com/story. ~ https://example.com/story",
        "https://example.com/Weir_(bridge) ~ https://example.com/Weir_(bridge)",
        "https://example.com/?a=1&amp;b=2 ~ https://example.com/?a=1&b=2",
        "HTTPS://EXAMPLE.COM/Story ~ HTTPS://EXAMPLE.COM/Story",
        "zürich.example/straße ~ https://zürich.example/straße",
        "https://example.com/a|b ~ https://example.com/a|b",
        "ftp://example.com/a ~ ftp://example.com/a"
      })
  void aLinkIsFoundHoweverItIsTyped(String typed, String written) {
    CommandWords words = CommandWords.of(typed);

    assertThat(words.beginsWithALink()).isTrue();
    assertThat(words.links().get(0).written()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "help",
        "e.g.",
        "3.50",
        "10.11.2026",
        "...",
        "://",
        "<>",
        "<|>",
        "<https://>",
        "a@b",
        "C:\\x",
        "\u0000",
        "''",
        ",",
        "example.com\\story",
        "-.-",
        "rita",
        ".example.com"
      })
  void whatIsNoLinkIsNone(String typed) {
    assertThat(CommandWords.of(typed).links()).isEmpty();
  }

  @Test
  void severalLinksStandBehindEachOtherHoweverTheyAreParted() {
    assertThat(links("compare a.example/1, <https://b.example/2|b.example/2>;\tc.example/3\n\n"))
        .containsExactly("https://a.example/1", "https://b.example/2", "https://c.example/3");
    assertThat(links("<https://a.example/1><https://b.example/2>"))
        .containsExactly("https://a.example/1", "https://b.example/2");
  }

  @Test
  void anArticleIsMeantOnceHoweverItsLinkIsSpelt() {
    assertThat(
            links(
                "https://example.com/story example.com/story?utm_source=x <https://example.com/story>"))
        .containsExactly("https://example.com/story");
  }

  @Test
  void aLinkOfTwoThousandCharactersIsReadAndALongerOneIsTooLong() {
    String longest = "https://example.com/" + "a".repeat(1_980);

    assertThat(CommandWords.of(longest).links())
        .singleElement()
        .satisfies(link -> assertThat(link.tooLong()).isFalse());
    assertThat(CommandWords.of(longest + "a").links())
        .singleElement()
        .satisfies(link -> assertThat(link.tooLong()).isTrue());
    assertThat(CommandWords.of("<https://example.com/" + "a".repeat(3_000) + ">").links())
        .singleElement()
        .satisfies(link -> assertThat(link.tooLong()).isTrue());
  }

  @Test
  void fiftyLinksAreFiftyLinks() {
    List<String> fifty = IntStream.range(0, 50).mapToObj(i -> "https://example.com/" + i).toList();

    assertThat(links(String.join(" ", fifty))).isEqualTo(fifty);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '^',
      value = {
        "Harbour Authority ~ Harbour Authority",
        "\"Harbour Authority\" ~ Harbour Authority",
        "“Harbour Authority”, ~ Harbour Authority",
        "' O'Brien ' ~ O'Brien",
        "the mayor (acting) ~ the mayor (acting)"
      })
  void aNameIsTakenOutOfItsQuotationMarks(String typed, String name) {
    assertThat(CommandWords.unquoted(typed)).isEqualTo(name);
  }

  @Test
  void theFirstWordIsTheWordHoweverItIsWritten() {
    assertThat(CommandWords.of("  \"SOURCE\"  the  mayor ").word()).isEqualTo("source");
    assertThat(CommandWords.of("  SOURCE  the  mayor ").rest()).isEqualTo("the  mayor");
    assertThat(CommandWords.of(" \u00a0 ").links()).isEmpty();
    assertThat(CommandWords.of("\n \t").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "(", "a.", "https://", "<https://a|", "\"", "&lt;", "-", ".a"})
  @Timeout(20)
  void aLongTangleIsReadInNoTime(String piece) {
    long before = System.nanoTime();

    CommandWords.of(piece.repeat(100_000 / piece.length()));

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
  }

  private static List<String> links(String typed) {
    return CommandWords.of(typed).links().stream().map(CommandWords.Link::written).toList();
  }
}
