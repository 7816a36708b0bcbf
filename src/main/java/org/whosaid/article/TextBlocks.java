// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.whosaid.article.TextBlock.Kind;

/**
 * Reads the blocks of text under an element in the order of the page, as a browser would break
 * them: at block elements and at two line breaks in a row. Holds the state of one walk.
 */
final class TextBlocks implements NodeVisitor {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char ZERO_WIDTH_SPACE = '\u200B';
  private static final int SHORT_LINE = 60;
  private static final String ENDS_WITHIN = ",;-–—&(";
  private static final String ENDS_SENTENCE = ".!?:\"”’)";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final List<TextBlock> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private Kind kind = Kind.PARAGRAPH;
  private int linkDepth;
  private int linked;
  private boolean spaceDue;
  private boolean brokenOnce;
  private int lineStart;

  private TextBlocks() {}

  static List<TextBlock> of(Element element) {
    TextBlocks walk = new TextBlocks();
    element.traverse(walk);
    walk.endBlock();
    return walk.blocks;
  }

  /** The words of {@code text} with white space collapsed and invisible characters left out. */
  static String collapsed(String text) {
    TextBlocks line = new TextBlocks();
    line.append(text);
    return line.line.toString();
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
  }

  private void open(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      breakLine();
    } else if (isBlock(element)) {
      endBlock();
      kind = kindOf(name);
    } else if (name.equals("a")) {
      linkDepth++;
    } else if (name.equals("td") || name.equals("th")) {
      spaceDue = true;
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isBlock(element)) {
        endBlock();
        kind = Kind.PARAGRAPH;
      } else if (element.normalName().equals("a")) {
        linkDepth--;
      }
    }
  }

  private static boolean isBlock(Element element) {
    String name = element.normalName();
    return element.isBlock() && !name.equals("td") && !name.equals("th") && !name.equals("ins");
  }

  private static Kind kindOf(String name) {
    return switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Kind.HEADING;
      case "li", "dt", "dd" -> Kind.ITEM;
      default -> Kind.PARAGRAPH;
    };
  }

  private void breakLine() {
    if (brokenOnce) {
      endBlock();
    } else {
      brokenOnce = true;
      spaceDue = true;
    }
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      append(words.charAt(i));
    }
  }

  private void append(char c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      spaceDue = true;
    } else if (!isInvisible(c)) {
      if (brokenOnce && startsAnew(c)) {
        endBlock();
      }
      if (brokenOnce) {
        lineStart = line.length();
      }
      if (spaceDue && line.length() > 0) {
        line.append(' ');
      }
      spaceDue = false;
      brokenOnce = false;
      line.append(c);
      if (linkDepth > 0) {
        linked++;
      }
    }
  }

  /**
   * Whether what follows a single line break is a paragraph of its own: after the end of a
   * sentence, or after a short line such as a headline or a byline.
   */
  private boolean startsAnew(char c) {
    int length = line.length() - lineStart;
    return length > 0
        && !Character.isLowerCase(c)
        && (length < SHORT_LINE
            ? ENDS_WITHIN.indexOf(line.charAt(line.length() - 1)) < 0
            : ENDS_SENTENCE.indexOf(line.charAt(line.length() - 1)) >= 0);
  }

  private static boolean isInvisible(char c) {
    return c == SOFT_HYPHEN
        || c == ZERO_WIDTH_SPACE
        || c == BYTE_ORDER_MARK
        || Character.isISOControl(c);
  }

  private void endBlock() {
    if (line.length() > 0) {
      blocks.add(new TextBlock(kind, line.toString(), linked));
    }
    line.setLength(0);
    lineStart = 0;
    linked = 0;
    spaceDue = false;
    brokenOnce = false;
  }
}
