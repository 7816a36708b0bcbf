// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

class AnnotatedArticleTest {
  private static final Attribution OUTER = attribution(0, 3, 10, 40);

  @Test
  void thePlaceOfAnAttributionIsItsCue() {
    Attribution cueInside = new Attribution(spans(0, 2), spans(12, 16), spans(17, 38), 1);
    Attribution onlySourceInside = new Attribution(spans(12, 16), spans(41, 44), spans(45, 60), 1);

    assertThat(AnnotatedArticle.outermost(List.of(cueInside, OUTER, onlySourceInside)))
        .containsExactly(OUTER, onlySourceInside);
  }

  @Test
  void withoutACueItIsTheSourceAndWithoutBothTheContent() {
    Attribution sourceInside = new Attribution(spans(12, 16), List.of(), spans(45, 60), 1);
    Attribution contentInside = new Attribution(List.of(), List.of(), spans(12, 16), 1);
    Attribution contentReachesOut = new Attribution(List.of(), List.of(), spans(12, 41), 1);

    assertThat(
            AnnotatedArticle.outermost(
                List.of(OUTER, sourceInside, contentInside, contentReachesOut)))
        .containsExactly(OUTER, contentReachesOut);
  }

  @Test
  void anAttributionIsNotInsideItsOwnContent() {
    Attribution cueInOwnContent = new Attribution(List.of(), spans(5, 9), spans(0, 20), 1);

    assertThat(AnnotatedArticle.outermost(List.of(cueInOwnContent)))
        .containsExactly(cueInOwnContent);
  }

  @Test
  void aSpanBeyondTheTextIsRefused() {
    assertThatThrownBy(() -> new AnnotatedArticle("ferry", "too short", List.of(OUTER)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ferry")
        .hasMessageContaining("9 code units");
  }

  private static Attribution attribution(int cue, int cueEnd, int content, int contentEnd) {
    return new Attribution(List.of(), spans(cue, cueEnd), spans(content, contentEnd), 1);
  }

  private static List<TextSpan> spans(int start, int end) {
    return List.of(new TextSpan(start, end));
  }
}
