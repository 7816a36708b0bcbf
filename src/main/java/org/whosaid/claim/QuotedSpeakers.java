// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.TextSpan;

/**
 * Takes "AP quoted the minister as saying that it rained" apart, where it came as one attribution:
 * what the minister says stands inside what AP does. The same for "It rained, AP quoted the
 * minister as saying".
 */
final class QuotedSpeakers {
  private static final Set<String> QUOTES =
      Set.of("quoted", "quotes", "quoting", "cited", "cites", "citing");

  /** How many words the quoted speaker's name and description have. */
  private static final int LONGEST_SPEAKER = 14;

  private final ArticleWords words;

  QuotedSpeakers(ArticleWords words) {
    this.words = words;
  }

  /** The same attribution, with the quoted speaker's inside if it names one. */
  ReportedSpeech apart(ReportedSpeech speech) {
    Attribution outer = speech.attribution();
    Optional<Integer> verb = verbOf(outer);
    if (verb.isEmpty() || outer.source().isEmpty() || outer.content().isEmpty()) {
      return speech;
    }
    int from = verb.get() + 1;
    int as = from;
    while (as - from < LONGEST_SPEAKER && words.sameSentence(as, verb.get()) && !isAsSaying(as)) {
      as++;
    }
    boolean named = as > from && as - from < LONGEST_SPEAKER && isAsSaying(as);
    if (!named || !isFree(speech, from)) {
      return speech;
    }
    TextSpan speaker = words.span(from, as);
    TextSpan cue = words.span(as, as + 2);
    List<TextSpan> said =
        outer.content().stream().map(span -> behind(span, cue)).flatMap(Optional::stream).toList();
    return said.isEmpty()
        ? speech
        : new ReportedSpeech(
            outer,
            List.of(
                new ReportedSpeech(
                    new Attribution(List.of(speaker), List.of(cue), said, outer.score()),
                    speech.inside())));
  }

  private Optional<Integer> verbOf(Attribution attribution) {
    for (TextSpan cue : attribution.cue()) {
      int to = words.to(cue.end());
      for (int i = words.from(cue.start()); i < to; i++) {
        if (QUOTES.contains(words.at(i).word())) {
          return Optional.of(i);
        }
      }
    }
    return Optional.empty();
  }

  private boolean isAsSaying(int index) {
    return words.is(index, "as")
        && words.sameSentence(index, index + 1)
        && words.at(index + 1).word().endsWith("ing");
  }

  /** Whether nobody else is reported there already. */
  private boolean isFree(ReportedSpeech speech, int speaker) {
    int at = words.at(speaker).span().start();
    return speech.inside().stream()
        .flatMap(inner -> inner.attribution().source().stream())
        .noneMatch(source -> source.start() <= at && at < source.end());
  }

  /** What of the content is no part of "quoted the minister as saying". */
  private static Optional<TextSpan> behind(TextSpan content, TextSpan cue) {
    if (content.end() <= cue.start() || content.start() >= cue.end()) {
      return Optional.of(content);
    }
    return content.end() > cue.end()
        ? Optional.of(new TextSpan(cue.end(), content.end()))
        : Optional.empty();
  }
}
