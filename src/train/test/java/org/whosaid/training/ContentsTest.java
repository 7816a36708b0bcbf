// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.article.TextSpan;

class ContentsTest {
  @Test
  void aContentIsAnArticleWithWhatIsAttributedInside() {
    AnnotatedArticle article =
        article(
            "On Monday [s1 the agency] [c1 reported] [t1 that [s2 Ruiz] [c2 had denied]"
                + " [t2 opening the gate at night]].");

    List<AnnotatedArticle> contents = Contents.of(article);

    assertThat(contents).hasSize(1);
    assertThat(contents.get(0).text()).isEqualTo("that Ruiz had denied opening the gate at night");
    assertThat(inWords(contents.get(0)))
        .containsExactly("[Ruiz] [had denied] [opening the gate at night]");
  }

  @Test
  void itsNameTellsWhereItStood() {
    AnnotatedArticle article =
        article("[s1 Ruiz] [c1 said] [t1 that the bridge would stay closed].");

    assertThat(Contents.of(article))
        .extracting(AnnotatedArticle::id)
        .containsExactly(article.id() + "@" + article.text().indexOf("that"));
  }

  @Test
  void aContentThatReportsNothingMoreTeachesThat() {
    AnnotatedArticle article =
        article("[s1 Ruiz] [c1 said] [t1 that the bridge would stay closed].");

    assertThat(inWords(Contents.of(article).get(0))).isEmpty();
  }

  @Test
  void aShortContentHasNoRoomForMore() {
    assertThat(Contents.of(article("[s1 Ruiz] [c1 said] [t1 the bridge would stay shut].")))
        .isEmpty();
  }

  @Test
  void eachLongPieceOfAContentIsReadByItself() {
    AnnotatedArticle article =
        article(
            "[t1 “The bridge would not hold a single bus,”] [s1 Ruiz] [c1 said]."
                + " [t1 “It stays closed until the spring.”]");

    assertThat(Contents.of(article))
        .extracting(AnnotatedArticle::text)
        .containsExactly(
            "“The bridge would not hold a single bus,”", "“It stays closed until the spring.”");
  }

  @Test
  void anAttributionThatStandsOnlyPartlyInsideIsLeftOut() {
    AnnotatedArticle article =
        article(
            "[t1 “The [s2 mayor] told us that it would stay closed,”] [s1 Ruiz] [c1 said];"
                + " [c2 she called it] [t2 a lie].");

    assertThat(inWords(Contents.of(article).get(0))).isEmpty();
  }

  private static List<String> inWords(AnnotatedArticle content) {
    return content.attributions().stream()
        .map(
            attribution ->
                inWords(attribution.source(), content)
                    + " "
                    + inWords(attribution.cue(), content)
                    + " "
                    + inWords(attribution.content(), content))
        .toList();
  }

  private static List<String> inWords(List<TextSpan> spans, AnnotatedArticle content) {
    return spans.stream().map(span -> span.in(content.text())).toList();
  }

  private static AnnotatedArticle article(String marked) {
    return MarkedExamples.parse("test", "== one\n" + marked + "\n").get(0);
  }
}
