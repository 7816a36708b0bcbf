// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;

/** After the examples of the URL Fragment Text Directives report. */
class TextFragmentTest {
  private static final String PAGE = "https://example.com/a";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "The army left. | army left | army%20left",
        "A well-known, old & tired man | well-known, old & tired | well%2Dknown%2C%20old%20%26%20tired",
        "It cost £3 (or €4). | £3 (or €4) | 3%20%28or%20%E2%82%AC4",
        "He said “go home” twice | “go home” | go%20home",
        "He said it reopened soon | open | reopened",
        "one two three four five six seven eight nine ten eleven twelve thirteen | one two three four five six seven eight nine ten eleven twelve thirteen | one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen",
      })
  void theFragmentIsTheWordsPercentEncoded(String text, String words, String expected) {
    assertThat(link(PAGE, text, words, 1)).hasToString(PAGE + "#:~:text=" + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "He said no. She said no. | no | 2 | She%20said-,no",
        "He won. Later she won. | won | 2 | she-,won",
        "Nobody knows. The mayor can say no. | no | 2 | no",
        "A ship came. The ship came. | ship came | 2 | The-,ship%20came",
        "Yes. YES. | YES | 1 | Yes.-,YES",
      })
  void aStartThatStandsEarlierGetsThePrefixThatTells(
      String text, String words, int which, String expected) {
    TextSpan span = span(text, words, which);
    Article article = Story.at(PAGE, "X", LocalDate.EPOCH, text).article();

    assertThat(fragment(article, span)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.com/a#top, https://example.com/a#top:~:text=army",
    "https://example.com/a#, https://example.com/a#:~:text=army",
    "https://example.com/a#top:~:text=old, https://example.com/a#top:~:text=army",
    "https://example.com/a?b=1&c=2, https://example.com/a?b=1&c=2#:~:text=army",
    "http://example.com/é, http://example.com/%C3%A9#:~:text=army",
  })
  void anAddressKeepsItsOwnFragmentAndLosesAnEarlierDirective(String address, String expected) {
    assertThat(link(address, "The army left.", "army", 1)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"file:///a.txt", "mailto:desk@example.com", "/relative"})
  void whatIsNotOnTheWebHasNoLink(String address) {
    Article article = Story.at(address, "X", LocalDate.EPOCH, "The army left.").article();

    assertThat(new TextFragment(article).to(span("The army left.", "army", 1))).isEmpty();
  }

  @Test
  void wordsThatNoPrefixTellsApartGiveALinkToTheArticle() {
    String text = "no ".repeat(50) + "end";

    assertThat(link(PAGE, text, "no", 40)).hasToString(PAGE);
  }

  @Test
  void aLinkThatWouldBeTooLongLeadsToTheArticle() {
    String address = PAGE + "?q=" + "x".repeat(1_970);

    assertThat(link(address, "The army left.", "army left", 1)).hasToString(address);
    assertThat(link(PAGE, "The " + "ä".repeat(600), "ä".repeat(600), 1)).hasToString(PAGE);
  }

  @Test
  void wordsOverTwoParagraphsGiveThoseOfTheFirst() {
    assertThat(link(PAGE, "It began here.\nIt ended there.", "began here.\nIt ended", 1))
        .hasToString(PAGE + "#:~:text=began%20here");
  }

  private static URI link(String address, String text, String words, int which) {
    Article article = Story.at(address, "X", LocalDate.EPOCH, text).article();
    return new TextFragment(article).to(span(text, words, which)).orElseThrow();
  }

  private static String fragment(Article article, TextSpan span) {
    String link = new TextFragment(article).to(span).orElseThrow().toString();
    return link.substring(link.indexOf("text=") + 5);
  }

  private static TextSpan span(String text, String words, int which) {
    int at = -1;
    for (int i = 0; i < which; i++) {
      at = text.indexOf(words, at + 1);
    }
    return new TextSpan(at, at + words.length());
  }
}
