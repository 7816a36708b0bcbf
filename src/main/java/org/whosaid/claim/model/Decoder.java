// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes attributions of the network's scores for a stretch of words. The most probable spans are
 * taken first, none over another; then each content looks for its cue and each cue for its source,
 * and may bring in a span that had not been probable enough alone. So every attribution is
 * well-formed: one cue with its source and its contents, or a content by itself.
 */
final class Decoder {
  /** By the first word, and by the content where a source serves two cues. */
  private static final Comparator<Found> IN_ORDER =
      Comparator.comparingInt(Decoder::start)
          .thenComparingInt(found -> found.content().get(0).from());

  private final Thresholds thresholds;
  private final Pairing pairing;
  private final List<Candidate> candidates;
  private final Map<Role, List<Candidate>> taken = new LinkedHashMap<>();

  /** The words that belong to a span already. */
  private final BitSet occupied = new BitSet();

  Decoder(WordScores words, Learnt learnt) {
    this.thresholds = learnt.thresholds();
    this.pairing = new Pairing(new PairScorer(words, learnt.pairs()));
    this.candidates =
        Candidate.in(new SpanChain(words, learnt.spans()), learnt.thresholds().wanted());
    for (Role role : Role.values()) {
      taken.put(role, new ArrayList<>());
    }
  }

  /** The attributions, in the order of the text. */
  List<Found> attributions() {
    for (Candidate candidate : candidates) {
      if (isProbable(candidate) && isFree(candidate)) {
        take(candidate);
      }
    }
    findContentsForCues();
    Map<Candidate, Choice> cueOf = choose(Link.CUE_OF_CONTENT);
    Map<Candidate, Choice> sourceOf = choose(Link.SOURCE_OF_CUE);
    List<Found> found = new ArrayList<>();
    Map<Candidate, List<Candidate>> contentsOf = new LinkedHashMap<>();
    cueOf.forEach(
        (content, choice) -> {
          if (choice.head().isPresent()) {
            contentsOf.computeIfAbsent(choice.head().get(), c -> new ArrayList<>()).add(content);
          } else {
            found.add(alone(content, choice));
          }
        });
    contentsOf.forEach(
        (cue, contents) -> {
          Choice source = sourceOf.getOrDefault(cue, new Choice(Optional.empty(), 0));
          found.add(whole(source, cue, contents, cueOf));
        });
    found.sort(IN_ORDER);
    return found;
  }

  private boolean isProbable(Candidate candidate) {
    return candidate.probability() >= thresholds.span(candidate.role())
        || candidate.place() >= thresholds.place();
  }

  private boolean isFree(Candidate candidate) {
    int next = occupied.nextSetBit(candidate.words().from());
    return next < 0 || next >= candidate.words().to();
  }

  private List<Candidate> taken(Role role) {
    return taken.getOrDefault(role, List.of());
  }

  private void take(Candidate candidate) {
    taken.computeIfAbsent(candidate.role(), role -> new ArrayList<>()).add(candidate);
    occupied.set(candidate.words().from(), candidate.words().to());
  }

  private static List<WordSpan> words(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::words).toList();
  }

  /** Spans of a role that were taken, and those that may be if another span wants them. */
  private List<Candidate> possible(Role role) {
    List<Candidate> possible = new ArrayList<>(taken(role));
    for (Candidate candidate : candidates) {
      if (candidate.role() == role && isFree(candidate)) {
        possible.add(candidate);
      }
    }
    return possible;
  }

  /** A cue to which no content belongs gets the one that fits best, if any does. */
  private void findContentsForCues() {
    List<WordSpan> cues = words(taken(Role.CUE));
    List<WordSpan> served = new ArrayList<>();
    for (Candidate content : taken(Role.CONTENT)) {
      pairing
          .head(Link.CUE_OF_CONTENT, content, taken(Role.CUE), cues)
          .head()
          .ifPresent(cue -> served.add(cue.words()));
    }
    for (Candidate content : possible(Role.CONTENT)) {
      Choice choice = pairing.head(Link.CUE_OF_CONTENT, content, taken(Role.CUE), cues);
      boolean wanted = choice.head().filter(cue -> !served.contains(cue.words())).isPresent();
      if (wanted && isFree(content)) {
        take(content);
        served.add(choice.head().orElseThrow().words());
      }
    }
  }

  private Map<Candidate, Choice> choose(Link link) {
    Map<Candidate, Choice> choices = new LinkedHashMap<>();
    List<Candidate> heads = possible(link.head());
    List<WordSpan> sure = words(taken(link.head()));
    for (Candidate span : taken(link.dependent())) {
      heads.removeIf(head -> !isFree(head) && !taken(head.role()).contains(head));
      Choice choice = pairing.head(link, span, heads, sure);
      choices.put(span, choice);
      choice.head().filter(head -> !taken(head.role()).contains(head)).ifPresent(this::take);
    }
    return choices;
  }

  private static Found alone(Candidate content, Choice choice) {
    return new Found(
        Optional.empty(),
        Optional.empty(),
        List.of(content.words()),
        content.place() * choice.probability());
  }

  private static Found whole(
      Choice source, Candidate cue, List<Candidate> contents, Map<Candidate, Choice> cueOf) {
    Candidate surest = contents.get(0);
    for (Candidate content : contents) {
      surest = content.place() > surest.place() ? content : surest;
    }
    Choice cueOfSurest = cueOf.getOrDefault(surest, new Choice(Optional.empty(), 0));
    return new Found(
        source.head().map(Candidate::words),
        Optional.of(cue.words()),
        words(contents).stream().sorted(Comparator.comparingInt(WordSpan::from)).toList(),
        surest.place()
            * cueOfSurest.probability()
            * cue.place()
            * source.probability()
            * source.head().map(Candidate::place).orElse(1.0));
  }

  private static int start(Found found) {
    int start = found.content().get(0).from();
    start = Math.min(start, found.cue().map(WordSpan::from).orElse(start));
    return Math.min(start, found.source().map(WordSpan::from).orElse(start));
  }
}
