// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.claim.Clipping;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.digest.Story;
import org.whosaid.practice.BlockKitRules;

/** The windows of a correction as a person goes through them, menu by menu. */
final class CorrectionSteps {
  private CorrectionSteps() {}

  static CorrectedExtraction seen(Story story) {
    return CorrectedExtraction.of(
        new Clipping("c", story.article(), story.extraction()), List.of());
  }

  static View first(CorrectedExtraction seen) {
    return CorrectionWindow.first(
        seen, CorrectionDraft.begun("c", seen, new CorrectionDraft.PostedReply("C1", "1.2")));
  }

  /** The window behind the first one, in which a claim and what is wrong with it were chosen. */
  static View second(CorrectedExtraction seen, String claim, String kind) {
    CorrectionWindow.Step step =
        submit(seen, first(seen), Map.of("wrong-claim", claim, "wrong-kind", kind));
    return ((CorrectionWindow.Step.Next) step).view();
  }

  static Change done(CorrectedExtraction seen, View window, Map<String, String> chosen) {
    return ((CorrectionWindow.Step.Done) submit(seen, window, chosen)).change();
  }

  /** Submits the window with these choices, by action id. */
  static CorrectionWindow.Step submit(
      CorrectedExtraction seen, View window, Map<String, String> chosen) {
    Map<String, Map<String, ViewState.Value>> values = new HashMap<>();
    chosen.forEach(
        (action, value) -> {
          ViewState.SelectedOption option = new ViewState.SelectedOption();
          option.setValue(value);
          ViewState.Value state = new ViewState.Value();
          state.setSelectedOption(option);
          values.put("block-of-" + action, Map.of(action, state));
        });
    ViewState state = ViewState.builder().values(values).build();
    window.setState(state);
    return CorrectionWindow.submitted(seen, window);
  }

  /** "VALUE TEXT" of each option of a menu. */
  static List<String> options(View view, String actionId) throws JsonProcessingException {
    List<String> options = new ArrayList<>();
    for (JsonNode option : menu(view, actionId).path("options")) {
      options.add(option.path("value").asText() + " " + option.path("text").path("text").asText());
    }
    return options;
  }

  /** What a menu shows before anybody touched it. */
  static String chosen(View view, String actionId) throws JsonProcessingException {
    return menu(view, actionId).path("initial_option").path("text").path("text").asText();
  }

  /** Slack takes it: neither its blocks nor their texts are too many or too long. */
  static void mustKeepLimits(View view) throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(GsonFactory.createSnakeCase().toJson(view));
    assertThat(new BlockKitRules().ofView(json)).isEmpty();
    SlackLimits.checked(json.path("blocks").toString(), 100);
  }

  private static JsonNode menu(View view, String actionId) throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(GsonFactory.createSnakeCase().toJson(view));
    for (JsonNode block : json.path("blocks")) {
      for (String part : List.of("element", "accessory")) {
        if (block.path(part).path("action_id").asText().equals(actionId)) {
          return block.path(part);
        }
      }
    }
    throw new AssertionError("no menu " + actionId + " in " + json);
  }
}
