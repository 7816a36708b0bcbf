// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.whosaid.testing.FakeWeb;

/**
 * Many sites of public names, so that a pause between two visits to one of them holds nobody up.
 * All are one server on this machine, where {@link org.whosaid.ServeInPublic} finds them.
 */
final class Outlets implements AutoCloseable {
  private static final Duration SLOW = Duration.ofSeconds(3);
  private static final int LINE = 85; // characters of a PDF's line
  private static final int LINES = 50; // of a PDF's page

  private final FakeWeb web = FakeWeb.start();
  private final int count;

  Outlets(int count) {
    this.count = count;
  }

  /** Where all of them are. */
  int port() {
    return web.hostPort().port();
  }

  URI story(int number) {
    return at(number, web.gzipPage("/news/" + number, StoryWriter.story(number).html()));
  }

  /** A page of links and no story, as a section's front is. */
  URI front(int number) {
    StringBuilder page = new StringBuilder("<html lang=\"en\"><title>Business</title><body><ul>");
    for (int i = 0; i < 60; i++) {
      String link = "<li><a href=\"/news/%d\">Storm %d: what we know</a></li>";
      page.append(link.formatted(number + i, number + i));
    }
    String html = page.append("</ul></body></html>").toString();
    return at(number, web.page("/section/" + number, html));
  }

  URI slowStory(int number) {
    return at(number, web.slowPage("/slow/" + number, StoryWriter.story(number).html(), SLOW));
  }

  URI failing(int number) {
    return at(number, web.serverError("/failing/" + number));
  }

  URI pdf(int number) throws IOException {
    StoryWriter.Story story = StoryWriter.story(number);
    List<String> lines = new ArrayList<>(List.of(story.headline(), ""));
    for (String paragraph : story.paragraphs()) {
      lines.addAll(wrapped(paragraph));
      lines.add("");
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      for (int from = 0; from < lines.size(); from += LINES) {
        write(document, lines.subList(from, Math.min(lines.size(), from + LINES)));
      }
      document.save(file);
    }
    return at(number, web.pdf("/reports/" + number + ".pdf", file.toByteArray()));
  }

  private static List<String> wrapped(String paragraph) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : paragraph.split(" ", -1)) {
      if (line.length() + word.length() >= LINE) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  private static void write(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(FontName.HELVETICA), 11);
      content.setLeading(14);
      content.newLineAtOffset(60, 740);
      for (String line : lines) {
        content.showText(line);
        content.newLine();
      }
      content.endText();
    }
  }

  private URI at(int number, URI page) {
    return URI.create("http://outlet" + number % count + ".example" + page.getPath());
  }

  @Override
  public void close() {
    web.close();
  }
}
