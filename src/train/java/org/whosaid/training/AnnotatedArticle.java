// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/**
 * An article in which people marked who said what.
 *
 * @param attributions one may stand inside another's content; spans are UTF-16 code units into
 *     {@code text}. The constructor throws {@link IllegalArgumentException} for a span that reaches
 *     beyond it.
 */
public record AnnotatedArticle(String id, String text, List<Attribution> attributions) {
  public AnnotatedArticle {
    requireNonNull(id, "id");
    requireNonNull(text, "text");
    attributions = List.copyOf(attributions);
    for (Attribution attribution : attributions) {
      for (TextSpan span : spans(attribution)) {
        if (span.end() > text.length()) {
          throw new IllegalArgumentException(
              id + ": " + span + " reaches beyond a text of " + text.length() + " code units");
        }
      }
    }
  }

  /** The attributions that don't stand inside another's content. */
  public List<Attribution> outermost() {
    return outermost(attributions);
  }

  /**
   * Those of {@code attributions} that don't stand inside another's content: the place of one is its
   * cue, without a cue its source, without both its content.
   */
  static List<Attribution> outermost(List<Attribution> attributions) {
    List<Attribution> outermost = new ArrayList<>();
    for (int one = 0; one < attributions.size(); one++) {
      if (!isInsideAnother(one, attributions)) {
        outermost.add(attributions.get(one));
      }
    }
    return outermost;
  }

  private static boolean isInsideAnother(int one, List<Attribution> attributions) {
    List<TextSpan> place = place(attributions.get(one));
    for (int other = 0; other < attributions.size(); other++) {
      if (other != one && isInside(place, attributions.get(other).content())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInside(List<TextSpan> place, List<TextSpan> content) {
    return !place.isEmpty()
        && place.stream().allMatch(span -> content.stream().anyMatch(c -> c.contains(span)));
  }

  private static List<TextSpan> place(Attribution attribution) {
    if (!attribution.cue().isEmpty()) {
      return attribution.cue();
    }
    return attribution.source().isEmpty() ? attribution.content() : attribution.source();
  }

  private static List<TextSpan> spans(Attribution attribution) {
    return Stream.of(attribution.source(), attribution.cue(), attribution.content())
        .flatMap(List::stream)
        .toList();
  }
}
