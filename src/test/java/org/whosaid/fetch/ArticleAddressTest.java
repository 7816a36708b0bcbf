// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/story                          | example.com/story
          http://example.com/story                           | example.com/story
          HTTPS://EXAMPLE.COM/Story                          | example.com/Story
          https://example.com:443/story                      | example.com/story
          http://example.com:80/story                        | example.com/story
          http://example.com:443/story                       | example.com:443/story
          https://example.com:8443/story                     | example.com:8443/story
          https://example.com                                | example.com/
          https://example.com/                               | example.com/
          https://example.com?                               | example.com/
          https://example.com./story                         | example.com/story
          https://example.com/story/                         | example.com/story/
          https://example.com/story?                         | example.com/story
          https://example.com/story#comments                 | example.com/story
          https://example.com/story#:~:text=said             | example.com/story
          https://reader:secret@example.com/story            | example.com/story
          https://[2001:DB8::1]:8080/story                   | [2001:db8::1]:8080/story
          https://bücher.example/story                       | xn--bcher-kva.example/story
          https://example.com/story?utm_source=x&utm_medium=y | example.com/story
          https://example.com/story?id=7&utm_source=x        | example.com/story?id=7
          https://example.com/story?UTM_Source=x&b=2&a=1     | example.com/story?b=2&a=1
          https://example.com/story?a=1&&b=2&                | example.com/story?a=1&b=2
          https://example.com/story?fbclid=x&print           | example.com/story?print
          https://example.com/story?page=2                   | example.com/story?page=2
          https://example.com/story?q=caf%C3%A9+bar          | example.com/story?q=caf%C3%A9+bar
          https://www.google.com/amp/s/example.com/story/amp | example.com/story/amp
          https://www.google.com/amp/s/www.google.com/amp/s/example.com/story | example.com/story
          https://www.google.com/amp/s/example.com%22/story  | www.google.com/amp/s/example.com%22/story
          https://example-com.cdn.ampproject.org/c/s/example.com/story?usqp=mq331 | example.com/story
          mailto:desk@example.com                            | mailto:desk@example.com
          /story                                             | /story
          """)
  void linksToOneArticleHaveOneIdentity(String link, String identity) {
    assertThat(ArticleAddress.identity(URI.create(link))).isEqualTo(identity);
  }

  /** Viewer in viewer in viewer: each would be read with all that is in it. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void anAddressWithoutEndIsNobodys() {
    URI endless = URI.create("https://bing.com/amp/" + "bing.com/amp/".repeat(20_000) + "a.b/c");
    URI long7000 = URI.create("https://bing.com/amp/" + "bing.com/amp/".repeat(500) + "a.b/c");

    assertThat(ArticleAddress.written(endless.toString())).isEmpty();
    assertThat(ArticleAddress.identity(long7000)).startsWith("bing.com/amp/bing.com/amp/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "utm_source",
        "utm_campaign",
        "utm_anything",
        "fbclid",
        "gclid",
        "dclid",
        "msclkid",
        "mc_cid",
        "mc_eid",
        "igshid",
        "ref_src",
        "cmpid",
        "CMP",
        "ocid",
        "smid",
        "at_medium",
        "at_campaign",
        "ns_mchannel",
        "_hsenc",
        "mkt_tok",
        "gad_source",
        "twclid",
        "xtor",
        "guce_referrer",
        "__twitter_impression",
        "amp_js_v",
        "WT.mc_id"
      })
  void whatTellsWhoSentTheReaderIsLeftOut(String parameter) {
    URI link = URI.create("https://example.com/story?" + parameter + "=1&id=7");

    assertThat(ArticleAddress.identity(link)).isEqualTo("example.com/story?id=7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "p", "page", "ref", "source", "mod", "share", "q", "v", "at", "ns"})
  void whatMayTellWhichArticleItIsStays(String parameter) {
    URI link = URI.create("https://example.com/story?" + parameter + "=1");

    assertThat(ArticleAddress.identity(link)).isEqualTo("example.com/story?" + parameter + "=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          http://Example.com:80/story?utm_source=x#top       | http://example.com/story
          https://example.com                                | https://example.com/
          https://reader:secret@example.com/story?id=7       | https://example.com/story?id=7
          https://www.google.com/amp/s/example.com/story     | https://example.com/story
          mailto:desk@example.com                            | mailto:desk@example.com
          """)
  void aCleanAddressCanStillBeOpened(String link, String clean) {
    assertThat(ArticleAddress.clean(URI.create(link))).isEqualTo(URI.create(clean));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://www.google.com/amp/s/www.example.com/story?a=1 | https://www.example.com/story?a=1
          https://www.google.co.uk/amp/example.com/story     | http://example.com/story
          https://www.bing.com/amp/s/example.com/story       | https://example.com/story
          https://example-com.cdn.ampproject.org/c/s/example.com/story | https://example.com/story
          https://cdn.ampproject.org/v/s/example.com/story   | https://example.com/story
          https://example-com.cdn.ampproject.org/i/s/example.com/a.png | https://example-com.cdn.ampproject.org/i/s/example.com/a.png
          https://www.google.com/amp/s/                      | https://www.google.com/amp/s/
          https://www.google.com/search?q=amp/s/example.com  | https://www.google.com/search?q=amp/s/example.com
          https://google.com.evil.example/amp/s/example.com/ | https://google.com.evil.example/amp/s/example.com/
          https://evil-cdn.ampproject.org.example/c/s/example.com/ | https://evil-cdn.ampproject.org.example/c/s/example.com/
          """)
  void anAmpViewerIsLookedThrough(String viewer, String own) {
    assertThat(AmpAddress.unwrapped(HttpUrl.get(viewer))).isEqualTo(HttpUrl.get(own));
  }

  @Test
  void whatStandsInAViewersAddressIsOnlyAnAddressAndIsJudgedAsOne() {
    HttpUrl inside =
        AmpAddress.unwrapped(HttpUrl.get("https://www.google.com/amp/s/u:p@127.0.0.1:22/x"));

    assertThat(Doorway.refusal(inside)).isPresent();
  }
}
