// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sentence with the scores that a network would give if it saw just the spans and the links that
 * are named here. Spans are named by their words, which stand in the sentence once.
 */
final class MarkedSentence {
  private static final double SURE = 0.999;

  /** Far below nothing: where no span was named, none is seen. */
  private static final float NEVER = -30;

  private static final float PREFERS_NO_HEAD = 5;

  /** Squared and scaled, far above {@link #PREFERS_NO_HEAD}. */
  private static final float BELONGS = 12;

  private final List<String> words;
  private final float[] scores;
  private final Map<String, WordSpan> spans = new LinkedHashMap<>();
  private int links;

  private MarkedSentence(String sentence) {
    this.words = List.of(sentence.split(" "));
    this.scores = new float[words.size() * HeadLayout.WIDTH];
    for (int word = 0; word < words.size(); word++) {
      for (Role role : Role.values()) {
        set(word, HeadLayout.inside(role), NEVER);
        set(word, HeadLayout.begins(role), NEVER);
        set(word, HeadLayout.ends(role), NEVER);
      }
      for (Link link : Link.values()) {
        set(word, HeadLayout.alone(link), PREFERS_NO_HEAD);
      }
    }
  }

  /** A sentence in which nothing is seen yet; words and marks with a space between. */
  static MarkedSentence of(String sentence) {
    return new MarkedSentence(sentence);
  }

  MarkedSentence source(String span) {
    return source(span, SURE);
  }

  MarkedSentence source(String span, double probability) {
    return span(Role.SOURCE, span, probability);
  }

  MarkedSentence cue(String span) {
    return cue(span, SURE);
  }

  MarkedSentence cue(String span, double probability) {
    return span(Role.CUE, span, probability);
  }

  MarkedSentence content(String span) {
    return content(span, SURE);
  }

  MarkedSentence content(String span, double probability) {
    return span(Role.CONTENT, span, probability);
  }

  /** The content belongs to the cue. */
  MarkedSentence said(String cue, String content) {
    return link(Link.CUE_OF_CONTENT, content, cue);
  }

  /** The cue belongs to the source. */
  MarkedSentence by(String source, String cue) {
    return link(Link.SOURCE_OF_CUE, cue, source);
  }

  WordScores scores() {
    return new WordScores(scores.clone());
  }

  /** An attribution as "source | cue | content + content", a dash for what it lacks. */
  String inWords(Found found) {
    List<String> contents = found.content().stream().map(this::inWords).toList();
    return inWords(found.source()) + " | " + inWords(found.cue()) + " | " + either(contents);
  }

  String inWords(WordSpan span) {
    return String.join(" ", words.subList(span.from(), span.to()));
  }

  private String inWords(Optional<WordSpan> span) {
    return span.map(this::inWords).orElse("–");
  }

  private static String either(List<String> contents) {
    return contents.isEmpty() ? "–" : String.join(" + ", contents);
  }

  private MarkedSentence span(Role role, String span, double probability) {
    WordSpan place = place(role, span);
    float half = (float) (Math.log(probability / (1 - probability)) / 2);
    for (int word = place.from(); word < place.to(); word++) {
      set(word, HeadLayout.inside(role), 0);
    }
    set(place.from(), HeadLayout.begins(role), half);
    set(place.to() - 1, HeadLayout.ends(role), half);
    spans.put(span, place);
    return this;
  }

  private MarkedSentence link(Link link, String dependent, String head) {
    describe(named(dependent), HeadLayout.dependent(link) + links);
    describe(named(head), HeadLayout.head(link) + links);
    links++;
    return this;
  }

  private void describe(WordSpan span, int column) {
    for (int word = span.from(); word < span.to(); word++) {
      set(word, column, BELONGS);
    }
  }

  private WordSpan named(String span) {
    return Optional.ofNullable(spans.get(span))
        .orElseThrow(() -> new IllegalArgumentException("not a span that was named: " + span));
  }

  private WordSpan place(Role role, String span) {
    List<String> wanted = Arrays.asList(span.split(" "));
    List<Integer> places = new ArrayList<>();
    for (int from = 0; from + wanted.size() <= words.size(); from++) {
      if (words.subList(from, from + wanted.size()).equals(wanted)) {
        places.add(from);
      }
    }
    if (places.size() != 1) {
      throw new IllegalArgumentException(span + " stands " + places.size() + " times");
    }
    return new WordSpan(role, places.get(0), places.get(0) + wanted.size());
  }

  private void set(int word, int column, float score) {
    scores[word * HeadLayout.WIDTH + column] = score;
  }
}
