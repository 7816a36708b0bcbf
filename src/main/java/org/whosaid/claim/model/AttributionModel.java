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
 * Finds attributions in text with a trained network. Long texts are read a portion at a time, so
 * that memory stays bounded and time grows with the length.
 */
public final class AttributionModel {
  /** The network is given at least so many windows at a time, to share among its threads. */
  private static final int WINDOWS_AT_ONCE = 8;

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
    return inEach(text, List.of(paragraphs)).get(0);
  }

  /** The same for several passages of {@code text}, each read as if there were nothing else. */
  public List<List<Attribution>> inEach(String text, List<List<Paragraph>> passages) {
    List<List<Attribution>> found = new ArrayList<>();
    List<Portion> waiting = new ArrayList<>();
    List<List<Attribution>> places = new ArrayList<>();
    int windows = 0;
    for (List<Paragraph> passage : passages) {
      List<Attribution> here = new ArrayList<>();
      found.add(here);
      for (Portion portion : Portion.of(WordsOfText.of(vocabulary, text, passage))) {
        waiting.add(portion);
        places.add(here);
        windows += portion.windowCount();
        if (windows >= WINDOWS_AT_ONCE) {
          read(waiting, places);
          windows = 0;
        }
      }
    }
    if (!waiting.isEmpty()) {
      read(waiting, places);
    }
    return found;
  }

  /** Reads what waits, puts what is found into its place, and nothing waits any more. */
  private void read(List<Portion> waiting, List<List<Attribution>> places) {
    List<List<WindowPieces>> pieces =
        waiting.stream().map(portion -> portion.windows(vocabulary)).toList();
    List<WordScores> read = network.scores(pieces.stream().flatMap(List::stream).toList());
    int at = 0;
    for (int i = 0; i < waiting.size(); i++) {
      Portion portion = waiting.get(i);
      int end = at + pieces.get(i).size();
      WordScores scores = portion.scores(pieces.get(i), read.subList(at, end));
      for (Found attribution : new Decoder(scores, learnt).attributions()) {
        places.get(i).add(attribution(portion, attribution));
      }
      at = end;
    }
    waiting.clear();
    places.clear();
  }

  private Attribution attribution(Portion portion, Found found) {
    return new Attribution(
        spans(portion, found.source()),
        spans(portion, found.cue()),
        found.content().stream().map(span -> place(portion, span)).toList(),
        learnt.calibration().probability(found.evidence()));
  }

  private static List<TextSpan> spans(Portion portion, Optional<WordSpan> span) {
    return span.map(place -> place(portion, place)).stream().toList();
  }

  private static TextSpan place(Portion portion, WordSpan span) {
    return portion.words().span(portion.from() + span.from(), portion.from() + span.to());
  }
}
