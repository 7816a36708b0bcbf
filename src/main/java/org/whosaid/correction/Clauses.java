// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Cue;

/** Where the words that somebody said may begin and end in a sentence. */
final class Clauses {
  private static final String AROUND = " \t\n\r,.;:—–-";
  private static final int FURTHER_SENTENCES = 2;

  /** Of a longer sentence only the beginning is cut; nobody chooses from more. */
  private static final int MOST = 24;

  private final String text;
  private final TextSpan sentence;
  private final List<Cue> cues;
  private final List<Integer> borders;
  private final List<Integer> further;

  Clauses(Article article, TextSpan sentence, List<TextSpan> sentences, List<Cue> cues) {
    this.text = article.text();
    this.sentence = sentence;
    this.cues = cues.stream().limit(MOST).toList();
    this.borders = findBorders();
    this.further = further(article, sentences);
  }

  /** At each "that", and behind reporting words. */
  List<Integer> starts() {
    List<Integer> starts = new ArrayList<>();
    int at = text.indexOf(" that ", sentence.start());
    while (at >= 0 && at < sentence.end() && starts.size() < MOST) {
      starts.add(at + 1);
      at = text.indexOf(" that ", at + 1);
    }
    cues.forEach(cue -> starts.add(cue.span().end()));
    return starts;
  }

  /** Where clauses end, the sentence, and the sentences behind it in its paragraph. */
  List<Integer> ends() {
    List<Integer> ends = new ArrayList<>(borders);
    ends.add(sentence.end());
    cues.forEach(cue -> ends.add(cue.span().start()));
    ends.addAll(further);
    return ends;
  }

  /** Commas, semicolons, colons and dashes before a blank. */
  List<Integer> borders() {
    return borders;
  }

  /** "The dam", "would hold" of "The dam, he said, would hold". */
  Optional<List<TextSpan>> aroundCue() {
    for (Cue cue : cues) {
      for (int i = 0; i + 1 < borders.size(); i++) {
        if (borders.get(i) < cue.span().start() && cue.span().end() <= borders.get(i + 1)) {
          Optional<TextSpan> first = trimmed(text, sentence.start(), borders.get(i));
          Optional<TextSpan> second = trimmed(text, borders.get(i + 1), sentence.end());
          if (first.isPresent() && second.isPresent()) {
            return Optional.of(List.of(first.get(), second.get()));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Without the punctuation around; empty if no word is left. */
  static Optional<TextSpan> trimmed(String text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && AROUND.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && AROUND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        return Optional.of(new TextSpan(start, end));
      }
    }
    return Optional.empty();
  }

  private List<Integer> findBorders() {
    List<Integer> found = new ArrayList<>();
    for (int i = sentence.start() + 1; i < sentence.end() - 1 && found.size() < MOST; i++) {
      boolean blank = Character.isWhitespace(text.charAt(i + 1));
      boolean free = Character.isWhitespace(text.charAt(i - 1));
      boolean dash = free && "–-".indexOf(text.charAt(i)) >= 0;
      if (blank && (dash || ",;:—".indexOf(text.charAt(i)) >= 0)) {
        found.add(i);
      }
    }
    return found;
  }

  private List<Integer> further(Article article, List<TextSpan> sentences) {
    List<Integer> ends = new ArrayList<>();
    int next = sentences.indexOf(sentence) + 1;
    int last = next == 0 ? 0 : Math.min(sentences.size(), next + FURTHER_SENTENCES);
    int paragraph = article.paragraphs().isEmpty() ? 0 : article.paragraphAt(sentence.start());
    for (TextSpan behind : sentences.subList(Math.min(next, last), last)) {
      if (article.paragraphAt(behind.start()) == paragraph) {
        ends.add(behind.end());
      }
    }
    return ends;
  }
}
