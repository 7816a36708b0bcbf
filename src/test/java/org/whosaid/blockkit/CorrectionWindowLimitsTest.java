// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whosaid.blockkit.CorrectionSteps.chosen;
import static org.whosaid.blockkit.CorrectionSteps.done;
import static org.whosaid.blockkit.CorrectionSteps.first;
import static org.whosaid.blockkit.CorrectionSteps.mustKeepLimits;
import static org.whosaid.blockkit.CorrectionSteps.options;
import static org.whosaid.blockkit.CorrectionSteps.second;
import static org.whosaid.blockkit.CorrectionSteps.seen;
import static org.whosaid.blockkit.CorrectionSteps.submit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.digest.RandomStories;
import org.whosaid.digest.Story;

/** However long the article is and however much it claims, Slack takes the window. */
class CorrectionWindowLimitsTest {
  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @Test
  void aLongArticleIsOfferedInParts() throws JsonProcessingException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 250; i++) {
      String name = "Ann " + (char) ('A' + i % 26) + "o" + (char) ('a' + i / 26) + "ra";
      text.append(name).append(" said number ").append(i).append(" was late.\n\n");
    }
    Story story = Story.of(text.toString());
    for (int i = 0; i < 250; i++) {
      story.claim("Ann Aoara", "said", SpeechAct.SAY, "number " + i + " was late");
    }
    CorrectedExtraction seen = seen(story);

    View first = first(seen);
    assertThat(options(first, Buttons.CORRECTION_PART))
        .containsExactly("0 1 to 99", "1 100 to 198", "2 199 to 250");
    View last = CorrectionWindow.narrowed(seen, first, Buttons.CORRECTION_PART, "2");
    assertThat(options(last, "wrong-claim")).hasSize(53).first().asString().startsWith("199 199.");

    View second = second(seen, "240", "wrong-words");
    mustKeepLimits(second);
    assertThat(options(second, Buttons.CORRECTION_PART)).contains("2 ¶201 to ¶250");
    assertThat(chosen(second, Buttons.CORRECTION_PART)).isEqualTo("¶201 to ¶250");
    View names = second(seen, "240", "wrong-source");
    assertThat(options(names, "right-source")).hasSize(100);
    View further = CorrectionWindow.narrowed(seen, names, Buttons.CORRECTION_NAMES, "1");
    String option = options(further, "right-source").get(3);
    Change.WrongSource change =
        (Change.WrongSource) done(seen, further, Map.of("right-source", option.split(" ", 2)[0]));
    assertThat(change.source().words()).contains(option.split(" ", 2)[1]);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyWindowKeepsSlacksLimits(long seed) throws JsonProcessingException {
    RandomStories.Case random = RandomStories.of(seed);
    CorrectedExtraction seen =
        CorrectedExtraction.of(new Clipping("r", random.article(), random.extraction()), List.of());
    mustKeepLimits(first(seen));
    mustKeepLimits(
        ((CorrectionWindow.Step.Next) submit(seen, first(seen), Map.of("wrong-claim", "0")))
            .view());
    for (Claim claim : random.claims().stream().limit(3).toList()) {
      mustKeepLimits(second(seen, Integer.toString(claim.id()), "wrong-source"));
      mustKeepLimits(second(seen, Integer.toString(claim.id()), "wrong-words"));
    }
  }
}
