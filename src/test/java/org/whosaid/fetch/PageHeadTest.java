// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageHeadTest {
  private static final HttpUrl AT = HttpUrl.get("https://example.com/story");

  @Test
  void aHeadBehindManyStylesIsStillRead() {
    String html =
        "<html amp><head><style>"
            + "a{color:red}".repeat(50_000)
            + "</style><link rel=canonical href=/story-7></head><body><p>No.</body></html>";

    PageHead head = PageHead.of(html, AT);

    assertThat(head.amp()).isTrue();
    assertThat(head.canonical()).contains(HttpUrl.get("https://example.com/story-7"));
  }

  @Test
  void anEmptyCanonicalAddressIsNone() {
    assertThat(PageHead.of("<link rel=canonical href=''><p>No.", AT).canonical()).isEmpty();
    assertThat(PageHead.of("<link rel=canonical href='data:x'>", AT).canonical()).isEmpty();
    assertThat(PageHead.of("The mayor said no.", AT).canonical()).isEmpty();
  }

  static List<String> pathologicalPages() {
    int size = 5_000_000;
    return List.of(
        "<div>".repeat(size / 5),
        "<template>".repeat(size / 10),
        "<head>" + "<noscript>".repeat(size / 10),
        "<head>" + "<meta http-equiv=refresh content=x>".repeat(size / 35),
        "<head><title>" + "x".repeat(size),
        "<head><script>" + "<!--<script>".repeat(size / 12),
        "<head><meta http-equiv=refresh content='0;url=" + " ".repeat(size) + "\"x'>",
        "<head><link rel=canonical href='" + "/..".repeat(size / 3) + "'>",
        "<head><link rel='" + " ".repeat(size) + "x' href=/>",
        "<html " + numberedAttributes(size / 9) + ">",
        "<!--".repeat(size / 4),
        "<".repeat(size),
        "&".repeat(size));
  }

  private static String numberedAttributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append("a").append(i).append(' ');
    }
    return attributes.toString();
  }

  @ParameterizedTest
  @MethodSource("pathologicalPages")
  @Timeout(30)
  void noPageOfFiveMegabytesTakesLongToRead(String html) {
    assertThat(PageHead.of(html, AT).refresh()).isEmpty();
  }
}
