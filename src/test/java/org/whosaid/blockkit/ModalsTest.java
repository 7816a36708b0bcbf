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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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
