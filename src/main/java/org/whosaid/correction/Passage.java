// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;

/** The words of a claim: one piece or more, in the order of the text. */
public record Passage(List<Excerpt> pieces) {
  public Passage {
    pieces = List.copyOf(pieces);
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a passage without words");
    }
    requireOrder(pieces.stream().map(Excerpt::span).toList());
  }

  public static Passage of(Article article, List<TextSpan> spans) {
    return new Passage(spans.stream().map(span -> Excerpt.of(article, span)).toList());
  }

  /** Where the pieces stood when somebody pointed at them. */
  public List<TextSpan> spans() {
    return pieces.stream().map(Excerpt::span).toList();
  }

  /** Where all the pieces stand now, in the same order; empty if one of them can't be found. */
  public Optional<List<TextSpan>> in(String text) {
    List<TextSpan> found = new ArrayList<>();
    for (Excerpt piece : pieces) {
      Optional<TextSpan> place = piece.in(text);
      if (place.isEmpty() || (!found.isEmpty() && lastOf(found).end() > place.get().start())) {
        return Optional.empty();
      }
      found.add(place.get());
    }
    return Optional.of(found);
  }

  boolean overlaps(Passage other) {
    return pieces.stream()
        .anyMatch(
            piece -> other.pieces.stream().anyMatch(one -> one.span().overlaps(piece.span())));
  }

  private static void requireOrder(List<TextSpan> spans) {
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).start() < spans.get(i - 1).end()) {
        throw new IllegalArgumentException("pieces out of order: " + spans);
      }
    }
  }

  private static TextSpan lastOf(List<TextSpan> spans) {
    return spans.get(spans.size() - 1);
  }
}
