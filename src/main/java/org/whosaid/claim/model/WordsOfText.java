// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * An article's words in order, with the places at which it may be cut: between two paragraphs, and
 * between two sentences of a long paragraph.
 */
public final class WordsOfText {
  /** A paragraph of more pieces is cut between its sentences. */
  private static final int LONG_PARAGRAPH = 120;

  private final List<Word> words;
  private final List<Stretch> stretches;

  /**
   * Words that stay together in a window.
   *
   * @param from the first word
   * @param to behind the last word
   * @param pieces how many pieces they have, with the separator behind a paragraph's end
   * @param endsParagraph whether a separator follows
   */
  record Stretch(int from, int to, int pieces, boolean endsParagraph) {}

  private WordsOfText(List<Word> words, List<Stretch> stretches) {
    this.words = List.copyOf(words);
    this.stretches = List.copyOf(stretches);
  }

  /** The words of {@code paragraphs}, which stand in {@code text} in this order. */
  public static WordsOfText of(WordPieces pieces, String text, List<Paragraph> paragraphs) {
    requireNonNull(text, "text");
    List<Word> words = new ArrayList<>();
    List<Stretch> stretches = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      List<Word> added = pieces.words(text, paragraph.span());
      if (!added.isEmpty()) {
        stretches.addAll(stretches(text, added, words.size()));
        words.addAll(added);
      }
    }
    return new WordsOfText(words, stretches);
  }

  public int size() {
    return words.size();
  }

  public Word at(int index) {
    return words.get(index);
  }

  /** The stretch of text from word {@code from} to before word {@code to}. */
  public TextSpan span(int from, int to) {
    return new TextSpan(words.get(from).span().start(), words.get(to - 1).span().end());
  }

  List<Stretch> stretches() {
    return stretches;
  }

  private static List<Stretch> stretches(String text, List<Word> paragraph, int offset) {
    List<Stretch> stretches = new ArrayList<>();
    boolean isLong = pieces(paragraph, 0, paragraph.size()) > LONG_PARAGRAPH;
    int from = 0;
    int pieces = 0;
    for (int i = 0; i < paragraph.size(); i++) {
      int more = paragraph.get(i).pieceCount();
      if (pieces + more > Window.MOST_PIECES - 3 && pieces > 0) {
        stretches.add(new Stretch(offset + from, offset + i, pieces, false));
        from = i;
        pieces = 0;
      }
      pieces += more;
      boolean last = i + 1 == paragraph.size();
      if (last || (isLong && endsSentence(text, paragraph, i))) {
        stretches.add(new Stretch(offset + from, offset + i + 1, pieces + (last ? 1 : 0), last));
        from = i + 1;
        pieces = 0;
      }
    }
    return stretches;
  }

  private static int pieces(List<Word> words, int from, int to) {
    int pieces = 0;
    for (int i = from; i < to; i++) {
      pieces += words.get(i).pieceCount();
    }
    return pieces;
  }

  /** A full stop with space behind it and a capital or a mark after that, quotation marks apart. */
  private static boolean endsSentence(String text, List<Word> words, int at) {
    Word next = words.get(at + 1);
    if (isClosing(text, next)) {
      return false;
    }
    int stop = at;
    while (stop > 0 && isClosing(text, words.get(stop))) {
      stop--;
    }
    char end = text.charAt(words.get(stop).span().start());
    return (end == '.' || end == '!' || end == '?')
        && next.raised()
        && words.get(at).span().end() < next.span().start();
  }

  private static boolean isClosing(String text, Word word) {
    char letter = text.charAt(word.span().start());
    return letter == '”' || letter == '’' || letter == ')' || (letter == '"' && !word.raised());
  }
}
