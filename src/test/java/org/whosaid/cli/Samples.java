// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** One short article in the forms in which people keep articles. */
final class Samples {
  static final String FIRST =
      "The harbour master said the ferry was late because the pilot boat had lost its rudder.";
  static final String SECOND =
      "\"There was no fog and there was no warning,\" the captain told reporters on Monday.";
  static final String TEXT =
      FIRST + "\n\n" + SECOND + "\n\nThe inquiry — Zoë Müller’s — goes on in the old town hall.\n";
  static final String HTML =
      "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry late</title></head>"
          + "<body><article><h1>Ferry late</h1><p>"
          + FIRST
          + "</p><p>"
          + SECOND
          + "</p><p>The inquiry — Zoë Müller’s — goes on in the old town hall.</p>"
          + "<p>The quay was empty by noon, and the cars that had waited since the morning went home"
          + " over the hills by the long road, past the two villages and the closed school.</p>"
          + "<p>The pilot boat lay on the slip all week with its rudder beside it, and the children of"
          + " the harbour street came each day to look at the hole and at the men around it.</p>"
          + "</article></body></html>";

  private Samples() {}

  static String file(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  static String file(Path folder, String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes).toString();
  }

  static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(text.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  static byte[] pdf() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 11);
        content.setLeading(14);
        content.newLineAtOffset(60, 700);
        content.showText(FIRST);
        content.newLine();
        content.newLine();
        content.showText(SECOND);
        content.endText();
      }
      document.save(file);
    }
    return file.toByteArray();
  }
}
