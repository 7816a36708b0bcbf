// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import net.dankito.readability4j.Readability4J;
import net.dankito.readability4j.model.ReadabilityOptions;
import net.dankito.readability4j.processor.ArticleGrabber;
import net.dankito.readability4j.processor.MetadataParser;
import net.dankito.readability4j.processor.Postprocessor;
import net.dankito.readability4j.processor.Preprocessor;
import net.dankito.readability4j.util.RegExUtil;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * readability4j's guess at where the article is on a page.
 *
 * <p>The library rewrites what it keeps: classes go, line breaks and loose text become paragraphs.
 * So it works on a copy with numbered elements, and only which elements it kept is carried over.
 */
final class Readability {
  private static final String NUMBER = "data-whosaid-number";

  private Readability() {}

  /** Leaves on {@code page} only the text that belongs to the article; the elements stay. */
  static void keepArticle(Document page) {
    int count = number(page);
    Element article = articleIn(page.clone());
    BitSet kept = new BitSet(count);
    if (article != null) {
      for (Element element : article.getElementsByAttribute(NUMBER)) {
        kept.set(Integer.parseInt(element.attr(NUMBER)));
      }
    }
    for (Element lost : new LostParagraphs(NUMBER).among(page, element -> isKept(element, kept))) {
      for (Element element : lost.getAllElements()) {
        kept.set(Integer.parseInt(element.attr(NUMBER)));
      }
    }
    for (TextNode words : textNodes(page)) {
      if (!isKept(words.parent(), kept)) {
        words.remove();
      }
    }
  }

  private static int number(Document page) {
    int count = 0;
    for (Element element : page.getAllElements()) {
      element.attr(NUMBER, Integer.toString(count++));
    }
    return count;
  }

  private static List<TextNode> textNodes(Document page) {
    List<TextNode> found = new ArrayList<>();
    page.traverse(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            found.add(words);
          }
        });
    return found;
  }

  private static boolean isKept(@Nullable Node parent, BitSet kept) {
    if (!(parent instanceof Element element)) {
      return false;
    }
    if (kept.get(Integer.parseInt(element.attr(NUMBER)))) {
      return true;
    }
    // a link without an address of its own is unwrapped by the library
    return element.normalName().equals("a") && isKept(element.parent(), kept);
  }

  private static @Nullable Element articleIn(Document page) {
    ReadabilityOptions options = new ReadabilityOptions();
    RegExUtil patterns = new Patterns();
    Readability4J readability =
        new Readability4J(
            page.location(),
            page,
            options,
            patterns,
            new QuietPreprocessor(patterns),
            new MetadataParser(patterns),
            new QuietGrabber(options, patterns),
            new NoPostprocessor());
    try {
      return readability.parse().getArticleContent();
    } catch (RuntimeException e) {
      // old, and not made for every page: then the article is looked for in other ways
      return null;
    }
  }

  private static final class QuietPreprocessor extends Preprocessor {
    QuietPreprocessor(RegExUtil patterns) {
      super(patterns);
    }

    @Override
    protected void logNodeInfo(Node node, String reason) {
      // the original writes out the node's HTML for every node, whether logged or not
    }
  }

  private static final class QuietGrabber extends ArticleGrabber {
    QuietGrabber(ReadabilityOptions options, RegExUtil patterns) {
      super(options, patterns);
    }

    @Override
    protected void logNodeInfo(Node node, String reason) {
      // as above
    }

    @Override
    protected boolean isElementWithoutContent(Element element) {
      // the original gathers the whole text of the element to see whether there is any
      return !element.hasText() && super.isElementWithoutContent(element);
    }
  }

  /** Links and classes of the copy are of no use, and a page without an address would be logged. */
  private static final class NoPostprocessor extends Postprocessor {
    @Override
    public void postProcessContent(
        Document page, Element article, String address, Collection<String> classesToKeep) {
      // the copy is thrown away
    }
  }

  /** The library's own patterns; its constructor without arguments exists for Kotlin only. */
  private static final class Patterns extends RegExUtil {
    Patterns() {
      super(
          UnlikelyCandidatesDefaultPattern,
          OkMaybeItsACandidateDefaultPattern,
          PositiveDefaultPattern,
          NegativeDefaultPattern,
          ExtraneousDefaultPattern,
          BylineDefaultPattern,
          ReplaceFontsDefaultPattern,
          NormalizeDefaultPattern,
          VideosDefaultPattern,
          NextLinkDefaultPattern,
          PrevLinkDefaultPattern,
          WhitespaceDefaultPattern,
          HasContentDefaultPattern);
    }
  }
}
