// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.CountedFigure;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

class DifferencesTest {
  @Test
  void differentNumbersOfOneQuantityAreADifference() {
    assertThat(
            differences(
                "The clinic | At least 62 miners were killed",
                "The union | more than 80 miners had died",
                "The mine | no miners were killed"))
        .containsExactly("miners killed: 1 At least 62, 2 more than 80, 3 no");
  }

  @Test
  void thoseWhoAgreeStandBesideThoseWhoDiffer() {
    assertThat(
            differences(
                "The clinic | 62 miners were killed",
                "The mayor | sixty-two miners were killed",
                "The union | 80 miners were killed"))
        .containsExactly("miners killed: 1 62, 2 sixty-two, 3 80");
  }

  @Test
  void whereAllAgreeThereIsNone() {
    assertThat(differences("The clinic | 62 miners were killed", "The mayor | 62 miners had died"))
        .isEmpty();
  }

  @Test
  void aSourceThatCorrectsItselfDoesNotDiffer() {
    assertThat(
            differences("The clinic | 62 miners were killed", "the clinic | 28 miners were killed"))
        .isEmpty();
  }

  @Test
  void anOfficeAndItsFullNameAreOneVoice() {
    assertThat(
            differences(
                "Harbour Office | 62 sailors were killed",
                "the National Harbour Office | 28 sailors were killed"))
        .isEmpty();
  }

  @Test
  void nobodyIsNoSide() {
    assertThat(differences(" | 62 miners were killed", "The union | 80 miners were killed"))
        .isEmpty();
  }

  @Test
  void whatAClaimCountsAndWhatTheArticleCountsAreKeptApart() {
    Story story = new Story();
    story.add("The clinic | 62 miners were killed");
    story.narrate("Some 400 people live there.");

    ClaimFigures figures = story.figures();

    assertThat(figures.of(story.claims.get(0))).hasSize(1);
    assertThat(figures.all()).hasSize(2);
  }

  @Test
  void aFigureInAClaimWithinAClaimIsTheInnerOnes() {
    Story story = new Story();
    story.add("The mayor | the clinic said 62 miners were killed");
    TextSpan inner = story.claims.get(0).content().get(0);
    story.claims.add(
        story.claim(
            "The clinic", new TextSpan(inner.start() + "the clinic said ".length(), inner.end())));

    ClaimFigures figures = story.figures();

    assertThat(figures.of(story.claims.get(0))).isEmpty();
    assertThat(figures.of(story.claims.get(1))).extracting(CountedFigure::key).hasSize(1);
  }

  private static List<String> differences(String... claims) {
    Story story = new Story();
    for (String claim : claims) {
      story.add(claim);
    }
    return new Differences(story.claims, story.figures())
        .all().stream().map(difference -> inWords(difference, story.text.toString())).toList();
  }

  private static String inWords(Difference difference, String text) {
    List<String> sides = new ArrayList<>();
    difference.sides().forEach(side -> sides.add(side.claim() + " " + side.figure().in(text)));
    return difference.what() + ": " + String.join(", ", sides);
  }

  /** An article of one sentence a paragraph, each of them somebody's claim or nobody's. */
  private static final class Story {
    private final StringBuilder text = new StringBuilder();
    private final List<Claim> claims = new ArrayList<>();

    void add(String claim) {
      String[] parts = claim.split(" \\| ", -1);
      text.append(parts[0]).append(" said ");
      int start = text.length();
      text.append(parts[1]).append(".\n");
      claims.add(claim(parts[0].strip(), new TextSpan(start, start + parts[1].length())));
    }

    void narrate(String sentence) {
      text.append(sentence).append('\n');
    }

    ClaimFigures figures() {
      return new ClaimFigures(Article.ofLines(ArticleDetails.UNKNOWN, text.toString()), claims);
    }

    Claim claim(String source, TextSpan content) {
      Optional<String> name = Optional.of(source).filter(text -> !text.isEmpty());
      return new Claim(
          claims.size() + 1,
          new Source(name, SourceKind.NAMED, Optional.empty()),
          List.of(),
          Optional.empty(),
          SpeechAct.SAY,
          List.of(content),
          Quotation.INDIRECT,
          List.of(),
          OptionalInt.empty(),
          0.9);
    }
  }
}
