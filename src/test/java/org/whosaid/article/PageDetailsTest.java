// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDetailsTest {
  private static final Optional<URI> ADDRESS =
      Optional.of(URI.create("https://www.marramcourier.example/2026/bridge"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta property=og:title content='A &amp; B meet'>                ~ A & B meet",
        "<title>Bridge to close - The Marram Courier</title><meta property=og:site_name content='The Marram Courier'> ~ Bridge to close",
        "<title>Bridge to close | News | Marram Courier</title>           ~ Bridge to close",
        "<title>Bridge to close - Marram Courier</title>                  ~ Bridge to close",
        "<title>Bridge to close - in nine weeks</title>                   ~ Bridge to close - in nine weeks",
        "<title>Tide-table errors found</title>                           ~ Tide-table errors found",
        "<title>x</title><h1>What the page <i>shows</i></h1>              ~ What the page shows",
        "<meta name=twitter:title content='On the bird'>                  ~ On the bird",
      })
  void theTitleComesWithoutTheOutlet(String head, String title) {
    assertThat(of(head).title()).contains(title);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta name=author content='By Ines Calloway'>                    ~ Ines Calloway",
        "<meta name=AUTHOR content='Ines Calloway'>                       ~ Ines Calloway",
        "<meta property=article:author content='https://face.example/ines'><meta name=parsely-author content='Ines C'> ~ Ines C",
        "<a rel=author href=/ines>Ines Calloway</a>                       ~ Ines Calloway",
        "<span itemprop=author><b itemprop=name>Ines</b></span>           ~ Ines",
      })
  void theBylineIsANameWithoutBy(String head, String byline) {
    assertThat(of(head).byline()).contains(byline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=author content='@ines'>",
        "<meta name=author content='https://example.com/ines'>",
        "<meta name=author content='ines@example.com'>",
        "<meta name=author content='  '>"
      })
  void anAddressIsNoByline(String head) {
    assertThat(of(head).byline()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<meta property=article:published_time content='2026-03-14T06:05:00Z'>  ~ 2026-03-14T06:05Z",
        "<meta name=parsely-pub-date content='2026-03-14T06:05:00+02:00'>       ~ 2026-03-14T06:05+02:00",
        "<meta name=DC.date.issued content='2026-03-14'>                        ~ 2026-03-14",
        "<meta itemprop=datePublished content='2026-03-14T06:05'>               ~ 2026-03-14",
        "<time datetime='2026-03-14T06:05:00Z'>today</time>                     ~ 2026-03-14T06:05Z",
        "<time class=x datetime=''>14 March 2026</time>                         ~ 2026-03-14",
        "<meta name=date content='soon'><meta name=pubdate content='2026-03-14'> ~ 2026-03-14",
      })
  void theTimeOfPublicationIsFoundWhereSystemsWriteIt(String head, String time) {
    assertThat(of(head).published().map(PageDetailsTest::written)).contains(time);
  }

  @Test
  void linkedDataSpeaksFirst() {
    ArticleDetails details =
        of(
            """
            <title>Something else</title><meta name=author content=Webmaster>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"The bridge","author":[{"name":"Ines"},"Omar Vane"],
            "publisher":{"name":"Marram Courier"},"datePublished":"2026-03-14","dateModified":"2026-03-15T10:00:00Z"}</script>
            """);

    assertThat(details.title()).contains("The bridge");
    assertThat(details.byline()).contains("Ines, Omar Vane");
    assertThat(details.outlet()).contains("Marram Courier");
    assertThat(details.published().map(PageDetailsTest::written)).contains("2026-03-14");
    assertThat(details.modified().map(PageDetailsTest::written)).contains("2026-03-15T10:00Z");
    assertThat(details.address()).isEqualTo(ADDRESS);
  }

  /** The outlet's name is shown as the name of a link to the page. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "reuters.com",
        "Reuters.COM",
        "reuters.com/world",
        "World news at reuters.com",
        "marramcourier.example.evil.com",
        "Postal/Courier"
      })
  void anotherSitesAddressIsNoNameOfAnOutlet(String name) {
    assertThat(of("<meta property=og:site_name content='" + name + "'>").outlet()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marram Courier",
        "MarramCourier.example",
        "The U.S. Dispatch",
        "St. Marram Post",
        "Courier 2.0"
      })
  void anOutletMayBearItsOwnAddressOrDots(String name) {
    assertThat(of("<meta property=og:site_name content='" + name + "'>").outlet()).contains(name);
  }

  @Test
  void aPageThatSaysNothingHasNoDetails() {
    assertThat(of("<p>Words.</p>"))
        .isEqualTo(
            new ArticleDetails(
                ADDRESS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "2026-03-14T06:05:09.123Z          ~ 2026-03-14T06:05:09Z",
        "2026-03-14T06:05:09+0530          ~ 2026-03-14T06:05:09+05:30",
        "2026-03-14T06:05+01               ~ 2026-03-14T06:05+01:00",
        "2026-03-14 06:05:09 +0100         ~ 2026-03-14T06:05:09+01:00",
        "2026-03-14 06:05:09 UTC           ~ 2026-03-14T06:05:09Z",
        "2026-03-14 06:05:09               ~ 2026-03-14",
        "2026-03-14T06:05:09               ~ 2026-03-14",
        "2026/03/14                        ~ 2026-03-14",
        "20260314                          ~ 2026-03-14",
        "'Sat, 14 Mar 2026 06:05:09 GMT'   ~ 2026-03-14T06:05:09Z",
        "'Saturday, March 14, 2026'        ~ 2026-03-14",
        "'March 14th, 2026 6:05 am EST'    ~ 2026-03-14",
        "14 Mar. 2026                      ~ 2026-03-14",
        "1773468309                        ~ 2026-03-14T06:05:09Z",
      })
  void aTimeIsReadAsExactlyAsItIsWritten(String text, String time) {
    assertThat(TimeAsWritten.read(text).map(PageDetailsTest::written)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "11/12/2026",
        "2026-13-40",
        "0000-00-00",
        "14 Foo 2026",
        "2026-03-14T99:99Z",
        "2026-03-14T06:05+99:99",
        "March 45, 2026",
        "1203-03-14",
        "9999999999999"
      })
  void whatIsNoTimeForSureIsNone(String text) {
    assertThat(TimeAsWritten.read(text)).isEmpty();
  }

  private static ArticleDetails of(String html) {
    return new ReadableText().anyTextOf(html, ADDRESS).orElseThrow().details();
  }

  private static String written(ArticleTime time) {
    return time.moment().map(Object::toString).orElse(time.day().toString());
  }
}
