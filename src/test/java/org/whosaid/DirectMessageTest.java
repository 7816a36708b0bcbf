// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.practice.Message;
import org.whosaid.practice.Workspace;

/** An article itself, sent to the bot alone. */
class DirectMessageTest {
  private static final String STORY =
      """
      Council delays bridge repair

      The repair of the Weir Bridge will not begin before May, the city council said on Tuesday.

      "We were promised a date, and we were promised it twice," said Ilse Marn, who runs a bakery at
      the northern end. The engineers' office said that at least three of the bridge's eleven bolts
      had been replaced last year. Councillor Per Aldous denied that the money had run out. The bridge
      carries about 9,000 cars a day, according to the transport department.
      """;

  @TempDir private Path folder;
  private Conversation conversation;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  @Test
  void pastedTextIsAnsweredInItsThread() {
    Message pasted = conversation.slack().post(Workspace.DIRECT, STORY);

    assertThat(conversation.reply(pasted)).startsWith("Who said what").contains("Ilse Marn");
  }

  @Test
  void aTextFileIsAnsweredOnceHoweverOftenSlackBringsIt() {
    Message shared = upload("bridge.txt", STORY.getBytes(UTF_8));
    assertThat(conversation.reply(shared)).contains("Ilse Marn");

    conversation.slack().deliverAgain(conversation.slack().deliveries().get(0).parcel());
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(shared)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge.md", "Untitled", "bridge", "bridge.TXT", "bridge.pdf"})
  void aTextIsReadWhateverItsFileIsCalled(String name) {
    Message shared = upload(name, STORY.getBytes(UTF_8));

    assertThat(conversation.reply(shared)).startsWith("Who said what").contains("Ilse Marn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bridge.pdf", "bridge.txt", "bridge", "bridge.html"})
  void aPdfIsReadWhateverItsFileIsCalled(String name) throws IOException {
    Message shared = upload(name, pdf());

    assertThat(conversation.reply(shared)).startsWith("Who said what").contains("Ilse Marn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ferry.html", "ferry.htm", "ferry.txt", "ferry"})
  void aSavedPageIsReadWhateverItsFileIsCalled(String name) {
    Message shared = upload(name, Conversation.ferry().getBytes(UTF_8));

    assertThat(conversation.reply(shared)).startsWith("Who said what");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logo.png", "article.pdf", "article.txt", "article.html"})
  void aPictureIsNoArticleWhateverItsFileIsCalled(String name) {
    Message shared = upload(name, new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1, 2, 3});

    assertThat(conversation.reply(shared))
        .isEqualTo(
            "Could not read " + name + ": it is neither a web page nor a PDF nor plain text.");
  }

  @Test
  void aBrokenPdfIsSaidByItsName() {
    Message shared = upload("torn.pdf", "%PDF-1.7\nand then nothing".getBytes(UTF_8));

    assertThat(conversation.reply(shared)).startsWith("Could not read torn.pdf: ").endsWith(".");
  }

  @Test
  void aFileOfBlanksIsSaidSo() {
    Message shared = upload("blank.txt", " \n\n\t".getBytes(UTF_8));

    assertThat(conversation.reply(shared))
        .isEqualTo("Could not read blank.txt: the file is empty.");
  }

  @Test
  void aFileThatIsTooLargeIsSaidSo() {
    Message shared = upload("long.txt", new byte[1_000_001]);

    assertThat(conversation.reply(shared))
        .isEqualTo("Could not read long.txt: it is larger than 1 MB.");
  }

  @Test
  void aWordIsAnsweredWithHelpOnceADay() {
    Message hello = conversation.slack().post(Workspace.DIRECT, "hello?");
    assertThat(conversation.reply(hello))
        .startsWith(
            "Send a link, the text of an article, or a PDF or text file, and Whosaid answers with"
                + " who said what.");

    Message thanks = conversation.slack().post(Workspace.DIRECT, "thanks");
    conversation.settle(2);

    assertThat(conversation.slack().repliesTo(thanks)).isEmpty();
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
        content.setLeading(14);
        content.newLineAtOffset(50, 700);
        for (String line : STORY.split("\n", -1)) {
          if (!line.isEmpty()) {
            content.showText(line);
          }
          content.newLine();
        }
        content.endText();
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private Message upload(String name, byte[] content) {
    return conversation
        .slack()
        .workspace()
        .people()
        .upload(Workspace.RITA, Workspace.DIRECT, name, content, "");
  }
}
