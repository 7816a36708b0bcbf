// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.whosaid.article.TextBlock.Kind;

/** Finds the blocks of a page that are its article. */
final class PageText {
  /** With less than this, another place on the page is asked for the article too. */
  private static final int SHORT = 400;

  private static final int LONGEST_TITLE = 300;

  private static final Pattern MARKUP =
      Pattern.compile("</p>|<br|<p>|&lt;|&amp;|&#", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINE_ENDS = Pattern.compile("[\\r\\n]+");

  private PageText() {}

  /** The article's blocks, of which there may be none. {@code page} is used up. */
  static List<TextBlock> of(Document page, StructuredData data, ArticleDetails details) {
    Set<String> titles = titles(page, details);
    Furniture.removeUnseen(page);
    Document whole = page.clone();
    Readability.keepArticle(page);
    List<TextBlock> best = cleaned(page.body(), titles);
    if (length(best) >= SHORT) {
      return best;
    }
    best = longer(best, fromStructuredData(data, titles));
    for (String place : List.of("[itemprop=articleBody]", "article", "main, [role=main]")) {
      for (Element element : whole.select(place)) {
        best = longer(best, cleaned(element.clone(), titles));
      }
      if (length(best) >= SHORT) {
        break;
      }
    }
    return best;
  }

  private static Set<String> titles(Document page, ArticleDetails details) {
    Set<String> titles = new HashSet<>();
    details.title().ifPresent(titles::add);
    if (page.title().length() <= LONGEST_TITLE) {
      titles.addAll(Headline.beginnings(page.title()));
    }
    titles.add(page.select("meta[property=og:title]").attr("content"));
    for (Element heading : page.select("h1, [itemprop=headline]")) {
      titles.add(heading.text());
    }
    return titles;
  }

  private static List<TextBlock> cleaned(Element element, Set<String> titles) {
    Furniture.removeFrom(element);
    return FurnitureLines.removeFrom(TextBlocks.of(element), titles);
  }

  private static List<TextBlock> fromStructuredData(StructuredData data, Set<String> titles) {
    String body = data.body().orElse("");
    if (MARKUP.matcher(body).find()) {
      return BoundedPage.parse(Parser.unescapeEntities(body, false), Optional.empty())
          .map(page -> cleaned(page.body(), titles))
          .orElse(List.of());
    }
    List<TextBlock> blocks = new ArrayList<>();
    for (String line : LINE_ENDS.split(body, -1)) {
      String text = TextBlocks.collapsed(line);
      if (!text.isEmpty()) {
        blocks.add(new TextBlock(Kind.PARAGRAPH, text, 0));
      }
    }
    return FurnitureLines.removeFrom(blocks, titles);
  }

  private static List<TextBlock> longer(List<TextBlock> one, List<TextBlock> other) {
    return length(other) > length(one) ? other : one;
  }

  private static int length(List<TextBlock> blocks) {
    int length = 0;
    for (TextBlock block : blocks) {
      length += block.text().length();
    }
    return length;
  }
}
