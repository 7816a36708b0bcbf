// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.TextSpan;

/** The words of one sentence. */
record Words(List<Word> list) {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<!\\p{L})\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?\\p{L}*|(?<!\\p{L})\\d+(?:\\.\\d+)?\\p{L}*"
              + "|\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:[-‑'’]\\p{L}[\\p{L}\\p{M}]*+)*+|[^\\s\\p{L}\\p{N}]");
  private static final Set<String> ENDS = Set.of(".", "!", "?");
  private static final Set<String> TITLES =
      Set.of("Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Col", "Lt", "St", "No");
  private static final Set<String> CLOSING = Set.of("”", "’", "\"", "'", ")", "]");

  /** A full stop, a quotation's end within another's, a bracket; more close nothing. */
  private static final int MOST_CLOSING = 5;

  private static final Word NOTHING = new Word(" ", new TextSpan(0, 1));

  Words {
    list = List.copyOf(list);
  }

  /** The sentences of a stretch of text; one too many is cut off rather than two joined. */
  static List<Words> sentences(String text, TextSpan stretch) {
    List<Words> sentences = new ArrayList<>();
    List<Word> sentence = new ArrayList<>();
    Matcher matcher = WORD.matcher(text).region(stretch.start(), stretch.end());
    while (matcher.find()) {
      Word word = new Word(matcher.group(), new TextSpan(matcher.start(), matcher.end()));
      if (endsBefore(sentence, word)) {
        sentences.add(new Words(sentence));
        sentence = new ArrayList<>();
      }
      sentence.add(word);
    }
    if (!sentence.isEmpty()) {
      sentences.add(new Words(sentence));
    }
    return sentences;
  }

  private static boolean endsBefore(List<Word> sentence, Word next) {
    int last = sentence.size() - 1;
    int furthest = Math.max(0, last - MOST_CLOSING);
    while (last > furthest && CLOSING.contains(sentence.get(last).text())) {
      last--;
    }
    if (last < 1 || !ENDS.contains(sentence.get(last).text())) {
      return false;
    }
    boolean space = sentence.get(sentence.size() - 1).span().end() < next.span().start();
    boolean initial = sentence.get(last - 1).text().length() == 1 && next.isCapitalized();
    boolean title = TITLES.contains(sentence.get(last - 1).text());
    return space && !initial && !title && (next.isCapitalized() || !next.isLetters());
  }

  int size() {
    return list.size();
  }

  /** The first word that begins at {@code offset} of the text or behind it. */
  int from(int offset) {
    int from = 0;
    int to = list.size();
    while (from < to) {
      int middle = (from + to) / 2;
      if (list.get(middle).span().start() < offset) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** The word at {@code index}; outside of the sentence one that is nothing. */
  Word at(int index) {
    return index >= 0 && index < list.size() ? list.get(index) : NOTHING;
  }

  /** From the first word to the last, {@code to} excluded. */
  TextSpan span(int from, int to) {
    return new TextSpan(list.get(from).span().start(), list.get(to - 1).span().end());
  }

  /** Whether these words, in lower case, stand at {@code index}. */
  boolean stand(List<String> words, int index) {
    if (index < 0 || index + words.size() > list.size()) {
      return false;
    }
    for (int i = 0; i < words.size(); i++) {
      if (!list.get(index + i).is(words.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the phrases stands at {@code index}; then how many words it has, else 0. */
  int longest(Iterable<List<String>> phrases, int index) {
    int longest = 0;
    for (List<String> phrase : phrases) {
      if (phrase.size() > longest && stand(phrase, index)) {
        longest = phrase.size();
      }
    }
    return longest;
  }

  /** The words from one to another, with a space where the text has any. */
  String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && list.get(i - 1).span().end() < list.get(i).span().start();
      text.append(apart ? " " : "").append(list.get(i).text());
    }
    return text.toString();
  }
}
