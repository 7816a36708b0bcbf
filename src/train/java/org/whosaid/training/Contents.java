// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/**
 * The contents of an article's attributions as small articles of their own, with what is attributed
 * inside them: so the model learns to read a content by itself, and that most report nothing more.
 */
final class Contents {
  /** Shorter contents, in UTF-16 code units, have no room for an attribution. */
  private static final int SHORTEST = 30;

  private Contents() {}

  static List<AnnotatedArticle> of(AnnotatedArticle article) {
    List<AnnotatedArticle> contents = new ArrayList<>();
    for (Attribution attribution : article.attributions()) {
      for (TextSpan content : attribution.content()) {
        if (content.length() >= SHORTEST) {
          contents.add(
              new AnnotatedArticle(
                  article.id() + "@" + content.start(),
                  content.in(article.text()),
                  inside(article, content)));
        }
      }
    }
    return contents;
  }

  private static List<Attribution> inside(AnnotatedArticle article, TextSpan content) {
    List<Attribution> inside = new ArrayList<>();
    for (Attribution other : article.attributions()) {
      boolean within =
          Stream.of(other.source(), other.cue(), other.content())
              .flatMap(List::stream)
              .allMatch(content::contains);
      if (within && !other.content().contains(content)) {
        inside.add(
            new Attribution(
                moved(other.source(), content),
                moved(other.cue(), content),
                moved(other.content(), content),
                other.score()));
      }
    }
    return inside;
  }

  private static List<TextSpan> moved(List<TextSpan> spans, TextSpan content) {
    return spans.stream()
        .map(span -> new TextSpan(span.start() - content.start(), span.end() - content.start()))
        .toList();
  }
}
