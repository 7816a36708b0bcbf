// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Whether the compressed parts of a PDF stay within reason when they are unpacked: two kilobytes
 * may hold two gigabytes. Looks at the bytes alone, before a parser unpacks anything; pictures are
 * passed over, because nobody unpacks them for the text.
 */
final class PdfBounds {
  private static final long MOST_IN_ONE = 10L * 1024 * 1024;
  private static final long MOST_IN_ALL = 60L * 1024 * 1024;
  private static final int LONGEST_HEAD = 1_000;
  private static final String STREAM = "stream";

  private PdfBounds() {}

  static boolean holds(byte[] pdf) {
    // one character a byte, so that places in the string are places in the file
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    byte[] unpacked = new byte[64 * 1024];
    long inAll = 0;
    int at = text.indexOf(STREAM);
    while (at >= 0) {
      int start = dataAfter(text, at + STREAM.length());
      if (!text.startsWith("end", at - 3) && !isPicture(text, at)) {
        long size = unpackedSize(pdf, start, unpacked);
        inAll += size;
        if (size > MOST_IN_ONE || inAll > MOST_IN_ALL) {
          return false;
        }
      }
      at = text.indexOf(STREAM, start);
    }
    return true;
  }

  private static int dataAfter(String text, int keyword) {
    int start = keyword;
    while (start < text.length() && (text.charAt(start) == '\r' || text.charAt(start) == '\n')) {
      start++;
    }
    return start;
  }

  private static boolean isPicture(String text, int stream) {
    int head = text.lastIndexOf("obj", stream);
    return head >= stream - LONGEST_HEAD
        && head >= 0
        && text.substring(head, stream).matches("(?s).*/Subtype\\s{0,3}/Image.*");
  }

  private static long unpackedSize(byte[] pdf, int start, byte[] unpacked) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, start, pdf.length - start);
      long size = 0;
      while (size <= MOST_IN_ONE && !inflater.finished()) {
        int read = inflater.inflate(unpacked);
        if (read == 0) {
          break;
        }
        size += read;
      }
      return size;
    } catch (DataFormatException e) {
      // not compressed this way: what is there is no longer than the file
      return 0;
    } finally {
      inflater.end();
    }
  }
}
