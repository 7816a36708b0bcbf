// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

class PlainTextTest {
  /** The model would be at it for minutes, while all other links wait. */
  @Test
  void aBookIsNoArticle() {
    String sentence = "The mayor said that the bridge would be closed for nine weeks.\n";
    ReadableText readable = new ReadableText();

    assertThat(readable.ofPlainText(sentence.repeat(2_000), Optional.empty()))
        .isInstanceOf(Legible.class);
    assertThat(readable.ofPlainText(sentence.repeat(3_000), Optional.empty()))
        .isEqualTo(new Illegible(Reason.TOO_LONG));
    assertThat(
            readable.ofHtml(
                IntStream.range(0, 60)
                    .mapToObj(number -> "<p>" + number + ". " + sentence.repeat(50) + "</p>")
                    .collect(Collectors.joining("", "<article>", "</article>")),
                Optional.empty()))
        .isEqualTo(new Illegible(Reason.TOO_LONG));
  }

  @Test
  void wrappedLinesAreJoinedToParagraphs() {
    assertThat(
            paragraphs(
                """
                The harbour bridge will close to all traffic for nine weeks
                from 7 April while engineers replace its bearings, Marram
                council said on Friday.

                Shopkeepers on the west quay said they had not been asked, and
                put the loss at 40,000 a week across the quay.
                """))
        .containsExactly(
            "The harbour bridge will close to all traffic for nine weeks from 7 April while engineers"
                + " replace its bearings, Marram council said on Friday.",
            "Shopkeepers on the west quay said they had not been asked, and put the loss at 40,000 a"
                + " week across the quay.");
  }

  @Test
  void aWrappedTextWithIndentedParagraphsIsSplitAtTheIndents() {
    assertThat(
            paragraphs(
                """
                  The harbour bridge will close to all traffic for nine weeks
                from 7 April while engineers replace its bearings, the council
                said on Friday.
                  Shopkeepers on the west quay said they had not been asked, and
                put the loss at 40,000 a week across the quay.
                """))
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("Shopkeepers on the west quay");
  }

  @Test
  void aWordBrokenAtAWrapIsJoinedOnlyIfItStandsElsewhere() {
    assertThat(
            paragraphs(
                """
                The engineers will replace the bearings, and the engi-
                neers say that this takes nine weeks of work, with a self-
                imposed limit on the noise that the shopkeepers ask-
                ed for in the spring.
                """))
        .containsExactly(
            "The engineers will replace the bearings, and the engineers say that this takes nine weeks"
                + " of work, with a self-imposed limit on the noise that the shopkeepers ask-ed for in"
                + " the spring.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "One line only, without an end",
        "  First paragraph of the text.\r\nSecond paragraph.\r\n\r\n\tThird,  with two spaces. \n",
        "Minister: We will not pay.\nReporter: Who will?\nMinister: Somebody else.\n",
        "eggs\nmilk\nbread and butter\n",
        "A paragraph that goes on for much longer than any line that was ever wrapped at a margin by anybody, as texts"
            + " from editors do,\nand another one that happens to begin with a small letter, for which there may be"
            + " reasons,\nand a third.\n"
      })
  void aTextThatIsNotWrappedStaysAsItIsToTheCharacter(String text) {
    assertThat(legible(text)).isEqualTo(Article.ofLines(ArticleDetails.UNKNOWN, text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t\n", "1234 5678", "----------"})
  void aTextWithoutAWordIsNotAnArticle(String text) {
    assertThat(new ReadableText().ofPlainText(text, Optional.empty()))
        .isEqualTo(new Illegible(Reason.NOT_AN_ARTICLE));
  }

  private static List<String> paragraphs(String text) {
    Article article = legible(text);
    return article.paragraphs().stream().map(p -> p.span().in(article.text())).toList();
  }

  private static Article legible(String text) {
    Reading reading = new ReadableText().ofPlainText(text, Optional.empty());
    assertThat(reading).isInstanceOf(Legible.class);
    return ((Legible) reading).article();
  }
}
