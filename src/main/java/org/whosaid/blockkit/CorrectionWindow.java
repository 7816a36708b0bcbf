// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.util.Objects.requireNonNull;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.Correction;
import org.whosaid.correction.Passage;
import org.whosaid.correction.RightSource;
import org.whosaid.words.Wording;

/**
 * The windows behind "Wrong?": which claim and what is wrong, then what is right, then nothing or
 * why it was not kept. Everything right is chosen, nothing is typed, so nothing gets into a reply
 * that is not in the article.
 *
 * <p>{@code seen} is always what the person sees: the claims at the {@link
 * CorrectionDraft#revision} of the draft.
 */
public final class CorrectionWindow {
  /** The callback id of the first window. */
  public static final String WRONG = WrongView.CALLBACK;

  /** The callback id of the second window. */
  public static final String RIGHT = RightView.CALLBACK;

  private CorrectionWindow() {}

  /** What a submitted window leads to. */
  public sealed interface Step {
    /** Another window in place of this one. */
    record Next(View view) implements Step {
      public Next {
        requireNonNull(view, "view");
      }
    }

    /** What is to be said at which block of this window, by block id. */
    record Problems(Map<String, String> byBlock) implements Step {
      public Problems {
        byBlock = Map.copyOf(byBlock);
      }
    }

    /** It is said what is wrong and what is right. */
    record Done(Change change) implements Step {
      public Done {
        requireNonNull(change, "change");
      }
    }
  }

  /** What the button opens. */
  public static View first(CorrectedExtraction seen, CorrectionDraft draft) {
    return WrongView.of(seen, draft);
  }

  /** The draft that a window carries. */
  public static CorrectionDraft draftOf(View window) {
    return CorrectionDraft.parse(window.getPrivateMetadata());
  }

  /**
   * The same window after somebody chose from a menu that narrows the others.
   *
   * @param actionId one of {@link Buttons#CORRECTION_MENUS}
   * @param chosen the value of the chosen option
   * @throws IllegalArgumentException if the window has no such choice
   */
  public static View narrowed(
      CorrectedExtraction seen, View window, String actionId, String chosen) {
    CorrectionDraft draft = draftOf(window);
    int number = Integer.parseInt(chosen);
    CorrectionDraft.Step step =
        switch (actionId) {
          case Buttons.CORRECTION_PART -> draft.step().atPart(number);
          case Buttons.CORRECTION_SENTENCE -> draft.step().atSentence(number);
          case Buttons.CORRECTION_NAMES -> draft.step().atNames(number);
          default -> throw new IllegalArgumentException("no menu of a correction: " + actionId);
        };
    return draft.step().kind().isEmpty()
        ? WrongView.of(seen, draft.at(step))
        : RightView.of(new RightChoices(seen, draft.at(step)));
  }

  /**
   * What comes of a window that somebody submits.
   *
   * @throws IllegalArgumentException if it is none of these windows
   */
  public static Step submitted(CorrectedExtraction seen, View window) {
    CorrectionDraft draft = draftOf(window);
    Map<String, Map<String, ViewState.Value>> state =
        window.getState() == null || window.getState().getValues() == null
            ? Map.of()
            : window.getState().getValues();
    return draft.step().kind().isEmpty()
        ? afterWrong(seen, draft, state)
        : afterRight(seen, draft, state);
  }

  /** Instead of the second window: somebody corrected the same claim meanwhile. */
  public static View somebodyWasQuicker(CorrectedExtraction now, Correction theirs) {
    Optional<Claim> claim =
        now.applied().stream()
            .filter(one -> one.correction().equals(theirs))
            .flatMap(one -> one.claim().stream().boxed())
            .findFirst()
            .flatMap(now::claim);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(text(claim.isPresent() ? "correction.quicker" : "correction.quicker.gone"));
    claim.ifPresent(one -> blocks.add(CorrectionModal.claim(now.article(), one)));
    return CorrectionModal.notice(Wording.of("correction.quicker.title"), blocks);
  }

  /** Instead of the second window: the article's text is another one now. */
  public static View articleChanged() {
    return CorrectionModal.notice(
        Wording.of("correction.changed.title"), List.of(text("correction.changed")));
  }

  private static Step afterWrong(
      CorrectedExtraction seen,
      CorrectionDraft draft,
      Map<String, Map<String, ViewState.Value>> state) {
    Optional<String> claim = chosen(state, WrongView.CLAIM);
    Optional<String> kind = chosen(state, WrongView.KIND);
    boolean missing =
        claim.filter(WrongView.MISSING::equals).isPresent()
            || kind.filter(Change.Kind.MISSING_CLAIM.key()::equals).isPresent();
    if (missing) {
      return right(seen, draft, Change.Kind.MISSING_CLAIM, 0);
    }
    if (claim.flatMap(CorrectionWindow::number).flatMap(seen::claim).isEmpty()) {
      return problem(WrongView.CLAIM_BLOCK, "correction.choose-claim");
    }
    if (kind.isEmpty()) {
      return problem(WrongView.KIND_BLOCK, "correction.choose-kind");
    }
    int id = Integer.parseInt(claim.get());
    Change.Kind what = CorrectionDraft.kind(kind.get());
    if (what == Change.Kind.NOT_A_CLAIM) {
      return new Step.Done(new Change.NotAClaim(passage(seen, seen.claim(id).orElseThrow())));
    }
    return right(seen, draft, what, id);
  }

  private static Step right(
      CorrectedExtraction seen, CorrectionDraft draft, Change.Kind kind, int claim) {
    CorrectionDraft.Step step = new CorrectionDraft.Step(Optional.of(kind), claim, -1, -1, 0);
    return new Step.Next(RightView.of(new RightChoices(seen, draft.at(step))));
  }

  private static Step afterRight(
      CorrectedExtraction seen,
      CorrectionDraft draft,
      Map<String, Map<String, ViewState.Value>> state) {
    RightChoices choices = new RightChoices(seen, draft);
    SpeechAct act =
        chosen(state, RightView.ACT)
            .map(key -> SpeechAct.valueOf(key.toUpperCase(Locale.ROOT)))
            .orElse(choices.presentAct());
    Optional<Passage> words =
        chosen(state, RightView.WORDS)
            .flatMap(CorrectionWindow::number)
            .filter(number -> number >= 0 && number < choices.words().size())
            .map(number -> Passage.of(seen.article(), choices.words().get(number)));
    Optional<RightSource> source =
        chosen(state, RightView.SOURCE).flatMap(CorrectionWindow::number).flatMap(choices::source);
    boolean needsWords = choices.kind() != Change.Kind.WRONG_SOURCE;
    boolean needsSource = choices.kind() != Change.Kind.WRONG_WORDS;
    if (needsWords && words.isEmpty()) {
      return problem(blockOf(state, RightView.WORDS, "words-"), "correction.gone");
    }
    if (needsSource && source.isEmpty()) {
      return problem(blockOf(state, RightView.SOURCE, "source-"), "correction.gone");
    }
    if (choices.kind() == Change.Kind.MISSING_CLAIM) {
      return new Step.Done(new Change.MissingClaim(words.orElseThrow(), source.orElseThrow(), act));
    }
    return needsSource
        ? unlessSame(seen, choices, source.orElseThrow(), act, state)
        : unlessSame(seen, choices, words.orElseThrow(), act, state);
  }

  private static Step unlessSame(
      CorrectedExtraction seen,
      RightChoices choices,
      RightSource source,
      SpeechAct act,
      Map<String, Map<String, ViewState.Value>> state) {
    Claim claim = choices.claim().orElseThrow();
    return source.words().equals(claim.source().name()) && act == claim.act()
        ? problem(blockOf(state, RightView.SOURCE, "source-"), "correction.unchanged")
        : new Step.Done(new Change.WrongSource(passage(seen, claim), source, act));
  }

  private static Step unlessSame(
      CorrectedExtraction seen,
      RightChoices choices,
      Passage words,
      SpeechAct act,
      Map<String, Map<String, ViewState.Value>> state) {
    Claim claim = choices.claim().orElseThrow();
    Passage now = passage(seen, claim);
    return words.equals(now) && act == claim.act()
        ? problem(blockOf(state, RightView.WORDS, "words-"), "correction.unchanged")
        : new Step.Done(new Change.WrongWords(now, words, act));
  }

  private static Passage passage(CorrectedExtraction seen, Claim claim) {
    List<TextSpan> content = claim.content();
    return Passage.of(seen.article(), content);
  }

  private static Step problem(String block, String key) {
    return new Step.Problems(Map.of(block, Wording.of(key)));
  }

  private static String blockOf(
      Map<String, Map<String, ViewState.Value>> state, String actionId, String otherwise) {
    for (Map.Entry<String, Map<String, ViewState.Value>> block : state.entrySet()) {
      if (block.getValue().containsKey(actionId)) {
        return block.getKey();
      }
    }
    return otherwise;
  }

  private static Optional<String> chosen(
      Map<String, Map<String, ViewState.Value>> state, String actionId) {
    for (Map<String, ViewState.Value> block : state.values()) {
      ViewState.@Nullable Value value = block.get(actionId);
      if (value != null && value.getSelectedOption() != null) {
        return Optional.of(value.getSelectedOption().getValue());
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> number(String value) {
    return value.matches("-?\\d{1,9}") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
  }

  private static LayoutBlock text(String key) {
    return SectionBlock.builder().blockId("says").text(Buttons.plainText(Wording.of(key))).build();
  }
}
