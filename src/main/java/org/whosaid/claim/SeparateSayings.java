// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;

/**
 * Takes apart what one attribution holds of several sayings. Words in another paragraph than their
 * reporting word are a saying of their own, unless the quotation before them was left open; so are
 * words that have a reporting word of their own beside them ("…, according to the council").
 */
final class SeparateSayings {
  private final ArticleWords words;
  private final OwnCues ownCues;

  SeparateSayings(ArticleWords words, CueLexicon lexicon) {
    this.words = words;
    this.ownCues = new OwnCues(words, lexicon);
  }

  /** The same attributions in the order of the text, those of several sayings taken apart. */
  List<ReportedSpeech> of(List<ReportedSpeech> found) {
    Set<Integer> cues = new HashSet<>();
    found.stream()
        .flatMap(speech -> speech.attribution().cue().stream())
        .forEach(cue -> cues.addAll(places(cue)));
    return found.stream()
        .flatMap(speech -> apart(speech, cues))
        .sorted(Comparator.comparingInt(SeparateSayings::start))
        .toList();
  }

  private List<Integer> places(TextSpan span) {
    return IntStream.range(words.from(span.start()), words.to(span.end())).boxed().toList();
  }

  private static int start(ReportedSpeech speech) {
    Attribution attribution = speech.attribution();
    return Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream)
        .mapToInt(TextSpan::start)
        .min()
        .orElse(0);
  }

  private Stream<ReportedSpeech> apart(ReportedSpeech speech, Set<Integer> cues) {
    Attribution whole = speech.attribution();
    if (whole.cue().isEmpty() || whole.content().size() < 2) {
      return Stream.of(speech);
    }
    int cue = words.from(whole.cue().get(0).start());
    List<TextSpan> own = new ArrayList<>();
    List<TextSpan> others = new ArrayList<>();
    for (TextSpan piece : whole.content().stream().sorted().toList()) {
      boolean goesOn = !own.isEmpty() && goesOn(own.get(own.size() - 1), piece);
      boolean near = sentence(piece) == words.sentenceAt(cue) || goesOn;
      boolean other =
          isOwnHeadline(piece, whole)
              || (!near && (isElsewhere(piece, cue) || ownCues.beside(piece).isPresent()));
      (other ? others : own).add(piece);
    }
    if (others.isEmpty() || own.isEmpty()) {
      return Stream.of(speech);
    }
    List<ReportedSpeech> sayings = new ArrayList<>();
    sayings.add(part(speech, new Attribution(whole.source(), whole.cue(), own, whole.score())));
    for (TextSpan piece : others) {
      ownCues
          .beside(piece)
          .filter(beside -> Collections.disjoint(cues, places(beside.cue())))
          .map(beside -> attributed(piece, beside, whole.score()))
          .or(() -> alone(piece, whole.score()))
          .ifPresent(attribution -> sayings.add(part(speech, attribution)));
    }
    return sayings.stream();
  }

  private static Attribution attributed(TextSpan piece, OwnCues.Beside beside, double score) {
    return new Attribution(List.of(beside.source()), List.of(beside.cue()), List.of(piece), score);
  }

  /** Words of nobody in the next paragraph are a saying only in quotation marks. */
  private Optional<Attribution> alone(TextSpan piece, double score) {
    return new ReportedWords(words.in(piece)).isQuotation()
        ? Optional.of(new Attribution(List.of(), List.of(), List.of(piece), score))
        : Optional.empty();
  }

  private static ReportedSpeech part(ReportedSpeech speech, Attribution attribution) {
    List<ReportedSpeech> inside = new ArrayList<>();
    for (ReportedSpeech inner : speech.inside()) {
      boolean within =
          inner.attribution().content().stream()
              .anyMatch(span -> attribution.content().stream().anyMatch(span::overlaps));
      if (within) {
        inside.add(inner);
      }
    }
    return new ReportedSpeech(attribution, inside);
  }

  /**
   * In "Mill to shed 340 jobs; ‘we had no choice’, says owner" what stands before the quotation.
   */
  private boolean isOwnHeadline(TextSpan piece, Attribution whole) {
    int behind = words.to(piece.end());
    boolean semicolon = behind < words.size() && words.at(behind).word().equals(";");
    return semicolon
        && !new ReportedWords(words.in(piece)).isQuotation()
        && whole.content().stream()
            .filter(other -> other.start() > piece.end())
            .anyMatch(other -> new ReportedWords(words.in(other)).isQuotation());
  }

  private int sentence(TextSpan piece) {
    return words.sentenceAt(words.from(piece.start()));
  }

  private boolean isElsewhere(TextSpan piece, int cue) {
    int paragraph = words.sentences().get(words.sentenceAt(cue)).paragraph();
    return words.paragraphAt(piece.start()) != paragraph;
  }

  /** Whether the quotation before is still open where the piece opens it again. */
  private boolean goesOn(TextSpan before, TextSpan piece) {
    int end = words.to(before.end());
    Token last = words.at(end - 1);
    boolean closed =
        last.closesQuotation() || (end < words.size() && words.at(end).closesQuotation());
    return last.quoted() && !closed && words.from(piece.start()) <= end + 1;
  }
}
