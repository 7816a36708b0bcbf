// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.CueLexicon.Found;

/**
 * Finds by the words alone who is reported, in the sentence of what is reported: "…, according to
 * the council", "…, the chair, Dana Ruiz, told reporters", "In the words of Dana Ruiz, “…”".
 */
final class OwnCues {
  /** A source with more words holds something else, too. */
  private static final int LONGEST_SOURCE = 12;

  private static final Set<String> PREPOSITIONAL = Set.of("according to", "in the words of");

  private final ArticleWords words;
  private final CueLexicon lexicon;

  OwnCues(ArticleWords words, CueLexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  /** Who is named beside the reporting word of some words. */
  record Beside(TextSpan source, TextSpan cue) {}

  /** Empty where the sentence has nothing but the piece, or something else than a source. */
  Optional<Beside> beside(TextSpan piece) {
    int from = words.from(piece.start());
    int to = words.to(piece.end());
    int start = from;
    while (words.sameSentence(start - 1, from)) {
      start--;
    }
    int end = to;
    while (words.sameSentence(end, to - 1)) {
      end++;
    }
    Optional<Beside> behind = behind(to, end);
    return behind.isPresent() ? behind : before(start, from);
  }

  private Optional<Beside> behind(int from, int to) {
    int start = from;
    while (start < to && !words.at(start).isWord()) {
      start++;
    }
    // "Judge Ruiz": a capital makes the verb a title.
    int next = start;
    Optional<Found> cue = lexicon.firstIn(words.between(next, to));
    while (cue.isPresent() && words.at(next + cue.get().from()).capital()) {
      next += cue.get().to();
      cue = lexicon.firstIn(words.between(next, to));
    }
    if (cue.filter(OwnCues::isSpeech).isEmpty()) {
      return Optional.empty();
    }
    int verb = next + cue.get().from();
    int last = next + cue.get().to();
    return verb == start
        ? named(last, nextMark(last, to), verb, last)
        : named(start, verb, verb, last);
  }

  private Optional<Beside> before(int from, int to) {
    Optional<Found> cue = lexicon.firstIn(words.between(from, to)).filter(OwnCues::isPrepositional);
    if (cue.isEmpty()) {
      return Optional.empty();
    }
    int last = from + cue.get().to();
    return named(last, to, from + cue.get().from(), last);
  }

  private int nextMark(int from, int to) {
    int at = from;
    while (at < to && words.at(at).isWord()) {
      at++;
    }
    return at;
  }

  private Optional<Beside> named(int from, int to, int verb, int behindVerb) {
    int end = to;
    while (end > from && !words.at(end - 1).isWord()) {
      end--;
    }
    if (end <= from || end - from > LONGEST_SOURCE) {
      return Optional.empty();
    }
    Token first = words.at(from);
    boolean name =
        first.capital()
            || FunctionWords.DETERMINERS.contains(first.word())
            || FunctionWords.SPEAKER_PRONOUNS.contains(first.word());
    boolean quoted = words.between(from, end).stream().anyMatch(Token::quoted);
    return name && !quoted
        ? Optional.of(new Beside(words.span(from, end), words.span(verb, behindVerb)))
        : Optional.empty();
  }

  private static boolean isSpeech(Found found) {
    return found.meaning().act().isPresent() && !found.meaning().needsClause();
  }

  private static boolean isPrepositional(Found found) {
    return PREPOSITIONAL.contains(found.meaning().lemma());
  }
}
