// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Correction;
import org.whosaid.digest.RandomStories;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;
import org.whosaid.practice.BlockKitRules;

class CorrectionWindowTest {
  private static final Story STORY = SampleStories.named("council-row");
  private static final CorrectedExtraction SEEN = seen(STORY);

  static List<Long> seeds() {
    List<Long> seeds = new ArrayList<>();
    for (long seed = 0; seed < 60; seed++) {
      seeds.add(seed);
    }
    return seeds;
  }

  @Test
  void theFirstWindowOffersEveryClaimAndTheMissingOne() throws JsonProcessingException {
    List<String> claims = options(first(SEEN), "wrong-claim");

    assertThat(claims).hasSize(STORY.claims().size() + 1);
    assertThat(claims.get(2)).isEqualTo("3 3. Ruth Hensley: the claim");
    assertThat(claims.get(1)).startsWith("2 2. a senior council official: \"Everybody").hasSize(77);
    assertThat(claims.get(claims.size() - 1)).isEqualTo("0 A claim is missing");
    assertThat(options(first(SEEN), "wrong-kind"))
        .containsExactly(
            "wrong-source Wrong source",
            "wrong-words Wrong words",
            "not-a-claim Not a claim",
            "missing-claim Missing claim");
  }

  @Test
  void whatIsNoClaimNeedsNoSecondWindow() {
    CorrectionWindow.Step step =
        submit(SEEN, first(SEEN), Map.of("wrong-claim", "3", "wrong-kind", "not-a-claim"));

    Change change = ((CorrectionWindow.Step.Done) step).change();
    assertThat(change).isInstanceOf(Change.NotAClaim.class);
    assertThat(change.concerned().orElseThrow().spans()).isEqualTo(STORY.claims().get(2).content());
  }

  @Test
  void theRightSourceIsChosenAmongTheArticlesNames() throws JsonProcessingException {
    View second = second(SEEN, "3", "wrong-source");

    List<String> names = options(second, "right-source");
    assertThat(names).contains("-1 The article names nobody");
    assertThat(chosen(second, "right-source")).isEqualTo("Ruth Hensley");
    assertThat(chosen(second, "right-act")).isEqualTo("denied");
    Change.WrongSource change =
        (Change.WrongSource)
            done(SEEN, second, Map.of("right-source", value(names, "Tom Adeyemi")));
    assertThat(change.source().words()).contains("Tom Adeyemi");
    assertThat(change.act()).isEqualTo(SpeechAct.DENY);
  }

  @Test
  void theRightWordsAreChosenInASentence() throws JsonProcessingException {
    View second = second(SEEN, "8", "wrong-words");
    assertThat(chosen(second, "right-words")).isEqualTo("her to publish the report in full");

    List<String> words = options(second, "right-words");
    Change.WrongWords change =
        (Change.WrongWords)
            done(
                SEEN,
                second,
                Map.of(
                    "right-words",
                    value(words, "he called on her to publish the report in full"),
                    "right-act",
                    "demand"));

    assertThat(change.words().pieces().get(0).words())
        .isEqualTo("he called on her to publish the report in full");
  }

  @Test
  void anotherSentenceOffersItsOwnWords() throws JsonProcessingException {
    View second = second(SEEN, "8", "wrong-words");
    int start = STORY.article().text().indexOf("The library's manager");

    View other =
        CorrectionWindow.narrowed(
            SEEN, second, Buttons.CORRECTION_SENTENCE, Integer.toString(start));

    assertThat(options(other, "right-words"))
        .contains("0 to comment")
        .noneMatch(option -> option.contains("publish"));
    Change.WrongWords change = (Change.WrongWords) done(SEEN, other, Map.of("right-words", "0"));
    assertThat(change.words().pieces().get(0).words()).isEqualTo("to comment");
  }

  @Test
  void aMissingClaimHasASentenceWordsASourceAndAnAct() throws JsonProcessingException {
    CorrectionWindow.Step step = submit(SEEN, first(SEEN), Map.of("wrong-claim", "0"));
    View second = ((CorrectionWindow.Step.Next) step).view();
    int start = STORY.article().text().indexOf("The official asked");
    second =
        CorrectionWindow.narrowed(
            SEEN, second, Buttons.CORRECTION_SENTENCE, Integer.toString(start));

    List<String> names = options(second, "right-source");
    assertThat(chosen(second, "right-act")).isEqualTo("said");
    Change.MissingClaim change =
        (Change.MissingClaim)
            done(
                SEEN,
                second,
                Map.of("right-words", "0", "right-source", value(names, "the official")));

    assertThat(change.words().pieces().get(0).words()).startsWith("not to be named");
    assertThat(change.source().words()).contains("the official");
  }

  @Test
  void whatIsNotChosenIsAskedForAtItsPlace() {
    assertThat(problems(SEEN, first(SEEN), Map.of()))
        .containsExactlyEntriesOf(Map.of("claim", "Choose a claim."));
    assertThat(problems(SEEN, first(SEEN), Map.of("wrong-claim", "3")))
        .containsExactlyEntriesOf(Map.of("kind", "Choose what is wrong with it."));
    assertThat(
            problems(SEEN, first(SEEN), Map.of("wrong-claim", "99", "wrong-kind", "not-a-claim")))
        .containsKey("claim");
    View second = second(SEEN, "3", "wrong-source");
    assertThat(problems(SEEN, second, Map.of("right-source", "99999"))).hasSize(1);
    assertThat(problems(SEEN, second, Map.of("right-source", "x"))).hasSize(1);
  }

  @Test
  void whatTheReplySaysAlreadyIsNoCorrection() throws JsonProcessingException {
    View second = second(SEEN, "3", "wrong-source");
    String present = value(options(second, "right-source"), "Ruth Hensley");

    assertThat(problems(SEEN, second, Map.of("right-source", present)).values())
        .containsExactly("This is what the reply says already.");
    assertThat(problems(SEEN, second(SEEN, "8", "wrong-words"), Map.of("right-words", "0")))
        .hasSize(1);
    assertThat(done(SEEN, second, Map.of("right-source", present, "right-act", "say")))
        .isInstanceOf(Change.WrongSource.class);
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

  @Test
  void whoWasSlowerSeesThePresentState() throws JsonProcessingException {
    Clipping clipping = new Clipping("c", STORY.article(), STORY.extraction());
    Change gone = done(SEEN, first(SEEN), Map.of("wrong-claim", "3", "wrong-kind", "not-a-claim"));
    Correction theirs =
        new Correction("V1", 0, new Correction.Made("c", "a", "U1", Instant.EPOCH), gone);

    View notice =
        CorrectionWindow.somebodyWasQuicker(
            CorrectedExtraction.of(clipping, List.of(theirs)), theirs);

    mustKeepLimits(notice);
    mustKeepLimits(CorrectionWindow.articleChanged());
    assertThat(GsonFactory.createSnakeCase().toJson(notice)).contains("it left the reply");
  }

  @Test
  void theDraftIsReadBackAndKnowsItsArticle() {
    CorrectionDraft draft = CorrectionWindow.draftOf(second(SEEN, "3", "wrong-source"));

    assertThat(CorrectionDraft.parse(draft.value())).isEqualTo(draft);
    assertThat(draft.reply().channel()).isEqualTo("C1");
    assertThat(draft.isOf(STORY.article())).isTrue();
    assertThat(draft.isOf(Article.ofLines(ArticleDetails.UNKNOWN, "Other words."))).isFalse();
    for (String wrong : List.of("", "a|b", "c|x|0|C|1||0|0|0|0", "c|1|0|C|1|odd|0|0|0|0")) {
      assertThatIllegalArgumentException().isThrownBy(() -> CorrectionDraft.parse(wrong));
    }
  }

  private static CorrectedExtraction seen(Story story) {
    return CorrectedExtraction.of(
        new Clipping("c", story.article(), story.extraction()), List.of());
  }

  private static View first(CorrectedExtraction seen) {
    return CorrectionWindow.first(
        seen, CorrectionDraft.begun("c", seen, new CorrectionDraft.PostedReply("C1", "1.2")));
  }

  private static View second(CorrectedExtraction seen, String claim, String kind) {
    CorrectionWindow.Step step =
        submit(seen, first(seen), Map.of("wrong-claim", claim, "wrong-kind", kind));
    return ((CorrectionWindow.Step.Next) step).view();
  }

  private static Change done(CorrectedExtraction seen, View window, Map<String, String> chosen) {
    return ((CorrectionWindow.Step.Done) submit(seen, window, chosen)).change();
  }

  private static Map<String, String> problems(
      CorrectedExtraction seen, View window, Map<String, String> chosen) {
    return ((CorrectionWindow.Step.Problems) submit(seen, window, chosen)).byBlock();
  }

  /** Submits the window with these choices, by action id. */
  private static CorrectionWindow.Step submit(
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

  private static void mustKeepLimits(View view) throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(GsonFactory.createSnakeCase().toJson(view));
    assertThat(new BlockKitRules().ofView(json)).isEmpty();
    SlackLimits.checked(json.path("blocks").toString(), 100);
  }

  /** "VALUE TEXT" of each option of a menu. */
  private static List<String> options(View view, String actionId) throws JsonProcessingException {
    List<String> options = new ArrayList<>();
    for (JsonNode option : menu(view, actionId).path("options")) {
      options.add(option.path("value").asText() + " " + option.path("text").path("text").asText());
    }
    return options;
  }

  private static String chosen(View view, String actionId) throws JsonProcessingException {
    return menu(view, actionId).path("initial_option").path("text").path("text").asText();
  }

  private static String value(List<String> options, String text) {
    Optional<String> option =
        options.stream().filter(one -> one.split(" ", 2)[1].equals(text)).findFirst();
    assertThat(option).as("%s among %s", text, options).isPresent();
    return option.orElseThrow().split(" ", 2)[0];
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
