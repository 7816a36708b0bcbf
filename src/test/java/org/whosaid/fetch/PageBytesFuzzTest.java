// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.URI;
import java.util.Arrays;
import okhttp3.HttpUrl;

/** Whatever bytes arrive: they are read as some text, and what the head says leads to the web. */
class PageBytesFuzzTest {
  private static final HttpUrl AT = HttpUrl.get("https://www.example.com/news/story-1");

  @FuzzTest
  void bytesOfAPage(byte[] answer) {
    String all = new String(answer, ISO_8859_1);
    int end = Math.max(0, all.indexOf('\n'));
    byte[] body = Arrays.copyOfRange(answer, end, answer.length);
    DeclaredType declared = DeclaredType.of(all.substring(0, end));
    ContentKind kind = ContentKind.of(declared, body);

    String text = PageText.decode(body, declared.charset(), kind == ContentKind.HTML);
    assertThat(text.length()).isLessThanOrEqualTo(2 * body.length);
    PageHead head = PageHead.of(text, AT);
    head.canonical().ifPresent(to -> assertThat(to.scheme()).isIn("http", "https"));
    head.canonical()
        .flatMap(to -> CanonicalAddress.believed(AT, to))
        .ifPresent(to -> assertThat(to.host()).endsWith("example.com"));
    head.refresh().ifPresent(to -> assertThat(to.scheme()).isIn("http", "https"));
    assertThat(SavedPage.read(body, URI.create("file:///saved.html"))).isNotNull();
  }
}
