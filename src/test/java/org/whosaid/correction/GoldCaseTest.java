// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.RandomStories;
import org.whosaid.source.SourceKind;

class GoldCaseTest {
  private static final CorrectedExtraction CORRECTED =
      MillFire.corrected(
          new Change.WrongSource(
              MillFire.ofClaim(4), MillFire.source("a foreman", SourceKind.UNNAMED), SpeechAct.SAY),
          new Change.NotAClaim(MillFire.ofClaim(7)),
          new Change.WrongWords(
              MillFire.ofClaim(2), MillFire.words("nine workers had died"), SpeechAct.CONFIRM));

  @Test
  void aCaseHoldsTheTextAllClaimsAndWhatWasPutRight() {
    JsonNode json = new GoldCase("mill", CORRECTED).json();

    assertThat(json.path("id").asText()).isEqualTo("mill");
    assertThat(json.path("text").asText()).isEqualTo(MillFire.TEXT);
    assertThat(json.path("claims")).hasSize(6);
    assertThat(json.path("claims").get(3).toString())
        .isEqualTo(
            "{\"id\":4,\"sentence\":\"\\\"The alarm never rang,\\\" a fore\","
                + "\"source\":\"a foreman\",\"cue\":\"said\","
                + "\"content\":[\"\\\"The alarm never rang,\\\"\"],"
                + "\"source_name\":\"a foreman\",\"aliases\":[],\"source_kind\":\"unnamed\","
                + "\"via\":[],\"act\":\"say\",\"figures\":[]}");
    assertThat(json.path("differences").toString())
        .isEqualTo("[{\"what\":\"workers killed\",\"claims\":[1,2]}]");
    assertThat(json.path("corrected").toString())
        .isEqualTo(
            "[{\"kind\":\"wrong-source\",\"claim\":4,\"was\":[\"\\\"The alarm never rang,\\\"\"],"
                + "\"at\":\"2026-03-14T10:00:00Z\"},"
                + "{\"kind\":\"not-a-claim\",\"claim\":null,\"was\":[\"a strike for Friday\"],"
                + "\"at\":\"2026-03-14T10:00:00Z\"},"
                + "{\"kind\":\"wrong-words\",\"claim\":2,\"was\":[\"nine workers had died\"],"
                + "\"at\":\"2026-03-14T10:00:00Z\"}]");
  }

  @Test
  void nobodyIsToldWhoCorrectedIt() {
    assertThat(CORRECTED.correctors()).containsExactly("UV0", "UV1", "UV2");
    assertThat(new GoldCase("mill", CORRECTED).json().toString()).doesNotContain("UV");
  }

  @Test
  void eachSnippetIsFoundAtItsPlace() {
    mustBeFound(CORRECTED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void inAnyTextTheContentIsFoundBehindItsSentence(long seed) {
    RandomStories.Case random = RandomStories.of(seed);
    Clipping clipping = new Clipping("r", random.article(), random.extraction());

    mustBeFound(CorrectedExtraction.of(clipping, List.of()));
  }

  /** Looks for the snippets as those do who read the cases. */
  private static void mustBeFound(CorrectedExtraction corrected) {
    String text = corrected.article().text();
    JsonNode claims = new GoldCase("x", corrected).json().path("claims");
    for (int i = 0; i < claims.size(); i++) {
      JsonNode json = claims.get(i);
      Claim claim = corrected.extraction().claims().get(i);
      int anchor = text.indexOf(json.path("sentence").asText());
      assertThat(anchor).isNotNegative();
      List<TextSpan> found = new ArrayList<>();
      for (JsonNode piece : json.path("content")) {
        int at = text.indexOf(piece.asText(), anchor);
        found.add(new TextSpan(at, at + piece.asText().length()));
      }
      assertThat(found.get(0)).as(json.toString()).isEqualTo(claim.content().get(0));
      assertThat(Set.of("named", "unnamed", "document"))
          .contains(json.path("source_kind").asText());
    }
  }
}
