// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;

class PolnearScorerTest {
  private static final Score ALL_THREE = new Score(3, 0, 0);

  @TempDir private Path folder;

  @Test
  void theTruthIsRightThroughout() throws IOException {
    PolnearScores scores =
        score(
            """
            [s1 Mara Voss] [c1 said] [t1 the mine was safe]. [s2 Lund] [c2 denied] [t2 it].
            [t3 “We saw smoke,”] [s3 the miners] [c3 wrote], [t3 “and ran.”]""");

    assertThat(scores.of(Role.SOURCE)).isEqualTo(ALL_THREE);
    assertThat(scores.of(Role.CUE)).isEqualTo(ALL_THREE);
    assertThat(scores.of(Role.CONTENT)).isEqualTo(new Score(4, 0, 0));
    assertThat(scores.linked()).isEqualTo(ALL_THREE);
    assertThat(scores.strict()).isEqualTo(ALL_THREE);
    assertThat(scores.coverage().tokens()).isEqualTo(27);
    assertThat(scores.coverage().unaligned()).isZero();
  }

  /**
   * Counted by hand, of 3 sources, 3 cues and 4 pieces of content. Attribution 1 lacks half its
   * source: a wrong source and a missed one, but the link holds, because the sources share a word. 2
   * is exactly right. 3 lacks its second piece: content missed once; 3 of its 5 words are there, an
   * F1 of 6/8, so it is linked. 4 is invented: a wrong cue, a wrong content; its content is 4/7 of
   * 3's, but 3 is nearer. 5 stands inside 1's content and isn't counted at all.
   */
  @Test
  void eachRoleAndEachAttributionIsCounted() throws IOException {
    PolnearScores scores =
        score(
            """
            Mara [s1 Voss] [c1 said] [t1 [s5 the mine] [c5 was] [t5 safe]]. \
            [s2 Lund] [c2 denied] [t2 it].
            [t3 “We [t4 saw smoke],”] [s3 the miners] [c3 wrote], “and [c4 ran].”""");

    assertThat(scores.of(Role.SOURCE)).isEqualTo(new Score(2, 1, 1));
    assertThat(scores.of(Role.CUE)).isEqualTo(new Score(3, 1, 0));
    assertThat(scores.of(Role.CONTENT)).isEqualTo(new Score(3, 1, 1));
    assertThat(scores.linked()).isEqualTo(new Score(3, 1, 0));
    assertThat(scores.strict()).isEqualTo(new Score(1, 3, 2));
    assertThat(scores.table())
        .isEqualTo(
            """
            articles 1, instances 3, tokens not aligned 0 of 27
            role      P      R      F1    (exact spans)
            source    66.7   66.7   66.7
            cue       75.0  100.0   85.7
            content   75.0   75.0   75.0
            linked    75.0  100.0   85.7
            strict    25.0   33.3   28.6
            """);
  }

  @Test
  void anArticleWithoutAPredictionCountsAsEmpty() throws IOException {
    PolnearScores scores = MineCorpus.in(folder).scorer().score(Map.of());

    assertThat(scores.coverage().unpredicted()).containsExactly("mine");
    assertThat(scores.of(Role.CONTENT)).isEqualTo(new Score(0, 0, 4));
    assertThat(scores.strict()).isEqualTo(new Score(0, 0, 3));
    assertThat(scores.of(Role.CONTENT).f1()).isZero();
  }

  @Test
  void aPredictionForAnotherArticleIsPassedOver() throws IOException {
    Attribution elsewhere = attributions("[s1 Ruiz] [c1 said] [t1 so]").get(0);
    PolnearScores scores =
        MineCorpus.in(folder)
            .scorer()
            .score(Map.of("mine", List.of(), "ferry", List.of(elsewhere)));

    assertThat(scores.coverage().articles()).isEqualTo(1);
    assertThat(scores.linked()).isEqualTo(new Score(0, 0, 3));
  }

  @Test
  void oneScorerScoresAgainAndAgain() throws IOException {
    PolnearScorer scorer = MineCorpus.in(folder).scorer();
    Map<String, List<Attribution>> first =
        Map.of("mine", attributions("Mara Voss said the mine was safe. [s1 Lund] denied [t1 it]."));

    assertThat(scorer.score(first)).isEqualTo(scorer.score(first));
    assertThat(scorer.score(Map.of("mine", List.of())).of(Role.SOURCE))
        .isEqualTo(new Score(0, 0, 3));
  }

  @Test
  void aSentenceThatTheTextDoesNotHaveIsMissedAndItsTokensAreCounted() throws IOException {
    MineCorpus corpus = MineCorpus.in(folder);
    Files.writeString(
        corpus.instances(),
        """
        {"id": "mine_ann1", "tokens": ["Lund", "agreed"], "labels": ["B-source", "B-cue"]}
        """);

    PolnearScores scores =
        corpus
            .scorer()
            .score(Map.of("mine", attributions(MineCorpus.TEXT.replace("Lund", "[t1 Lund]"))));

    assertThat(scores.coverage().unaligned()).isEqualTo(2);
    assertThat(scores.of(Role.SOURCE)).isEqualTo(new Score(0, 0, 1));
    assertThat(scores.of(Role.CONTENT)).isEqualTo(Score.NONE);
  }

  @Test
  void anInstanceThatIsNoneIsToldWithFileAndLine() throws IOException {
    MineCorpus corpus = MineCorpus.in(folder);
    Files.writeString(
        corpus.instances(), "\n{\"id\": \"mine_ann1\", \"tokens\": [\"Lund\"], \"labels\": []}\n");

    assertThatThrownBy(corpus::scorer)
        .isInstanceOf(DataFault.class)
        .hasMessage(corpus.instances() + ", line 2: not an id, tokens and as many labels");
  }

  private PolnearScores score(String marked) throws IOException {
    return MineCorpus.in(folder).scorer().score(Map.of("mine", attributions(marked)));
  }

  private static List<Attribution> attributions(String marked) {
    return MarkedExamples.parse("predicted", "== mine\n" + marked).get(0).attributions();
  }
}
