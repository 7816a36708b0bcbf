// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Passage;
import org.whosaid.correction.RightSource;
import org.whosaid.digest.GoldenFile;
import org.whosaid.digest.RandomStories;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;

class ModalsTest {
  static LongStream seeds() {
    return LongStream.range(0, 150);
  }

  /** Written anew with {@code -Dgolden.update=true}. */
  @Test
  void allClaimsAndTheirEvidenceReadAsAgreed() throws IOException {
    PageOfReading first = new PageOfReading("r", 1);
    for (String name : List.of("council-row", "river-flood")) {
      Story story = SampleStories.named(name);

      new GoldenFile("blockkit/" + name + "-claims.golden")
          .mustEqual(rendering(ClaimsView.of(story.article(), story.extraction(), first)));
      new GoldenFile("blockkit/" + name + "-evidence.golden")
          .mustEqual(rendering(EvidenceView.of(story.article(), story.extraction(), first)));
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyPageKeepsSlacksLimits(long seed) throws JsonProcessingException {
    RandomStories.Case random = RandomStories.of(seed);

    for (int page = 1; page <= 12; page++) {
      PageOfReading wanted = new PageOfReading("r", page);
      mustKeepLimits(ClaimsView.of(random.article(), random.extraction(), wanted));
      mustKeepLimits(EvidenceView.of(random.article(), random.extraction(), wanted));
    }
  }

  @Test
  void buttonsTurnThePagesAndTheLastHasNoNext() throws JsonProcessingException {
    Story story = SampleStories.named("sixty-claims");

    assertThat(
            buttons(
                ClaimsView.of(story.article(), story.extraction(), new PageOfReading("r:1", 1))))
        .containsExactly("claims-page Next r:1:2");
    assertThat(
            buttons(ClaimsView.of(story.article(), story.extraction(), new PageOfReading("r", 3))))
        .containsExactly("claims-page Previous r:2", "claims-page Next r:4");
    assertThat(
            buttons(
                EvidenceView.of(story.article(), story.extraction(), new PageOfReading("r", 99))))
        .containsExactly("evidence-page Previous r:7");
  }

  @Test
  void thePageOfAButtonIsReadBack() {
    assertThat(PageOfReading.parse("r:1:12")).isEqualTo(new PageOfReading("r:1", 12));
    for (String wrong :
        List.of("", "r", ":3", "r:", "r:x", "r:0", "r:99999999999", "r".repeat(2_000) + ":1")) {
      assertThatIllegalArgumentException().isThrownBy(() -> PageOfReading.parse(wrong));
    }
  }

  @Test
  void oneSourcesClaimsAreLeftAndItsPagesStayItsOwn() throws JsonProcessingException {
    Story story = SampleStories.named("council-row");

    String all = blocks(claims(story, new PageOfReading("r", 1)));
    assertThat(options(all, "claims-source"))
        .containsExactly(
            "r:1 All sources (10)",
            "r:1@1 a senior council official (2)",
            "r:1@3 Ruth Hensley (4)",
            "r:1@6 Tom Adeyemi (2)",
            "r:1@9 A report by the county auditor (1)",
            "r:1@10 The library's manager (1)");
    String hers = blocks(claims(story, PageOfReading.parse("r:1@3")));
    assertThat(hers).contains("Claims 1–4 of 4").doesNotContain("\"claim-6\"");
    assertThat(options(blocks(evidence(story, PageOfReading.parse("r:1@3"))), "evidence-source"))
        .contains("r:1@3 Ruth Hensley (4)");
    assertThat(blocks(claims(story, PageOfReading.parse("r:1@99")))).isEqualTo(all);
    Story sixty = SampleStories.named("sixty-claims");
    assertThat(claims(sixty, PageOfReading.parse("r:2@1")).getPrivateMetadata()).contains("@1");
  }

  @Test
  void whatPeopleCorrectedIsMarked() {
    Story story = SampleStories.named("council-row");
    Passage words = Passage.of(story.article(), story.claims().get(3).content());
    Correction correction =
        new Correction(
            "V1",
            0,
            new Correction.Made("c", "a", "U1", Instant.EPOCH),
            new Change.WrongSource(words, RightSource.NOBODY, SpeechAct.SAY));
    CorrectedExtraction corrected =
        CorrectedExtraction.of(
            new Clipping("c", story.article(), story.extraction()), List.of(correction));
    PageOfReading first = new PageOfReading("r", 1);

    for (View view : List.of(ClaimsView.of(corrected, first), EvidenceView.of(corrected, first))) {
      assertThat(blocks(view).split(" · corrected", -1)).hasSize(2);
    }
  }

  @Test
  void everyParagraphOfAClaimIsShownWithAllItsWordsMarked() throws JsonProcessingException {
    Story story =
        Story.of("Brandt said: \"It burned.\n\n\"It burned all night,\" and more, \"and day.\"")
            .claim("Brandt", "said", SpeechAct.SAY, "\"It burned.", "\"It burned all", "\"and day");

    assertThat(rendering(evidence(story, new PageOfReading("r", 1))))
        .contains("| Brandt said: *\"It burned.*\n")
        .contains("| *\"It burned all* night,\" and more, *\"and day*.\"");
  }

  private static View claims(Story story, PageOfReading page) {
    return ClaimsView.of(story.article(), story.extraction(), page);
  }

  private static View evidence(Story story, PageOfReading page) {
    return EvidenceView.of(story.article(), story.extraction(), page);
  }

  private static List<String> options(String blocks, String actionId)
      throws JsonProcessingException {
    List<String> options = new ArrayList<>();
    for (JsonNode block : new ObjectMapper().readTree(blocks)) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("action_id").asText().equals(actionId)) {
          for (JsonNode option : element.path("options")) {
            String text = option.path("text").path("text").asText();
            options.add(option.path("value").asText() + " " + text);
          }
        }
      }
    }
    return options;
  }

  private static void mustKeepLimits(View view) throws JsonProcessingException {
    assertThat(view.getTitle().getText()).hasSizeLessThanOrEqualTo(24);
    assertThat(view.getPrivateMetadata()).hasSizeLessThanOrEqualTo(3_000);
    SlackLimits.checked(blocks(view), 100);
  }

  private static List<String> buttons(View view) throws JsonProcessingException {
    List<String> buttons = new ArrayList<>();
    for (JsonNode block : new ObjectMapper().readTree(blocks(view))) {
      for (JsonNode element : block.path("elements")) {
        if (element.path("type").asText().equals("button")) {
          buttons.add(
              element.get("action_id").textValue()
                  + " "
                  + element.get("text").get("text").textValue()
                  + " "
                  + element.get("value").textValue());
        }
      }
    }
    return buttons;
  }

  /** What a reader sees: a line each section, bold between asterisks, quotes behind a bar. */
  private static String rendering(View view) throws JsonProcessingException {
    StringBuilder shown = new StringBuilder(view.getTitle().getText()).append('\n');
    for (JsonNode block : new ObjectMapper().readTree(blocks(view))) {
      shown.append('\n');
      for (JsonNode part : block.path("elements")) {
        shown.append(part.path("type").asText().equals("rich_text_quote") ? "| " : "");
        shown.append(part.path("text").asText());
        for (JsonNode bullet : part.path("elements")) {
          List<String> texts = bullet.path("elements").findValuesAsText("text");
          shown.append(texts.isEmpty() ? "" : "• " + String.join("", texts) + "\n");
        }
        for (JsonNode element : part.path("elements")) {
          String star = element.path("style").path("bold").asBoolean() ? "*" : "";
          shown.append(star).append(element.path("text").asText()).append(star);
        }
        shown.append('\n');
      }
    }
    return shown.toString();
  }

  private static String blocks(View view) {
    return GsonFactory.createSnakeCase().toJson(view.getBlocks());
  }
}
