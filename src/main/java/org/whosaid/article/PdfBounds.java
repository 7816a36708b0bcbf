// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.FilterFactory;

/**
 * Whether a PDF stays within reason when it is opened: two kilobytes may hold two gigabytes. Looks
 * at the bytes alone, before a parser unpacks anything; pictures are passed over, because nobody
 * unpacks them for the text. What hides how it is packed, by encryption or by naming the packing
 * elsewhere, is not within reason. Takes time in proportion to the file.
 */
final class PdfBounds {
  private static final int MOST_IN_ONE = 10 * 1024 * 1024;
  private static final long MOST_IN_ALL = 60L * 1024 * 1024;
  private static final int MOST_STREAMS = 20_000;
  private static final int MOST_REFERENCES = 200_000;
  private static final int MOST_PACKINGS = 3;
  private static final int LONGEST_HEAD = 1_000;
  private static final String STREAM = "stream";

  private static final Pattern HEX_IN_NAME = Pattern.compile("#([0-9A-Fa-f]{2})");
  private static final Pattern PICTURE = Pattern.compile("/Subtype\\s{0,3}/Image");
  private static final Pattern PACKING =
      Pattern.compile("/F(?:ilter)?\\s{0,9}(?:(/\\w{1,20})|\\[([^\\]]{0,200})\\]|(\\d))");
  private static final Pattern NAME = Pattern.compile("/(\\w{1,20})");

  private PdfBounds() {}

  static boolean holds(byte[] pdf) {
    // one character a byte, so that places in the string are places in the file
    String text = new String(pdf, ISO_8859_1);
    if (text.contains("/Encrypt") || references(text) > MOST_REFERENCES) {
      return false;
    }
    long inAll = 0;
    int streams = 0;
    int at = text.indexOf(STREAM);
    int end = 0;
    while (at >= 0) {
      int start = dataAfter(text, at + STREAM.length());
      String head = head(text, at);
      end = end < start ? end(text, start) : end;
      if (!text.startsWith("end", at - 3) && !PICTURE.matcher(head).find()) {
        long size = unpackedSize(pdf, start, end, head);
        inAll += Math.max(size, end - start);
        streams++;
        if (size > MOST_IN_ONE || inAll > MOST_IN_ALL || streams > MOST_STREAMS) {
          return false;
        }
      }
      at = text.indexOf(STREAM, start);
    }
    return true;
  }

  private static int references(String text) {
    int references = 0;
    for (int at = text.indexOf(" R"); at >= 0; at = text.indexOf(" R", at + 2)) {
      references++;
    }
    return references;
  }

  private static int dataAfter(String text, int keyword) {
    int start = keyword;
    while (start < text.length() && (text.charAt(start) == '\r' || text.charAt(start) == '\n')) {
      start++;
    }
    return start;
  }

  private static int end(String text, int start) {
    int end = text.indexOf("endstream", start);
    return end < 0 ? text.length() : end;
  }

  /** The dictionary of a stream, with its names as they are meant. */
  private static String head(String text, int stream) {
    String before = text.substring(Math.max(0, stream - LONGEST_HEAD), stream);
    int from = before.lastIndexOf("obj");
    if (from < 0) {
      return "";
    }
    return HEX_IN_NAME
        .matcher(before.substring(from))
        .replaceAll(
            it ->
                Matcher.quoteReplacement(
                    Character.toString((char) Integer.parseInt(it.group(1), 16))));
  }

  /** How much it becomes, one packing after the other; more than anything if that is not said. */
  private static long unpackedSize(byte[] pdf, int start, int end, String head) {
    List<String> packings = new ArrayList<>();
    Matcher packing = PACKING.matcher(head);
    if (packing.find()) {
      if (packing.group(3) != null) {
        return Long.MAX_VALUE / 2; // the packing stands elsewhere
      }
      String names = packing.group(1) == null ? packing.group(2) : packing.group(1);
      NAME.matcher(names).results().forEach(name -> packings.add(name.group(1)));
    } else {
      packings.add("FlateDecode");
    }
    if (packings.size() > MOST_PACKINGS) {
      return Long.MAX_VALUE / 2;
    }
    byte[] bytes = new byte[Math.max(0, end - start)];
    System.arraycopy(pdf, start, bytes, 0, bytes.length);
    long largest = 0;
    for (String name : packings) {
      Bounded unpacked = new Bounded();
      try {
        FilterFactory.INSTANCE
            .getFilter(name)
            .decode(new ByteArrayInputStream(bytes), unpacked, new COSDictionary(), 0);
      } catch (IOException | RuntimeException e) {
        // not packed this way: what is there is no longer than what came out of it
      }
      bytes = unpacked.toByteArray();
      largest = Math.max(largest, unpacked.isFull() ? Long.MAX_VALUE / 2 : bytes.length);
      if (unpacked.isFull()) {
        break;
      }
    }
    return largest;
  }

  /** Takes what one part may unpack to, and no more. */
  private static final class Bounded extends ByteArrayOutputStream {
    private boolean full;

    boolean isFull() {
      return full;
    }

    @Override
    public synchronized void write(int b) {
      refuseMoreThan(1);
      super.write(b);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) {
      refuseMoreThan(length);
      super.write(bytes, from, length);
    }

    private void refuseMoreThan(int length) {
      if (count + length > MOST_IN_ONE) {
        full = true;
        throw new IllegalStateException("more than a part of a PDF may hold");
      }
    }
  }
}
