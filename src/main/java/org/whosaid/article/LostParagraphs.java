// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/**
 * Paragraphs that were left out although they stand among the article's own: in the same container,
 * in the same wrapping of elements and classes as several that were kept. A paragraph with a link
 * or two in a box of its own is easily taken for a list of links.
 */
final class LostParagraphs {
  private static final int DEEPEST_WRAPPING = 3;
  private static final int FEWEST_ALIKE = 3;
  private static final int SHORTEST = 60;

  private final Map<String, Integer> kept = new HashMap<>();
  private final String identity;

  /**
   * @param identity the attribute that tells elements apart
   */
  LostParagraphs(String identity) {
    this.identity = identity;
  }

  List<Element> among(Element page, Predicate<Element> isKept) {
    List<Element> left = new ArrayList<>();
    for (Element paragraph : page.getElementsByTag("p")) {
      if (isKept.test(paragraph)) {
        for (String place : places(paragraph)) {
          kept.merge(place, 1, Integer::sum);
        }
      } else {
        left.add(paragraph);
      }
    }
    left.removeIf(paragraph -> !isOneOfThem(paragraph));
    return left;
  }

  private boolean isOneOfThem(Element paragraph) {
    String text = paragraph.text();
    if (text.length() < SHORTEST || paragraph.select("a").text().length() * 2 > text.length()) {
      return false;
    }
    for (String place : places(paragraph)) {
      if (kept.getOrDefault(place, 0) >= FEWEST_ALIKE) {
        return true;
      }
    }
    return false;
  }

  /** The wrapping up to each of the next ancestors, with which one that is. */
  private List<String> places(Element paragraph) {
    List<String> places = new ArrayList<>();
    StringBuilder wrapping = new StringBuilder();
    Element element = paragraph;
    for (int level = 0; level < DEEPEST_WRAPPING; level++) {
      Element parent = element.parent();
      if (parent == null || parent.normalName().equals("body")) {
        break;
      }
      wrapping.append(element.normalName()).append('.').append(element.className()).append('>');
      places.add(wrapping + parent.attr(identity));
      element = parent;
    }
    return places;
  }
}
