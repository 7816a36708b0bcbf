// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Reads the paragraphs and the details of a PDF, wholly in memory. */
final class PdfText {
  private static final int MOST_PAGES = 100;
  private static final int MOST_TEXT = 800_000;
  private static final int LONGEST_DETAIL = 300;

  private static final Pattern NO_TITLE =
      Pattern.compile(
          "(?:microsoft (?:word|powerpoint).*|untitled.*|document\\d*|.*\\.(?:docx?|pdf|indd|rtf|pptx?|tex|odt))",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_AUTHOR =
      Pattern.compile(
          "(?:admin(?:istrator)?|user|owner|unknown|author|.*[@<>].*)", Pattern.CASE_INSENSITIVE);

  // kept here, because the logging framework forgets a logger that nobody holds
  private static final List<Logger> CHATTERING =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    for (Logger logger : CHATTERING) {
      // every second PDF from the wild is a warning or more, with pieces of its text
      logger.setLevel(Level.OFF);
    }
  }

  private PdfText() {}

  /** The document's text; empty if it is broken, encrypted, or has no text, as a scan has none. */
  static Optional<Article> of(byte[] pdf, Optional<URI> address) {
    try (PDDocument document = BoundedPdf.open(pdf)) {
      if (document.isEncrypted()) {
        return Optional.empty();
      }
      List<String> lines = lines(document);
      if (lines.stream().allMatch(String::isBlank)) {
        return Optional.empty();
      }
      ArticleDetails details = details(document.getDocumentInformation(), address);
      List<String> paragraphs = new LineWraps(lines).paragraphs(lines);
      if (isTitle(paragraphs.get(0), details)) {
        paragraphs = paragraphs.subList(1, paragraphs.size());
      }
      return Optional.of(Paragraphs.article(details, paragraphs));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // a PDF is a graph of objects: broken ones fail in every way that a walk through it can
      return Optional.empty();
    }
  }

  private static List<String> lines(PDDocument document) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    PdfFonts fonts = new PdfFonts();
    int length = 0;
    for (int page = 1; page <= Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
      if (isBeyondReason(document.getPage(page - 1))) {
        return List.of();
      }
      List<String> lines = new PdfPageLines(fonts).of(document, page);
      for (String line : lines) {
        length += line.length();
      }
      pages.add(lines);
      if (length > MOST_TEXT) {
        break;
      }
    }
    return RunningHeads.removeFrom(pages);
  }

  /** A page may name the same content a hundred thousand times, and its contents are one. */
  private static boolean isBeyondReason(PDPage page) throws IOException {
    Set<COSStream> seen = new HashSet<>();
    long size = 0;
    Iterator<PDStream> contents = page.getContentStreams();
    while (contents.hasNext()) {
      COSStream content = contents.next().getCOSObject();
      size += content instanceof BoundedStream bounded ? bounded.unpacked() : 0;
      if (!seen.add(content) || size > BoundedStream.MOST_BYTES) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTitle(String paragraph, ArticleDetails details) {
    return details
        .title()
        .filter(t -> Headline.bare(t).equals(Headline.bare(paragraph)))
        .isPresent();
  }

  private static ArticleDetails details(PDDocumentInformation said, Optional<URI> address) {
    return new ArticleDetails(
        address,
        sensible(said.getTitle(), NO_TITLE),
        sensible(said.getAuthor(), NO_AUTHOR),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> sensible(String said, Pattern not) {
    return Optional.ofNullable(said)
        .filter(text -> text.length() <= LONGEST_DETAIL)
        .map(TextBlocks::collapsed)
        .filter(text -> text.chars().anyMatch(Character::isLetter))
        .filter(text -> !not.matcher(text.toLowerCase(Locale.ROOT)).matches());
  }
}
