// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
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
import com.slack.api.util.json.GsonFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Correction;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;

class CorrectionWindowTest {
  private static final Story STORY = SampleStories.named("council-row");
  private static final CorrectedExtraction SEEN = seen(STORY);

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

  private static Map<String, String> problems(
      CorrectedExtraction seen, View window, Map<String, String> chosen) {
    return ((CorrectionWindow.Step.Problems) submit(seen, window, chosen)).byBlock();
  }

  private static String value(List<String> options, String text) {
    Optional<String> option =
        options.stream().filter(one -> one.split(" ", 2)[1].equals(text)).findFirst();
    assertThat(option).as("%s among %s", text, options).isPresent();
    return option.orElseThrow().split(" ", 2)[0];
  }
}
