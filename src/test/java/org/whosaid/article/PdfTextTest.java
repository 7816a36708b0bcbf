// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Legible;
import org.whosaid.article.Reading.Reason;

class PdfTextTest {
  private static final Reading NO_ARTICLE = new Illegible(Reason.NOT_AN_ARTICLE);

  private static final List<String> FIRST_PAGE =
      List.of(
          "Marram Council: notice to the press, number 14",
          "",
          "The harbour bridge will close to all traffic for nine weeks",
          "from 7 April while engineers replace its bearings, Marram",
          "council said on Friday.",
          "",
          "Rhoda Penhale, the head of highways, said that keeping one",
          "lane open had been looked at, and that the work would have",
          "",
          "Page 1 of 2");

  private static final List<String> SECOND_PAGE =
      List.of(
          "Marram Council: notice to the press, number 14",
          "",
          "taken twice as long.",
          "",
          "Shopkeepers were not asked.",
          "",
          "Page 2 of 2");

  @Test
  void paragraphsRunOverLinesAndPagesWithoutHeadsAndFeet() throws IOException {
    Article article =
        legible(pdf("Harbour bridge to close", "Press office", FIRST_PAGE, SECOND_PAGE));

    assertThat(article.text())
        .isEqualTo(
            """
            The harbour bridge will close to all traffic for nine weeks from 7 April while engineers replace its bearings, Marram council said on Friday.

            Rhoda Penhale, the head of highways, said that keeping one lane open had been looked at, and that the work would have taken twice as long.

            Shopkeepers were not asked.""");
    assertThat(article.paragraphs())
        .extracting(paragraph -> paragraph.span().in(article.text()))
        .containsExactly(article.text().split("\n\n"));
    assertThat(article.details().title()).contains("Harbour bridge to close");
    assertThat(article.details().byline()).contains("Press office");
  }

  @ParameterizedTest
  @CsvSource({
    "Microsoft Word - notice_final2.docx, admin",
    "untitled, user",
    "notice.pdf, press@marram.example",
    "'  ', ' '"
  })
  void whatAProgramWroteIsNoTitleAndNoByline(String title, String author) throws IOException {
    ArticleDetails details = legible(pdf(title, author, FIRST_PAGE)).details();

    assertThat(details.title()).isEmpty();
    assertThat(details.byline()).isEmpty();
  }

  @Test
  void anEncryptedPdfIsNotAnArticle() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = document("x", "y", FIRST_PAGE)) {
      document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
      document.save(bytes);
    }

    assertThat(read(bytes.toByteArray())).isEqualTo(NO_ARTICLE);
  }

  @Test
  void aScannedPageIsNotAnArticle() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        BufferedImage scan = new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY);
        content.drawImage(LosslessFactory.createFromImage(document, scan), 50, 50);
      }
      document.save(bytes);
    }

    assertThat(read(bytes.toByteArray())).isEqualTo(NO_ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%PDF-1.7", "%PDF-1.7\n1 0 obj <<", "<html>not a pdf</html>"})
  void whatIsNoPdfIsNotAnArticle(String bytes) {
    assertThat(read(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(NO_ARTICLE);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aPdfCutOffAnywhereNeverThrows() throws IOException {
    byte[] whole = pdf("x", "y", FIRST_PAGE, SECOND_PAGE);

    for (int length = 0; length < whole.length; length += whole.length / 60) {
      assertThat(read(Arrays.copyOf(whole, length))).isNotNull();
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aPageThatDrawsWithoutEndIsNotAnArticle() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        out.write("q Q\n".repeat(2_000_000).getBytes(StandardCharsets.US_ASCII));
      }
      page.setContents(stream);
      document.save(bytes);
    }

    assertThat(read(bytes.toByteArray())).isEqualTo(NO_ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {" ", "(", "[", "1.5 "})
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aSmallPdfThatUnpacksToHundredsOfMegabytesIsNotAnArticle(String filling) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      byte[] megabyte =
          filling.repeat((1 << 20) / filling.length()).getBytes(StandardCharsets.US_ASCII);
      try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 200; i++) {
          out.write(megabyte);
        }
      }
      page.setContents(stream);
      document.save(bytes);
    }

    assertThat(read(bytes.toByteArray())).isEqualTo(NO_ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"stream", "obj stream\n", "xref\n0 1\n"})
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aPdfOfBeginningsWithoutAnEndIsNotAnArticle(String beginning) {
    String bytes = "%PDF-1.4\n" + beginning.repeat(3_000_000 / beginning.length());

    assertThat(read(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(NO_ARTICLE);
  }

  /** Each white space could belong to three parts of what a page number looks like. */
  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aLineOfNumbersWithoutEndIsReadAtOnce() throws IOException {
    assertThat(read(pdf("x", "y", List.of("! " + "1 ".repeat(300_000) + "x")))).isNotNull();
  }

  @SafeVarargs
  private static byte[] pdf(String title, String author, List<String>... pages) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = document(title, author, pages)) {
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  @SafeVarargs
  private static PDDocument document(String title, String author, List<String>... pages)
      throws IOException {
    PDDocument document = new PDDocument();
    document.getDocumentInformation().setTitle(title);
    document.getDocumentInformation().setAuthor(author);
    for (List<String> lines : pages) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.TIMES_ROMAN), 12);
        content.setLeading(14);
        content.newLineAtOffset(72, 760);
        for (String line : lines) {
          content.showText(line);
          content.newLine();
        }
        content.endText();
      }
    }
    return document;
  }

  private static Reading read(byte[] pdf) {
    return new ReadableText().ofPdf(pdf, Optional.empty());
  }

  private static Article legible(byte[] pdf) {
    Reading reading = read(pdf);
    assertThat(reading).isInstanceOf(Legible.class);
    return ((Legible) reading).article();
  }
}
