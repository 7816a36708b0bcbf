// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import java.net.URI;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/**
 * A page parsed, if its markup is within what any article needs. Everything that reads a page takes
 * time in proportion to its nodes, or to its characters, times their depth; and taking one child
 * out takes time in proportion to its siblings. These products are limited, and with them the time,
 * without a clock or a thread.
 */
final class BoundedPage implements NodeVisitor {
  private static final int MOST_CHARACTERS = 6_000_000;
  private static final int MOST_TAGS = 100_000;
  private static final int LONGEST_TAG_NAME = 200;
  private static final int MOST_GAPS_IN_TAGS = 300_000;
  private static final int MOST_NODES = 30_000;
  private static final long MOST_PAIRS_OF_SIBLINGS = 5_000_000;
  private static final int DEEPEST = 200;
  private static final int MOST_NODES_TIMES_DEPTH = 500_000;
  private static final int MOST_TEXT = 800_000;
  private static final int MOST_TEXT_TIMES_DEPTH = 10_000_000;

  private boolean tangled;
  private int nodes;
  private int nodesTimesDepth;
  private long pairsOfSiblings;
  private int text;
  private long textTimesDepth;

  private BoundedPage() {}

  /** The parsed page; empty if it is too long, too deep or too finely cut. */
  static Optional<Document> parse(String html, Optional<URI> address) {
    if (html.length() > MOST_CHARACTERS || !isMarkedUpWithinReason(html)) {
      return Optional.empty();
    }
    String base = address.map(URI::toString).orElse("");
    Document page = Parser.htmlParser().setMaxDepth(2 * DEEPEST).parseInput(html, base);
    BoundedPage bounds = new BoundedPage();
    page.traverse(bounds);
    return bounds.tangled ? Optional.empty() : Optional.of(page);
  }

  /** A count of tags and of the gaps between their attributes, before they become objects. */
  private static boolean isMarkedUpWithinReason(String html) {
    int tags = 0;
    int gaps = 0;
    int nameFrom = 0;
    boolean inTag = false;
    boolean inName = false;
    for (int i = 0; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '<' && beginsTag(html, i + 1)) {
        inTag = true;
        inName = true;
        nameFrom = i;
        tags++;
      } else if (c == '>') {
        inTag = false;
        inName = false;
      } else if (inTag && ((c == '/' && i > nameFrom + 1) || Character.isWhitespace(c))) {
        inName = false;
        gaps++;
      }
      if (inName && i - nameFrom > LONGEST_TAG_NAME) {
        return false; // the parser copies a name for each piece of it that it reads
      }
    }
    return tags <= MOST_TAGS && gaps <= MOST_GAPS_IN_TAGS;
  }

  private static boolean beginsTag(String html, int at) {
    int letter = at < html.length() && html.charAt(at) == '/' ? at + 1 : at;
    return letter < html.length() && Character.isLetter(html.charAt(letter));
  }

  @Override
  public void head(Node node, int depth) {
    if (tangled) {
      return;
    }
    nodes++;
    nodesTimesDepth += depth;
    pairsOfSiblings += (long) node.childNodeSize() * node.childNodeSize();
    if (node instanceof TextNode words) {
      text += words.getWholeText().length();
      textTimesDepth += (long) depth * words.getWholeText().length();
    }
    tangled =
        depth > DEEPEST
            || nodes > MOST_NODES
            || nodesTimesDepth > MOST_NODES_TIMES_DEPTH
            || pairsOfSiblings > MOST_PAIRS_OF_SIBLINGS
            || text > MOST_TEXT
            || textTimesDepth > MOST_TEXT_TIMES_DEPTH;
  }
}
