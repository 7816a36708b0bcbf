// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.CueLexicon.Found;

/**
 * Recognises the plainest report: a speaker, later in the sentence a word that says nothing but
 * that somebody is reported, and then "that …" or, for an accusation, whom it is of. It is a report
 * though the model is less sure of it than of others.
 */
final class PlainReport {
  /** An attribution with so small a part of the score that is asked for is none, plain or not. */
  private static final double LEAST = 0.6;

  /** How many words may stand between the verb and "that". */
  private static final int BETWEEN = 4;

  private final ArticleWords words;
  private final CueLexicon lexicon;

  PlainReport(ArticleWords words, CueLexicon lexicon) {
    this.words = words;
    this.lexicon = lexicon;
  }

  boolean isPlain(Attribution attribution, double leastScore) {
    boolean whole =
        attribution.source().size() == 1
            && attribution.cue().size() == 1
            && attribution.content().size() == 1;
    if (!whole || attribution.score() < leastScore * LEAST) {
      return false;
    }
    TextSpan cue = attribution.cue().get(0);
    TextSpan content = attribution.content().get(0);
    TextSpan source = attribution.source().get(0);
    return source.end() <= cue.start()
        && words.sameSentence(words.from(source.start()), words.from(cue.start()))
        && follows(cue, content)
        && isReport(words.in(cue), words.in(content));
  }

  private boolean isReport(List<Token> cue, List<Token> content) {
    Optional<SpeechAct> act =
        lexicon
            .firstIn(cue)
            .map(Found::meaning)
            .filter(meaning -> !meaning.needsClause())
            .flatMap(CueLexicon.Meaning::act);
    ReportedWords reported = new ReportedWords(content);
    boolean of = content.stream().limit(BETWEEN).anyMatch(token -> token.is("of"));
    return act.isPresent() && (reported.isThatClause() || (act.get() == SpeechAct.ACCUSE && of));
  }

  /** Whether one stands behind the other in the same sentence with at most a few words between. */
  private boolean follows(TextSpan first, TextSpan second) {
    int end = words.to(first.end());
    int next = words.from(second.start());
    return first.end() <= second.start()
        && next - end <= BETWEEN
        && words.sameSentence(end - 1, next);
  }
}
