// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.article.WrittenPdf.CATALOG;
import static org.whosaid.article.WrittenPdf.FONT;
import static org.whosaid.article.WrittenPdf.ONE_PAGE;
import static org.whosaid.article.WrittenPdf.PAGE;
import static org.whosaid.article.WrittenPdf.WORDS;
import static org.whosaid.article.WrittenPdf.bytes;
import static org.whosaid.article.WrittenPdf.packed;
import static org.whosaid.article.WrittenPdf.page;
import static org.whosaid.article.WrittenPdf.pdf;
import static org.whosaid.article.WrittenPdf.stream;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

/** PDFs made to explode when they are opened; each is no article, and soon. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HostilePdfsTest {
  private static final Reading NO_ARTICLE = new Illegible(Reason.NOT_AN_ARTICLE);

  @Test
  void theSamePageWithoutATrickIsRead() throws IOException {
    assertThat(read(page(stream("", WORDS.getBytes(ISO_8859_1))))).isInstanceOf(Legible.class);
    byte[] twice = bytes(HexFormat.of().formatHex(packed(WORDS)) + ">");
    assertThat(read(page(stream("/Filter[/ASCIIHexDecode/FlateDecode]", twice))))
        .isInstanceOf(Legible.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Filter[/FlateDecode/FlateDecode]",
        "/Filter [ /Fl#61teDecode\n/FlateDecode ]",
        "/F[/FlateDecode/FlateDecode]",
        "/Filter 7 0 R",
        "/Filter[/FlateDecode/FlateDecode/FlateDecode/FlateDecode]"
      })
  void aBombInABombIsNotOpened(String filter) throws IOException {
    byte[] bomb = packed(packed(" ".repeat(60_000_000)));

    assertThat(read(page(stream(filter, bomb)))).isEqualTo(NO_ARTICLE);
  }

  @Test
  void aRunOfOneByteIsABombToo() throws IOException {
    byte[] runs = new byte[2_000_000];
    for (int i = 0; i < runs.length; i += 2) {
      runs[i] = (byte) 129;
      runs[i + 1] = ' ';
    }

    assertThat(read(page(stream("/Filter/RunLengthDecode", runs)))).isEqualTo(NO_ARTICLE);
  }

  @Test
  void aPageThatNamesTheSameContentTwentyThousandTimesIsNoArticle() throws IOException {
    byte[] content = stream("/Filter/FlateDecode", packed("q Q ".repeat(1_000_000)));
    String page = PAGE.replace("5 0 R>>", "[" + "5 0 R ".repeat(20_000) + "]>>");

    assertThat(read(pdf(bytes(CATALOG), bytes(ONE_PAGE), bytes(page), bytes(FONT), content)))
        .isEqualTo(NO_ARTICLE);
  }

  @Test
  void aTreeOfPagesThatGrowsOutOfItselfIsNoArticle() throws IOException {
    String itself = "<</Type/Pages/Kids[2 0 R 2 0 R]/Count 1000000>>";
    String many = "<</Type/Pages/Kids[" + "3 0 R ".repeat(700_000) + "]/Count 700000>>";
    List<byte[]> fan = new ArrayList<>(List.of(bytes(CATALOG)));
    for (int i = 2; i < 40; i++) {
      String kids = ((i + 1) + " 0 R ").repeat(10);
      fan.add(bytes("<</Type/Pages/Kids[" + kids + "]/Count 1000000>>"));
    }

    assertThat(read(pdf(bytes(CATALOG), bytes(itself)))).isEqualTo(NO_ARTICLE);
    assertThat(read(pdf(bytes(CATALOG), bytes(many), bytes(PAGE)))).isEqualTo(NO_ARTICLE);
    assertThat(read(pdf(fan.toArray(new byte[0][])))).isEqualTo(NO_ARTICLE);
  }

  @Test
  void aDrawingThatDrawsItselfIsNoArticle() throws IOException {
    byte[] form =
        stream(
            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>",
            bytes("/X Do /X Do /X Do"));

    assertThat(
            read(
                pdf(
                    bytes(CATALOG),
                    bytes(ONE_PAGE),
                    bytes(PAGE),
                    bytes(FONT),
                    stream("", bytes("/X Do")),
                    form)))
        .isEqualTo(NO_ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<</A", "(", "9", "stream\n", "1 0 obj ", "1 0 R "})
  void fourMegabytesOfOneThingAreNoArticle(String thing) throws IOException {
    String much = thing.repeat(4_000_000 / thing.length());

    assertThat(read(pdf(bytes("<</Type/Catalog/Pages 2 0 R/X " + much), bytes("<<>>"))))
        .isEqualTo(NO_ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "<</A ", "q ", "(x)Tj "})
  void aPageOfMegabytesOfOneThingEndsInTime(String thing) throws IOException {
    byte[] content = packed("BT /F 12 Tf " + thing.repeat(8_000_000 / thing.length()));

    assertThat(read(page(stream("/Filter/FlateDecode", content)))).isNotNull();
  }

  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  @ParameterizedTest(name = "{0}")
  @MethodSource("tricks")
  void aTrickThatFillsTheMemoryOfASmallProcessIsNoArticle(String trick, byte[] pdf) {
    assertThat(read(pdf)).as(trick).isEqualTo(NO_ARTICLE);
  }

  static Stream<Arguments> tricks() throws IOException {
    return PdfTricks.all().entrySet().stream()
        .map(trick -> Arguments.of(trick.getKey(), trick.getValue()));
  }

  @Test
  void numbersThatAskForGigabytesGetNone() throws IOException {
    String columns = "/DecodeParms<</Predictor 12/Columns 2000000000/Colors 32>>";
    byte[] content = stream("/Filter/FlateDecode" + columns, packed(WORDS));

    assertThat(read(page(content))).isNotNull();
    assertThat(read(bytes("%PDF-1.7\nxref\n0 2000000000\ntrailer<</Size 2000000000>>\n%%EOF")))
        .isEqualTo(NO_ARTICLE);
  }

  private static Reading read(byte[] pdf) {
    return new ReadableText().ofPdf(pdf, Optional.empty());
  }
}
