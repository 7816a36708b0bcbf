// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalAddressTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          true  | https://example.com/news/bridge-shut         | https://example.com/news/bridge-shut
          true  | http://m.example.com/news/bridge-shut        | https://www.example.com/news/bridge-shut/
          true  | https://example.com/news/bridge-shut/amp     | https://example.com/news/bridge-shut
          true  | https://example.com/news/bridge-shut/print/  | https://example.com/news/bridge-shut
          true  | https://example.com/story?id=5&utm_source=x  | https://example.com/story?id=5
          false | https://example.com/news/bridge-shut         | https://example.com/news/bridge-shut/amp
          false | https://example.com/news/bridge-shut/2       | https://example.com/news/bridge-shut
          false | https://example.com/news/bridge-shut         | https://example.com/news/Bridge-shut
          false | https://example.com/amp                      | https://example.com/
          false | https://example.com/story?gift=abc           | https://example.com/story
          false | https://example.com/story                    | https://example.com/story?id=5
          false | https://example.com/~mallory/story-1         | https://example.com/press/release-2
          false | https://example.com/news/bridge-shut         | https://other.example/news/bridge-shut
          """)
  void whatIsSurelyTheSamePageIsToldFromWhatMayBeAnother(
      boolean same, String own, String canonical) {
    assertThat(CanonicalAddress.isTheSamePage(HttpUrl.get(own), HttpUrl.get(canonical)))
        .isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/news/bridge-shut        | https://example.com/news/bridge-shut
          https://example.com/news/bridge-shut        | https://www.example.com/news/bridge-shut
          https://m.example.com/news/bridge-shut      | https://www.example.com/news/bridge-shut
          https://amp.example.com/news/bridge-shut    | https://example.com/news/bridge-shut
          http://example.com/news/bridge-shut         | https://example.com/news/bridge-shut
          https://example.com/news/bridge-shut/amp    | https://example.com/news/bridge-shut
          https://example.com/news/bridge-shut/print/ | https://example.com/news/bridge-shut
          https://example.com/news/bridge-shut/page/2 | https://example.com/news/bridge-shut
          https://example.com/amp/news/bridge-shut    | https://example.com/news/bridge-shut
          https://example.com/s/12345                 | https://example.com/news/2026/bridge-shut
          https://example.com/12345                   | https://example.com/12345/bridge-shut
          https://example.com/story?id=12345          | https://example.com/news/12345/bridge-shut
          https://example.com/story?id=12345&print=1  | https://example.com/story?id=12345
          https://example.com/story?utm_id=12345      | https://example.com/story
          https://example.com/                        | https://example.com/
          """)
  void aPageOnTheSameSiteIsBelieved(String own, String canonical) {
    assertThat(CanonicalAddress.believed(HttpUrl.get(own), HttpUrl.get(canonical)))
        .contains(HttpUrl.get(canonical));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          another site          | https://example.com/news/bridge-shut   | https://other.example/news/bridge-shut
          another subdomain     | https://blog.example.com/bridge-shut   | https://example.com/bridge-shut
          the name as a prefix  | https://example.com/news/bridge-shut   | https://example.com.evil.example/news/bridge-shut
          another port          | https://example.com/news/bridge-shut   | https://example.com:8443/news/bridge-shut
          a user name           | https://example.com/news/bridge-shut   | https://u@example.com/news/bridge-shut
          the front page        | https://example.com/news/bridge-shut   | https://example.com/
          the front's file      | https://example.com/news/bridge-shut   | https://example.com/index
          the section above     | https://example.com/news/bridge-shut   | https://example.com/news
          the section above     | https://example.com/news/2026/bridge-shut | https://example.com/news/2026/
          another section       | https://example.com/world/bridge-shut  | https://example.com/politics
          the number left out   | https://example.com/story?id=12345     | https://example.com/story
          another number        | https://example.com/story?id=12345     | https://example.com/story?id=67890
          """)
  void anythingElseIsNot(String why, String own, String canonical) {
    assertThat(CanonicalAddress.believed(HttpUrl.get(own), HttpUrl.get(canonical)))
        .as(why)
        .isEmpty();
  }

  @Test
  void anAddressOfEndlessNumbersIsNotWorthReading() {
    HttpUrl own = HttpUrl.get("https://example.com/story?n=" + "123,".repeat(100_000));

    assertThat(CanonicalAddress.believed(own, HttpUrl.get("https://example.com/story"))).isEmpty();
  }
}
