// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The lines of one page of a PDF, an empty line between paragraphs. */
final class PdfPageLines extends PDFTextStripper {
  private static final int MOST_OPERATORS = 200_000;

  private final PdfFonts fonts;
  private int operators;

  PdfPageLines(PdfFonts fonts) {
    this.fonts = fonts;
    setLineSeparator("\n");
    setParagraphEnd("\n");
    setPageEnd("");
    setArticleEnd("\n");
  }

  List<String> of(PDDocument document, int page) throws IOException {
    setStartPage(page);
    setEndPage(page);
    return getText(document).lines().toList();
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    // a form may draw forms that draw forms; the count ends what no page needs
    if (++operators > MOST_OPERATORS) {
      throw new IOException("a page of more than " + MOST_OPERATORS + " drawing operations");
    }
    switch (operator.getName()) {
      case OperatorName.SET_FONT_AND_SIZE -> {
        if (!operands.isEmpty() && operands.get(0) instanceof COSName name) {
          fonts.prepare(getResources(), name);
        }
        super.processOperator(operator, operands);
      }
      case OperatorName.SET_GRAPHICS_STATE_PARAMS -> {
        // how it is drawn; it may bring a font along, but no article's does
      }
      default -> super.processOperator(operator, operands);
    }
  }
}
