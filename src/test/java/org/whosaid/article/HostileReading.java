// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the PDFs of a folder and hostile pages, in a process that ends when its memory is full. */
final class HostileReading {
  private static final int FIVE_MEGABYTES = 5_000_000;
  private static final String[] PIECES = {
    "<div>",
    "<b><p>",
    "<p>a",
    "<table><tr><td>",
    "<a href=x>y</a>",
    "<svg><g>",
    "&amp;",
    "x ",
    "<h1>x</h1>",
    "<script>",
    "<select><option>",
    "<!--",
    "<meta name=a content=b>",
    "<",
    "</",
    "<p>The mayor said no.</p>",
    "<div class=share>x</div>",
    "<br>",
    "<p a=b c=d e=f>"
  };

  private HostileReading() {}

  /** Says what it reads, and at last that it has ended. */
  public static void main(String[] arguments) throws IOException {
    ReadableText readable = new ReadableText();
    try (DirectoryStream<Path> pdfs = Files.newDirectoryStream(Path.of(arguments[0]), "*.pdf")) {
      for (Path pdf : pdfs) {
        say(pdf.getFileName() + " " + readable.ofPdf(Files.readAllBytes(pdf), Optional.empty()));
      }
    }
    for (String piece : PIECES) {
      for (int length : new int[] {FIVE_MEGABYTES, 800_000, 300_000}) {
        String much = piece.repeat(length / piece.length());
        say(piece + " " + length);
        readable.ofHtml(much, Optional.empty());
        readable.anyTextOf("<p>Hello</p>" + much, Optional.empty());
        readable.ofPlainText(much, Optional.empty());
      }
    }
    for (String line : new String[] {"The mayor said no.\n", "a\n", "a\n\n", "\u2026 ", "\n"}) {
      for (int length : new int[] {FIVE_MEGABYTES, 2_000_000}) {
        say("lines " + line.strip() + " " + length);
        readable.ofPlainText(line.repeat(length / line.length()), Optional.empty());
      }
    }
    say("everything was read");
  }

  private static void say(String what) {
    System.out.println(what);
  }
}
