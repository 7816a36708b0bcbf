// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.List;

/** Puts the paragraphs of an article one under the other, a blank line between them. */
final class Paragraphs {
  private static final String BETWEEN = "\n\n";

  private Paragraphs() {}

  static Article article(ArticleDetails details, List<String> paragraphs) {
    StringBuilder text = new StringBuilder();
    List<Paragraph> places = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (paragraph.isEmpty()) {
        continue;
      }
      if (text.length() > 0) {
        text.append(BETWEEN);
      }
      int start = text.length();
      text.append(paragraph);
      places.add(new Paragraph(places.size() + 1, new TextSpan(start, text.length())));
    }
    return new Article(details, text.toString(), places);
  }
}
