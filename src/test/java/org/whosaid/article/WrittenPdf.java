// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;

/** Writes small PDFs, object by object. */
final class WrittenPdf {
  static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
  static final String ONE_PAGE = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
  static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";
  static final String PAGE =
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>"
          + "/XObject<</X 6 0 R>>>>/Contents 5 0 R>>";
  static final String WORDS = "BT /F 12 Tf 50 700 Td (The mayor said no to the bridge.) Tj ET";

  private WrittenPdf() {}

  static byte[] page(byte[] content) throws IOException {
    return pdf(bytes(CATALOG), bytes(ONE_PAGE), bytes(PAGE), bytes(FONT), content);
  }

  /** Objects 1, 2, 3 … with their table; the first is the catalogue. */
  static byte[] pdf(byte[]... objects) throws IOException {
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

  static byte[] stream(String packing, byte[] data) throws IOException {
    ByteArrayOutputStream stream = new ByteArrayOutputStream();
    stream.write(bytes("<<" + packing + "/Length " + data.length + ">>\nstream\n"));
    stream.write(data);
    stream.write(bytes("\nendstream"));
    return stream.toByteArray();
  }

  static byte[] packed(String text) throws IOException {
    return packed(bytes(text));
  }

  static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
