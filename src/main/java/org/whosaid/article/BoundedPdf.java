// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Opens a PDF of which nothing may explode: two kilobytes may hold two gigabytes, and a list of a
 * megabyte a million objects. Whatever PDFBox opens, it opens through this; so there is no second
 * reading of the file, to which a trick would look otherwise. What nobody opens, such as pictures,
 * costs nothing.
 */
final class BoundedPdf extends PDFParser {
  private static final int MOST_OBJECTS = 500_000;
  private static final int MOST_OF_LISTS_OF_OBJECTS = 3_000_000;

  private final PdfBudget budget = new PdfBudget();
  private final Set<COSBase> listsOfObjects = new HashSet<>();
  private int objects;
  private long ofListsOfObjects;

  private BoundedPdf(byte[] pdf) throws IOException {
    super(new RandomAccessReadBuffer(pdf));
    document = new Streams();
  }

  /**
   * Opens a document, which goes on to be bounded while it is read.
   *
   * @throws IOException if it is broken
   * @throws PdfTooLarge here and from everything that reads the document, if it is beyond reason
   */
  static PDDocument open(byte[] pdf) throws IOException {
    return new BoundedPdf(pdf).parse();
  }

  @Override
  protected COSBase parseDirObject() throws IOException {
    if (++objects > MOST_OBJECTS) {
      throw new PdfTooLarge("more than " + MOST_OBJECTS + " objects");
    }
    return super.parseDirObject();
  }

  /** Objects may stand packed in a stream, all of which become objects when one is asked for. */
  @Override
  protected COSBase parseObjectStreamObject(long stream, COSObjectKey key) throws IOException {
    COSBase list = document.getObjectFromPool(getObjectKey(stream, 0)).getObject();
    if (list instanceof BoundedStream packed && listsOfObjects.add(list)) {
      ofListsOfObjects += packed.unpacked();
      if (ofListsOfObjects > MOST_OF_LISTS_OF_OBJECTS) {
        throw new PdfTooLarge("packed objects of more than " + MOST_OF_LISTS_OF_OBJECTS + " bytes");
      }
    }
    return super.parseObjectStreamObject(stream, key);
  }

  /** Every stream of a file is made here, also when a broken file is searched for its objects. */
  private final class Streams extends COSDocument {
    Streams() {
      super(IOUtils.createMemoryOnlyStreamCache(), BoundedPdf.this);
    }

    @Override
    public COSStream createCOSStream(COSDictionary dictionary, long start, long length)
        throws IOException {
      COSStream stream = new BoundedStream(createRandomAccessReadView(start, length), budget);
      dictionary.forEach(stream::setItem);
      stream.setKey(dictionary.getKey());
      return stream;
    }
  }
}
