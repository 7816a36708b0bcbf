// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What stands around and between the paragraphs of an article without being part of it: captions,
 * related links, share bars, newsletter boxes, author notes, comments. It is known by the elements
 * and the class names that pages of all makes have in common, never by a single outlet's.
 */
final class Furniture {
  /** A part of the page that is longer than this isn't thrown away for its class name alone. */
  private static final int LONGEST_NAMED = 600;

  private static final int LONGEST_LINKS = 400;

  /** No class list is longer that any of our patterns should have to look through. */
  private static final int LONGEST_NAME = 2_000;

  private static final String NOT_TEXT =
      "script, style, template, noscript, svg, iframe, object, embed, canvas, audio, video";

  private static final String UNSEEN =
      "[hidden], [style~=(?i)display\\s*:\\s*none], [style~=(?i)visibility\\s*:\\s*hidden],"
          + " .sr-only, .visually-hidden, .visuallyhidden, .screen-reader-text";

  private static final String CONTROLS = "button, select, textarea, input, label, fieldset";

  private static final String NEVER_ARTICLE =
      "nav, footer, aside, figure, figcaption, [aria-hidden=true],"
          + " [role=navigation], [role=complementary], [role=contentinfo], [role=banner],"
          + " [role=dialog], [role=search], [role=alert], [role=toolbar],"
          + " [itemprop=publisher], [itemprop=datePublished], [itemprop=dateModified],"
          + " [itemprop=author], [itemprop=image]";

  private static final String SECTIONS =
      "p, div, section, ul, ol, li, dl, table, span, h1, h2, h3, h4, h5, h6, header, time,"
          + " blockquote, small, em, i, strong, b, a";

  private static final Set<String> NAMES =
      Set.of(
          "related",
          "share",
          "sharing",
          "sharebar",
          "social",
          "newsletter",
          "subscribe",
          "promo",
          "advert",
          "advertisement",
          "ad",
          "ads",
          "caption",
          "credit",
          "credits",
          "byline",
          "author",
          "authors",
          "tag",
          "tags",
          "comment",
          "comments",
          "recirc",
          "timestamp",
          "dateline",
          "breadcrumb",
          "breadcrumbs",
          "copyright",
          "figcaption",
          "sponsor",
          "sponsored",
          "signup",
          "recommended",
          "trending",
          "gallery",
          "slideshow",
          "carousel",
          "cookie",
          "cookies",
          "consent",
          "popup",
          "paywall",
          "pullquote");

  private static final Pattern NAME_PAIRS =
      Pattern.compile(
          "more-on|read-more|read-next|see-also|wp-caption|sign-up|pull-quote|most-read|most-popular");

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final Pattern NAME_GAP = Pattern.compile("[^a-z0-9]+");

  private Furniture() {}

  /**
   * Removes what no reader sees and no article is made of. To be called on the page as it came,
   * before the article is looked for.
   */
  static void removeUnseen(Document page) {
    page.select(NOT_TEXT).remove();
    for (Element element : page.select("[class], [id]")) {
      dropEndless(element, "class");
      dropEndless(element, "id");
    }
    removeLesser(page.select(UNSEEN), page);
    for (Element form : page.select("form")) {
      // some systems put the whole page into one form
      form.unwrap();
    }
  }

  private static void dropEndless(Element element, String attribute) {
    if (element.attr(attribute).length() > LONGEST_NAME) {
      element.removeAttr(attribute);
    }
  }

  /** Removes furniture from a page on which only the article's surroundings are left. */
  static void removeFrom(Element page) {
    page.select(CONTROLS).remove();
    removeLesser(page.select(NEVER_ARTICLE), page);
    int whole = page.text().length();
    for (Element section : page.select(SECTIONS)) {
      if (section.parent() != null && isFurniture(section, whole)) {
        section.remove();
      }
    }
  }

  /** Removes the elements that hold less than half of the text: the others must be misnamed. */
  private static void removeLesser(List<Element> elements, Element page) {
    int whole = page.text().length();
    for (Element element : elements) {
      if (element.text().length() * 2 <= whole) {
        element.remove();
      }
    }
  }

  private static boolean isFurniture(Element section, int whole) {
    int length = section.text().length();
    return length > 0
        && length * 2 <= whole
        && !isAmidWords(section)
        && ((length < LONGEST_NAMED && hasFurnitureName(section))
            || (length < LONGEST_LINKS && isLinks(section, length)));
  }

  /** Whether words of the same sentence may stand beside the element. */
  private static boolean isAmidWords(Element section) {
    return !section.isBlock()
        && (isWords(section.previousSibling()) || isWords(section.nextSibling()));
  }

  private static boolean isWords(@Nullable Node node) {
    return node instanceof TextNode words && !words.isBlank();
  }

  private static boolean isLinks(Element section, int length) {
    if (!section.isBlock() || section.normalName().matches("h[1-6]")) {
      return false;
    }
    int linked = 0;
    for (Element link : section.getElementsByTag("a")) {
      linked += link.text().length();
    }
    return linked * 10 > length * 8;
  }

  private static boolean hasFurnitureName(Element section) {
    String names =
        NAME_GAP
            .matcher(
                CAMEL
                    .matcher(section.className() + " " + section.id())
                    .replaceAll("-")
                    .toLowerCase(Locale.ROOT))
            .replaceAll("-");
    if (NAME_PAIRS.matcher(names).find()) {
      return true;
    }
    for (String name : names.split("-", -1)) {
      if (NAMES.contains(name)) {
        return true;
      }
    }
    return false;
  }
}
