// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Passages;
import org.whosaid.source.NamesAndRoles;
import org.whosaid.source.Source;

/** Finds the words for the right source at the place of the claim. */
record Speaker(Article article, Passages passages) {
  /**
   * The source, with its words in the claim's own sentence if they stand there.
   *
   * @param known the words that were taken for the source before; "she" stays, whoever she is
   */
  Source of(
      RightSource right, List<TextSpan> content, Optional<TextSpan> known, Optional<Cue> cue) {
    Optional<TextSpan> mention =
        right
            .name()
            .flatMap(name -> inSentence(name.words(), content, cue))
            .or(() -> known.filter(words -> NamesAndRoles.pointsBack(words.in(article.text()))));
    return new Source(right.words(), right.kind(), mention);
  }

  /** Next to the reporting words, or else to the content. */
  private Optional<TextSpan> inSentence(String words, List<TextSpan> content, Optional<Cue> cue) {
    TextSpan sentence = passages.sentenceAt(content.get(0).start());
    int near = cue.map(said -> said.span().start()).orElse(content.get(0).start());
    String text = article.text();
    Optional<TextSpan> nearest = Optional.empty();
    int from = text.indexOf(words, sentence.start());
    while (from >= 0 && from + words.length() <= sentence.end()) {
      TextSpan here = new TextSpan(from, from + words.length());
      boolean free = content.stream().noneMatch(here::overlaps);
      boolean closer =
          nearest.isEmpty() || Math.abs(from - near) < Math.abs(nearest.get().start() - near);
      if (free && closer && Words.isWhole(text, here)) {
        nearest = Optional.of(here);
      }
      from = text.indexOf(words, from + 1);
    }
    return nearest;
  }
}
