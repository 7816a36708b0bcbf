// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What bytes are, and which characters they stand for. */
class ContentTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String WORDS = "“No – naïve,” she said… €5";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html                | <p>No.                           | HTML
          text/html                | no tags at all                   | HTML
          text/html                | %PDF-1.7                         | PDF
          application/xhtml+xml    | <?xml version="1.0"?><html>      | HTML
          application/xml          | <?xml version="1.0"?><!DOCTYPE html><html> | HTML
          application/xml          | <?xml version="1.0"?><rss>       | OTHER
          text/xml                 | <feed>                           | OTHER
          text/plain               | The mayor said no.               | TEXT
          text/plain               | 1 < 2 said <html>                | TEXT
          text/plain               | <!DOCTYPE HTML><p>               | HTML
          text/plain               | <!-- old --> <HTML lang="en">    | HTML
          text/plain               | %PDF-1.4                         | PDF
          ''                       | <html>                           | HTML
          ''                       | The mayor said no.               | TEXT
          application/octet-stream | %PDF-1.4                         | PDF
          application/octet-stream | <!doctype html>                  | HTML
          application/octet-stream | PK\\3\\4\\0                      | OTHER
          application/pdf          | %PDF-1.4                         | PDF
          application/pdf          | junk first %PDF-1.4              | PDF
          application/pdf          | <html>Please log in              | HTML
          application/pdf          | neither                          | OTHER
          text/html                | PK\\3\\4\\0                      | OTHER
          """)
  void whatBytesAreShowsInTheirBeginning(String declared, String start, ContentKind kind) {
    String raw = start.replace("\\3", "\u0003").replace("\\4", "\u0004").replace("\\0", "\0");

    assertThat(ContentKind.of(DeclaredType.of(declared), raw.getBytes(ISO_8859_1))).isEqualTo(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "image/png",
        "video/mp4",
        "audio/mpeg",
        "application/zip",
        "application/json",
        "text/css",
        "application/rss+xml",
        "application/javascript",
        "font/woff2",
        "image/svg+xml"
      })
  void someTypesNeedNoLook(String mediaType) {
    assertThat(DeclaredType.of(mediaType + "; charset=utf-8").mayBeReadable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          text/html                          | text/html             |
          Text/HTML; Charset="UTF-8"         | text/html             | UTF-8
          text/html;charset=windows-1252;x=y | text/html             | windows-1252
          text/html; charset                 | text/html             |
          ;charset=utf-8                     | ''                    | utf-8
          """)
  void aDeclaredTypeIsReadLeniently(String header, String mediaType, String charset) {
    assertThat(DeclaredType.of(header))
        .isEqualTo(new DeclaredType(mediaType, Optional.ofNullable(charset)));
  }

  @Test
  void aByteOrderMarkOutweighsAllElse() {
    assertThat(decode(("\ufeff" + WORDS).getBytes(UTF_8), "windows-1252")).isEqualTo(WORDS);
    assertThat(decode(("\ufeff" + WORDS).getBytes(UTF_16LE), "utf-8")).isEqualTo(WORDS);
    assertThat(decode(("\ufeff" + WORDS).getBytes(UTF_16BE), "utf-8")).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"})
  void theOldWesternLabelsMeanWindows1252(String label) {
    assertThat(decode(WORDS.getBytes(WINDOWS), label)).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-7", "x-user-defined-nonsense", "none", "utf-32", "!", "iso-2022-kr"})
  void aLabelWithoutAMeaningIsAsNone(String label) {
    assertThat(CharsetLabel.charset(label)).isEmpty();
    assertThat(decode(WORDS.getBytes(UTF_8), label)).isEqualTo(WORDS);
    assertThat(decode(WORDS.getBytes(WINDOWS), label)).isEqualTo(WORDS);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Мэр сказал нет",
    "koi8-r, Мэр сказал нет",
    "Shift_JIS, 市長は言った",
    "gb2312, 市长说",
    "euc-kr, 시장은 말했다",
    "iso-8859-2, Starosta řekl",
    "windows-1254, Belediye başkanı",
  })
  void otherCharsetsAreTakenAtTheirWord(String charset, String words) {
    assertThat(decode(words.getBytes(Charset.forName(charset)), charset)).isEqualTo(words);
  }

  @Test
  void theHeaderOutweighsTheMetaElement() {
    String html = "<meta charset=windows-1251><p>Starosta řekl";

    assertThat(decode(html.getBytes(Charset.forName("iso-8859-2")), "iso-8859-2")).isEqualTo(html);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=\"windows-1251\">",
        "<META CHARSET=windows-1251>",
        "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=windows-1251\">",
        "<!-- <meta charset=utf-8> --><meta charset='windows-1251'>",
        "<?xml version=\"1.0\" encoding=\"windows-1251\"?>",
      })
  void withoutAHeaderThePageItselfSays(String markup) {
    String html = markup + "<p>Мэр сказал нет";

    assertThat(
            PageText.decode(html.getBytes(Charset.forName("windows-1251")), Optional.empty(), true))
        .isEqualTo(html);
  }

  @Test
  void aMetaElementThatCanBeReadIsNotInUtf16() {
    String html = "<meta charset=utf-16><p>" + WORDS;

    assertThat(PageText.decode(html.getBytes(UTF_8), Optional.empty(), true)).isEqualTo(html);
  }

  @Test
  void markupMeansNothingInPlainText() {
    String text = "<meta charset=windows-1251> " + WORDS;

    assertThat(PageText.decode(text.getBytes(UTF_8), Optional.empty(), false)).isEqualTo(text);
  }

  @Test
  void withoutAnyWordItIsUtf8OrWindows1252() {
    assertThat(PageText.decode(WORDS.getBytes(UTF_8), Optional.empty(), true)).isEqualTo(WORDS);
    assertThat(PageText.decode(WORDS.getBytes(WINDOWS), Optional.empty(), true)).isEqualTo(WORDS);
  }

  @Test
  void oneBrokenCharacterDoesNotUnmakeUtf8() {
    byte[] bytes = (WORDS + "?").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;

    assertThat(decode(bytes, "utf-8")).isEqualTo(WORDS + "\ufffd");
  }

  private static String decode(byte[] bytes, String headerCharset) {
    return PageText.decode(bytes, Optional.of(headerCharset), true);
  }
}
