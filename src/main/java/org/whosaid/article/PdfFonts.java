// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.jspecify.annotations.Nullable;

/**
 * The fonts of a document, each looked at before it is used. Its program is taken out: a format of
 * its own, in which a kilobyte fills any memory, and which only draws. That of the oldest kind may
 * alone know which letters its codes mean, as with TeX, and stays if its lengths are true. What
 * else a font says of each code, its letters and its width, it says by ranges; of these there may
 * be so many.
 */
final class PdfFonts {
  private static final int MOST_CODES = 400_000;
  private static final int LONGEST_MAP = 300_000;
  private static final int MOST_BYTES_OF_PROGRAMS = 1_000_000;

  private final Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private long codes;
  private long programs;

  /**
   * Makes a font of a page ready for use.
   *
   * @throws PdfTooLarge if the document's fonts have more codes than any article's
   */
  void prepare(PDResources resources, COSName name) throws IOException {
    COSDictionary fonts = resources.getCOSObject().getCOSDictionary(COSName.FONT);
    COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
    if (font == null || !seen.add(font)) {
      return;
    }
    count(codesOf(font.getDictionaryObject(COSName.TO_UNICODE)));
    count(codesOf(font.getDictionaryObject(COSName.ENCODING)));
    keepOldestProgram(font);
    COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
    if (descendants != null && descendants.getObject(0) instanceof COSDictionary descendant) {
      takeOutProgram(descendant);
      count(widths(descendant.getCOSArray(COSName.W)));
    }
  }

  private void count(long more) {
    codes += more;
    if (codes > MOST_CODES) {
      throw new PdfTooLarge("fonts of more than " + MOST_CODES + " codes");
    }
  }

  private void keepOldestProgram(COSDictionary font) throws IOException {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    COSBase program = descriptor == null ? null : descriptor.getDictionaryObject(COSName.FONT_FILE);
    takeOutProgram(font);
    if (descriptor != null
        && COSName.TYPE1.equals(font.getCOSName(COSName.SUBTYPE))
        && program instanceof BoundedStream stream
        && isAsLongAsItSays(stream)) {
      programs += stream.unpacked();
      if (programs <= MOST_BYTES_OF_PROGRAMS) {
        descriptor.setItem(COSName.FONT_FILE, stream);
      }
    }
  }

  private static boolean isAsLongAsItSays(BoundedStream program) throws IOException {
    long first = program.getLong(COSName.LENGTH1);
    long second = program.getLong(COSName.LENGTH2);
    try (InputStream in = program.createInputStream()) {
      return first > 0 && second > 0 && first + second <= program.unpacked() && in.read() == '%';
    }
  }

  private static void takeOutProgram(COSDictionary font) {
    COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
    if (descriptor != null) {
      descriptor.removeItem(COSName.FONT_FILE);
      descriptor.removeItem(COSName.FONT_FILE2);
      descriptor.removeItem(COSName.FONT_FILE3);
    }
  }

  private static long codesOf(@Nullable COSBase map) throws IOException {
    if (!(map instanceof COSStream stream)) {
      return 0;
    }
    try (InputStream in = stream.createInputStream()) {
      byte[] said = in.readNBytes(LONGEST_MAP + 1);
      if (said.length > LONGEST_MAP) {
        throw new PdfTooLarge("a font's codes of more than " + LONGEST_MAP + " bytes");
      }
      return new PdfCodes(new String(said, StandardCharsets.ISO_8859_1)).count();
    }
  }

  /** The codes in ranges of one width: {@code first last width}, or {@code first [width …]}. */
  private static long widths(@Nullable COSArray widths) {
    long inRanges = 0;
    int at = 0;
    while (widths != null && at < widths.size() - 2) {
      COSBase first = widths.getObject(at);
      COSBase last = widths.getObject(at + 1);
      if (first instanceof COSNumber from && last instanceof COSNumber to) {
        inRanges += Math.max(0, (long) to.intValue() - from.intValue() + 1);
        at += 3;
      } else {
        at += first instanceof COSNumber ? (last instanceof COSArray ? 2 : 3) : 1;
      }
    }
    return inRanges;
  }
}
