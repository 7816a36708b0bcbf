// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** PDFs of kilobytes of which each would fill any memory, or never end. */
final class PdfTricks {
  private static final String FLATE = "/Filter/FlateDecode";
  private static final String SPACES = " ".repeat(60_000_000);

  private PdfTricks() {}

  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> tricks = new LinkedHashMap<>();
    contents(tricks);
    fonts(tricks);
    tables(tricks);
    objects(tricks);
    return tricks;
  }

  private static void contents(Map<String, byte[]> tricks) throws IOException {
    byte[] bomb = packed(SPACES);
    byte[] words = packed(WORDS);
    tricks.put("a picture", page(stream("/Type/XObject/Subtype/Image" + FLATE, bomb)));
    tricks.put("a second filter", page(stream("/F/ASCIIHexDecode" + FLATE, bomb)));
    String hex = HexFormat.of().formatHex(bomb) + ">";
    String twice = "/Filter[/ASCIIHexDecode/FlateDecode]";
    tricks.put("a string like a keyword", page(stream(twice + "/X(obj)", bytes(hex))));
    tricks.put("a long head", page(stream(twice + " ".repeat(2_000), bytes(hex))));
    for (String row :
        new String[] {
          "/Predictor 12/Columns 200000000",
          "/Predictor 12/Columns 2000000000/Colors 32",
          "/Predictor 2/Columns 0",
          "/Predictor 15/Columns 9000/BitsPerComponent 200000"
        }) {
      tricks.put(row, page(stream(FLATE + "/DecodeParms<<" + row + ">>", words)));
      tricks.put("/DP" + row, page(stream(FLATE + "/DP<<" + row + ">>", words)));
    }
    byte[] elsewhere = stream(FLATE + "/DecodeParms 6 0 R", words);
    byte[] row = bytes("<</Predictor 12/Columns 200000000>>");
    tricks.put("a row elsewhere", withFont(FONT, elsewhere, row));
    String fax = "/Filter/CCITTFaxDecode/DecodeParms<</Columns 60000/Rows 30000>>";
    tricks.put("a fax", page(stream(fax, words)));
    tricks.put("strings", page(stream(FLATE, packed("[" + "()".repeat(4_900_000)))));
    tricks.put("numbers", page(stream(FLATE, packed(".1 ".repeat(3_000_000)))));
    String many = "5 0 R 6 0 R 7 0 R 8 0 R";
    byte[] strings = stream(FLATE, packed("()".repeat(1_400_000)));
    tricks.put(
        "strings of several streams",
        pdf(
            bytes(CATALOG),
            bytes(ONE_PAGE),
            bytes(PAGE.replace("5 0 R", "[" + many + "]")),
            bytes(FONT),
            strings,
            strings.clone(),
            strings.clone(),
            strings.clone()));
  }

  private static void fonts(Map<String, byte[]> tricks) throws IOException {
    for (String lines :
        new String[] {
          "1 beginbfrange <00000000> <7FFFFFFF> <0000> endbfrange",
          "1 beginbfrange <000000> <FFFFFF> <0000> endbfrange",
          "9 beginbfrange <00> <01> endbfrange <00000000> <7FFFFFFF> <0000>",
          "1 beginbfrange <00> <01> (endbfrange) <00000000> <7FFFFFFF> <0000>",
          "1 beginbfrange " + "<000000><00FFFF><0000>".repeat(10_000) + " endbfrange",
          "/UniJIS-UTF16-H usecmap ".repeat(100_000)
        }) {
      String font = FONT.replace(">>", "/ToUnicode 6 0 R>>");
      tricks.put(start(lines), withFont(font, words(), stream(FLATE, packed(lines))));
    }
    for (String widths : new String[] {"0 2000000000 500", "0 65535 500 ".repeat(50_000)}) {
      String font =
          "<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>";
      String cid = "<</Type/Font/Subtype/CIDFontType2/BaseFont/A/W[" + widths + "]>>";
      tricks.put("widths " + start(widths), withFont(font, words(), bytes(cid)));
    }
  }

  private static void tables(Map<String, byte[]> tricks) throws IOException {
    tricks.put("a table of nothing", table("/W[0 0 0]/Size 2000000000", packed("x")));
    tricks.put("a table of single bytes", table("/W[0 1 0]/Size 3000000", packed(SPACES)));
    tricks.put(
        "a table of millions", table("/W[1 2 1]/Size 3000000", packed("\1aaa".repeat(700_000))));
    tricks.put("a table that is a bomb", table("/W[1 2 1]/Size 9", packed(SPACES)));
    tricks.put(
        "packed objects found by searching",
        bytes(
            new String(
                    pdf(
                        bytes("<</Type/Catalog>>"),
                        stream("/Type/ObjStm/N 1/First 4" + FLATE, packed("9 0 " + SPACES))),
                    ISO_8859_1)
                .replace("xref", "none")));
  }

  private static void objects(Map<String, byte[]> tricks) throws IOException {
    for (String thing : new String[] {"()", "[]", "<<>>", ".1 ", "[[]]", "/a", "9 0 R "}) {
      String much = "[" + thing.repeat(4_900_000 / thing.length()) + "]";
      tricks.put(
          "a list of " + thing,
          pdf(bytes("<</Type/Catalog/Pages 2 0 R/X " + much + ">>"), bytes("<<>>")));
    }
    StringBuilder names = new StringBuilder();
    for (int i = 0; names.length() < 4_900_000; i++) {
      names.append('/').append(Integer.toString(i, 36)).append(" 1");
    }
    tricks.put("names", pdf(bytes("<</Type/Catalog" + names + ">>")));
    StringBuilder found = new StringBuilder("%PDF-1.7\n");
    for (int i = 1; found.length() < 4_900_000; i++) {
      found.append(i).append(" 0 obj ");
    }
    tricks.put("objects found by searching", bytes(found.toString()));
    StringBuilder entries = new StringBuilder("%PDF-1.7\nxref\n0 800000\n");
    tricks.put(
        "a table in words",
        bytes(entries.append("9 0 n\n".repeat(800_000)).append("startxref\n9\n%%EOF").toString()));
  }

  private static byte[] withFont(String font, byte[] content, byte[] sixth) throws IOException {
    return pdf(bytes(CATALOG), bytes(ONE_PAGE), bytes(PAGE), bytes(font), content, sixth);
  }

  private static byte[] words() throws IOException {
    return stream("", bytes(WORDS));
  }

  /** A file whose table of objects is a stream. */
  private static byte[] table(String head, byte[] packed) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(bytes("%PDF-1.7\n1 0 obj\n"));
    file.write(stream("/Type/XRef/Root 2 0 R" + FLATE + head, packed));
    file.write(bytes("\nendobj\nstartxref\n9\n%%EOF"));
    return file.toByteArray();
  }

  private static String start(String text) {
    return text.length() > 70 ? text.substring(0, 70) : text;
  }
}
