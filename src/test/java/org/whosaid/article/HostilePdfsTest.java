// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

/** PDFs made to explode when they are opened; each is no article, and soon. */
@Timeout(value = 15, unit = TimeUnit.SECONDS)
class HostilePdfsTest {
  private static final Reading NO_ARTICLE = new Illegible(Reason.NOT_AN_ARTICLE);
  private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
  private static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
  private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  private static final String PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>"
          + "/XObject<</X 6 0 R>>>>/Contents 5 0 R>>";
  private static final String WORDS =
      "BT /F 12 Tf 50 700 Td (The mayor said no to the bridge.) Tj ET";

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

  private static byte[] page(byte[] content) throws IOException {
    return pdf(bytes(CATALOG), bytes(ONE_PAGE), bytes(PAGE), bytes(FONT), content);
  }

  /** Objects 1, 2, 3 … with their table; the first is the catalogue. */
  private static byte[] pdf(byte[]... objects) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    file.write(bytes("%PDF-1.7\n"));
    for (byte[] object : objects) {
      table.append(String.format("%010d 00000 n %n", file.size()).replace("\r", ""));
      int number = Arrays.asList(objects).indexOf(object) + 1;
      file.write(bytes(number + " 0 obj\n"));
      file.write(object);
      file.write(bytes("\nendobj\n"));
    }
    int start = file.size();
    int size = objects.length + 1;
    file.write(bytes("xref\n0 " + size + "\n" + table));
    file.write(
        bytes("trailer\n<</Size " + size + "/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF"));
    return file.toByteArray();
  }

  private static byte[] stream(String packing, byte[] data) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(bytes("<<" + packing + "/Length " + data.length + ">>\nstream\n"));
    stream.write(data);
    stream.write(bytes("\nendstream"));
    return stream.toByteArray();
  }

  private static byte[] packed(String text) throws IOException {
    return packed(bytes(text));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
