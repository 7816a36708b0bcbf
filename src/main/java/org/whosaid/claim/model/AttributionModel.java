// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/**
 * Finds attributions in text with a trained network. Long texts are read a stretch at a time, so
 * that memory stays bounded and time grows with the length.
 */
public final class AttributionModel {
  private final WordPieces vocabulary;
  private final Network network;
  private final Learnt learnt;

  public AttributionModel(WordPieces vocabulary, Network network, Learnt learnt) {
    this.vocabulary = requireNonNull(vocabulary, "vocabulary");
    this.network = requireNonNull(network, "network");
    this.learnt = requireNonNull(learnt, "learnt");
  }

  /** The outermost attributions of {@code paragraphs}, which stand in {@code text}, in order. */
  public List<Attribution> in(String text, List<Paragraph> paragraphs) {
    WordsOfText words = WordsOfText.of(vocabulary, text, paragraphs);
    List<Attribution> attributions = new ArrayList<>();
    for (ScoredStretch stretch : ScoredStretch.over(words, vocabulary, network)) {
      for (Found found : new Decoder(stretch.scores(), learnt).attributions()) {
        attributions.add(attribution(words, stretch.from(), found));
      }
    }
    return attributions;
  }

  private Attribution attribution(WordsOfText words, int offset, Found found) {
    return new Attribution(
        spans(words, offset, found.source()),
        spans(words, offset, found.cue()),
        found.content().stream().map(span -> place(words, offset, span)).toList(),
        learnt.calibration().probability(found.evidence()));
  }

  private static List<TextSpan> spans(WordsOfText words, int offset, Optional<WordSpan> span) {
    return span.map(place -> place(words, offset, place)).stream().toList();
  }

  private static TextSpan place(WordsOfText words, int offset, WordSpan span) {
    return words.span(offset + span.from(), offset + span.to());
  }
}
