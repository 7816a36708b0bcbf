// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/** The articles that the project wrote to train with. */
class OwnExamplesTest {
  private static final List<AnnotatedArticle> EXAMPLES =
      MarkedExamples.read(Path.of("src/train/examples"));

  @Test
  void everyMarkIsWellFormedAndEachArticleHasItsOwnName() {
    assertThat(EXAMPLES).extracting(AnnotatedArticle::id).doesNotHaveDuplicates();
  }

  @Test
  void theyHaveWhatTheCorpusLacks() {
    assertThat(EXAMPLES)
        .as("attributions inside a content")
        .anyMatch(article -> article.outermost().size() < article.attributions().size());
    assertThat(EXAMPLES).as("silence").anyMatch(article -> article.attributions().isEmpty());
  }

  @Test
  void noContentHoldsItsOwnSourceOrCue() {
    for (AnnotatedArticle article : EXAMPLES) {
      for (Attribution attribution : article.attributions()) {
        assertThat(attribution.content())
            .as(article.id() + ": " + attribution)
            .noneMatch(piece -> overlaps(piece, attribution.source()))
            .noneMatch(piece -> overlaps(piece, attribution.cue()));
      }
    }
  }

  private static boolean overlaps(TextSpan piece, List<TextSpan> spans) {
    return spans.stream().anyMatch(piece::overlaps);
  }
}
