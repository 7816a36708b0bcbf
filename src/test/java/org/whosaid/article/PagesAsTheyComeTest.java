// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

class PagesAsTheyComeTest {
  private static final Optional<URI> ADDRESS =
      Optional.of(URI.create("https://www.example.com/2026/a-story"));

  private static final String EVIDENCE = "<meta property=og:type content=article>";

  private final ReadableText readable = new ReadableText();

  @ParameterizedTest
  @ValueSource(strings = {"wordpress", "graph", "amp", "br-br"})
  void theTextOfThePageIsTheArticleAndNothingElse(String page) {
    Article article = article(page);

    assertEquals(file(page + ".txt").strip(), article.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"wordpress", "graph", "amp", "br-br"})
  void everyParagraphLiesWhereItsSpanSays(String page) {
    Article article = article(page);

    assertThat(article.paragraphs())
        .extracting(paragraph -> paragraph.span().in(article.text()))
        .containsExactly(article.text().split("\n\n"));
    assertThat(article.paragraphs())
        .extracting(Paragraph::number)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, article.paragraphs().size()).boxed().toList());
  }

  @Test
  void aTeaserBeforeAWallIsPaywalled() {
    assertThat(readable.ofHtml(file("teaser.html"), ADDRESS))
        .isEqualTo(new Illegible(Reason.PAYWALLED));
  }

  @Test
  void theTextOfATeaserIsThereForThoseWhoAskForAnyText() {
    assertThat(readable.anyTextOf(file("teaser.html"), ADDRESS).orElseThrow().text())
        .startsWith("On a wet Monday in November")
        .endsWith("was the carpet.");
  }

  @Test
  void aPageThatIsNotFreeButHasTheWholeTextIsLegible() {
    StringBuilder rest = new StringBuilder();
    for (int day = 1; day <= 30; day++) {
      rest.append("<p>On day ")
          .append(day)
          .append(" the directors said nothing about the loans.</p>");
    }
    String page = file("teaser.html").replace("<div class=\"wall\">", rest + "<div>");

    assertThat(readable.ofHtml(page, ADDRESS)).isInstanceOf(Legible.class);
  }

  @Test
  void aBriefOnASiteWithAHiddenWallIsLegible() {
    String brief =
        "<article><p>The harbour bridge will close to all traffic for nine weeks from 7 April, Marram"
            + " council said on Friday. Buses will take the long road by Saint Brea.</p></article>"
            + "<div style='display: none'>Subscribe to continue reading</div>"
            + "<header>Already a subscriber? <a href=/in>Log in</a></header>";

    assertThat(readable.ofHtml(brief + EVIDENCE, ADDRESS)).isInstanceOf(Legible.class);
  }

  @Test
  void aShortTextWhoseWordsWereCountedAsManyIsPaywalled() {
    StringBuilder beginning = new StringBuilder();
    for (int day = 1; day <= 40; day++) {
      beginning.append("<p>On day ").append(day).append(" the directors met and said nothing.</p>");
    }
    String page =
        beginning
            + "<script type='application/ld+json'>{\"@type\":\"Article\",\"isAccessibleForFree\":false,"
            + "\"wordCount\":2400}</script>";

    assertThat(readable.ofHtml(page, ADDRESS)).isEqualTo(new Illegible(Reason.PAYWALLED));
  }

  @Test
  void aNamedElementAmidASentenceKeepsItsWords() {
    String page =
        "<article>"
            + "<p>The minister, <a class='author tag' href=/x>Karin Voss</a>, said on Saturday that 1,400"
            + " people had left their <span class='ad-hoc related'>homes</span> along the river.</p>"
            + "<p>Her colleague put the number at more than 2,000 in a radio interview an hour later, and"
            + " neither ministry would say how the people were counted by the crews.</p>"
            + "<p class='related'>Other news of the day</p></article>";

    assertThat(readable.anyTextOf(page, ADDRESS).orElseThrow().text())
        .startsWith(
            "The minister, Karin Voss, said on Saturday that 1,400 people had left their homes along"
                + " the river.")
        .doesNotContain("Other news");
  }

  @Test
  void whereThePageItselfShowsNothingTheLinkedDataMayHaveTheText() {
    String page =
        "<div id=app></div><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":"
            + "\"The bridge will close to all traffic from 7 April, the council said on Friday.\\n\\nIt will be"
            + " shut for nine weeks, \u201cand not a day longer\u201d, the mayor told the shopkeepers of the quay.\"}</script>";

    Reading reading = readable.ofHtml(page, ADDRESS);

    assertThat(reading).isInstanceOf(Legible.class);
    assertThat(((Legible) reading).article().paragraphs()).hasSize(2);
    assertThat(((Legible) reading).article().text()).contains("“and not a day longer”");
  }

  @Test
  void aHomePageIsNotAnArticle() {
    assertThat(readable.ofHtml(file("home.html"), Optional.of(URI.create("https://example.com/"))))
        .isEqualTo(new Illegible(Reason.NOT_AN_ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "<html></html>",
        "<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>",
        "<h1>Photos of the day</h1><img src=a.jpg><img src=b.jpg>",
        "\u0000\u0001\u0002",
        "<title>Only a title</title>",
        "<frameset><frame src=a.htm><frame src=b.htm></frameset>",
        "]]>--><!DOCTYPE"
      })
  void aPageWithoutTextIsNotAnArticle(String page) {
    assertThat(readable.ofHtml(page, Optional.empty()))
        .isEqualTo(new Illegible(Reason.NOT_AN_ARTICLE));
    assertThat(readable.anyTextOf(page, Optional.empty()).orElseThrow().text()).doesNotContain("<");
  }

  @Test
  void aGermanArticleIsNotEnglishButHasItsText() {
    String page =
        "<article>"
            + "<p>Der Stadtrat hat am Montag beschlossen, die Brücke für neun Wochen zu sperren, wie "
            + "die Verwaltung mitteilte. Die Händler am Kai sagten, man habe sie nicht gefragt.</p>"
            + "<p>„Wir haben lange darüber nachgedacht“, sagte die Leiterin des Bauamts, „und es gibt "
            + "keinen anderen Weg, der nicht bis in den Sommer dauern würde.“</p></article>";

    assertThat(readable.ofHtml(page, ADDRESS)).isEqualTo(new Illegible(Reason.NOT_ENGLISH));
    assertThat(readable.anyTextOf(page, ADDRESS).orElseThrow().text()).contains("„Wir haben lange");
  }

  @Test
  void severalThreadsReadWithOneReader() throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      for (Future<Reading> reading :
          threads.invokeAll(
              Stream.generate(() -> file("graph.html"))
                  .limit(40)
                  .<Callable<Reading>>map(page -> () -> readable.ofHtml(page, ADDRESS))
                  .toList())) {
        assertThat(reading.get()).isEqualTo(readable.ofHtml(file("graph.html"), ADDRESS));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private Article article(String page) {
    Reading reading = readable.ofHtml(file(page + ".html"), ADDRESS);
    assertThat(reading).isInstanceOf(Legible.class);
    return ((Legible) reading).article();
  }

  private static String file(String name) {
    try (InputStream file = PagesAsTheyComeTest.class.getResourceAsStream(name)) {
      assertThat(file).as(name).isNotNull();
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
