// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A stream of a PDF that is unpacked only if that is within reason. It is tried first, by the same
 * filters with the same dictionary, into a place of limited size.
 */
final class BoundedStream extends COSStream {
  /** An operation of a page may be as long as the page, and each byte an object of some 30. */
  static final int MOST_BYTES = 3_000_000;

  private static final int WIDEST_ROW = 10_000;
  private static final int MOST_COLORS = 32;
  private static final int MOST_BITS = 16;
  private static final int SHORTEST_ENTRY = 3;
  private static final long NOT_MEASURED = -1;

  // what text is packed with; every other packing is a picture's
  private static final Set<COSName> PACKINGS =
      Set.of(
          COSName.FLATE_DECODE,
          COSName.FLATE_DECODE_ABBREVIATION,
          COSName.LZW_DECODE,
          COSName.LZW_DECODE_ABBREVIATION,
          COSName.ASCII85_DECODE,
          COSName.ASCII85_DECODE_ABBREVIATION,
          COSName.ASCII_HEX_DECODE,
          COSName.ASCII_HEX_DECODE_ABBREVIATION,
          COSName.RUN_LENGTH_DECODE,
          COSName.RUN_LENGTH_DECODE_ABBREVIATION);

  private final long packedSize;
  private final PdfBudget budget;
  private long unpacked = NOT_MEASURED;

  BoundedStream(RandomAccessReadView data, PdfBudget budget) throws IOException {
    super(null, data);
    packedSize = data.length();
    this.budget = budget;
  }

  @Override
  public COSInputStream createInputStream(DecodeOptions options) throws IOException {
    budget.unpack(unpacked());
    return super.createInputStream(options);
  }

  @Override
  public RandomAccessRead createView() throws IOException {
    budget.unpack(unpacked());
    if (containsKey(COSName.W)) {
      budget.table(tableSize());
    }
    return super.createView();
  }

  /** How many bytes it is at most, packed or not. */
  long unpacked() throws IOException {
    if (unpacked == NOT_MEASURED) {
      refuseWideRows();
      unpacked = unpackedSize();
    }
    return unpacked;
  }

  private long tableSize() throws IOException {
    long entry = 0;
    COSArray widths = getCOSArray(COSName.W);
    for (int i = 0; widths != null && i < widths.size(); i++) {
      entry += widths.getInt(i, 0);
    }
    if (entry < SHORTEST_ENTRY) {
      throw new PdfTooLarge("a table of objects in entries of " + entry + " bytes");
    }
    return unpacked();
  }

  /** Before a byte is unpacked, a filter takes as much memory as its parameters ask for. */
  private void refuseWideRows() {
    COSBase parameters = getDictionaryObject(COSName.DP, COSName.DECODE_PARMS);
    if (parameters instanceof COSArray several) {
      for (int i = 0; i < several.size(); i++) {
        refuseWideRows(several.getObject(i));
      }
    } else {
      refuseWideRows(parameters);
    }
  }

  private static void refuseWideRows(COSBase parameters) {
    if (parameters instanceof COSDictionary row) {
      refuseOutside(WIDEST_ROW, row, COSName.COLUMNS);
      refuseOutside(MOST_COLORS, row, COSName.COLORS);
      refuseOutside(MOST_BITS, row, COSName.BITS_PER_COMPONENT);
    }
  }

  private static void refuseOutside(int most, COSDictionary parameters, COSName name) {
    int value = parameters.getInt(name, 1);
    if (value < 1 || value > most) {
      throw new PdfTooLarge("a " + name.getName() + " of " + value);
    }
  }

  private long unpackedSize() throws IOException {
    if (packedSize > MOST_BYTES) {
      throw new PdfTooLarge("a stream of " + packedSize + " bytes");
    }
    List<COSName> packings = packings();
    byte[] bytes;
    try (InputStream raw = createRawInputStream()) {
      bytes = raw.readAllBytes();
    }
    long largest = bytes.length;
    for (int i = 0; i < packings.size(); i++) {
      Bounded step = new Bounded();
      FilterFactory.INSTANCE
          .getFilter(packings.get(i))
          .decode(new ByteArrayInputStream(bytes), step, this, i, DecodeOptions.DEFAULT);
      bytes = step.toByteArray();
      largest = Math.max(largest, bytes.length);
    }
    return largest;
  }

  private List<COSName> packings() {
    COSBase filters = getFilters();
    List<COSBase> names = new ArrayList<>();
    if (filters instanceof COSArray several) {
      several.forEach(names::add);
    } else if (filters != null) {
      names.add(filters);
    }
    List<COSName> packings = new ArrayList<>();
    for (COSBase name : names) {
      if (!(name instanceof COSName packing && PACKINGS.contains(packing))) {
        throw new PdfTooLarge("a stream that is not packed as text is");
      }
      packings.add(packing);
    }
    if (new HashSet<>(packings).size() < packings.size()) {
      throw new PdfTooLarge("a stream that is packed twice in one way");
    }
    return packings;
  }

  /** Takes what one stream may unpack to, and no more. */
  private static final class Bounded extends ByteArrayOutputStream {
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
      if (count + length > MOST_BYTES) {
        throw new PdfTooLarge("a stream of more than " + MOST_BYTES + " bytes");
      }
    }
  }
}
