// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.correction.NameChoices;
import org.whosaid.correction.NameChoices.Name;
import org.whosaid.correction.RightSource;
import org.whosaid.correction.WordChoices;

/** What may be chosen in the second window; the same each time for the same draft. */
final class RightChoices {
  private static final int MOST_SENTENCES = Menus.MOST_OPTIONS * Menus.MOST_OPTIONS;

  private final CorrectedExtraction seen;
  private final CorrectionDraft draft;
  private final Change.Kind kind;
  private final Optional<Claim> claim;
  private final WordChoices choices;
  private final TextSpan sentence;
  private final List<Name> names;

  /**
   * The choices of a draft.
   *
   * @throws IllegalArgumentException if the draft says neither what is wrong nor with which claim,
   *     or the article has no sentences
   */
  RightChoices(CorrectedExtraction seen, CorrectionDraft draft) {
    this.seen = seen;
    this.draft = draft;
    this.kind = draft.step().kind().orElseThrow(() -> new IllegalArgumentException("no kind"));
    this.claim = seen.claim(draft.step().claim());
    if (claim.isEmpty() && kind != Change.Kind.MISSING_CLAIM) {
      throw new IllegalArgumentException("no claim " + draft.step().claim());
    }
    this.choices = new WordChoices(seen.article());
    this.sentence = chosenSentence();
    this.names = new NameChoices(seen.article(), seen.extraction()).nearestTo(place());
  }

  Article article() {
    return seen.article();
  }

  CorrectionDraft draft() {
    return draft;
  }

  Change.Kind kind() {
    return kind;
  }

  /** The claim that is wrong; empty if one is missing. */
  Optional<Claim> claim() {
    return claim;
  }

  List<TextSpan> sentences() {
    return choices.sentences().stream().limit(MOST_SENTENCES).toList();
  }

  TextSpan sentence() {
    return sentence;
  }

  /** Where the claim stands that is wrong or missing. */
  int place() {
    return kind == Change.Kind.WRONG_SOURCE
        ? claim.orElseThrow().content().get(0).start()
        : sentence.start();
  }

  /** The words that may be chosen in the sentence; those of now come first if they stand in it. */
  List<List<TextSpan>> words() {
    List<List<TextSpan>> words =
        choices.in(sentence, claim.map(Claim::content), Menus.MOST_OPTIONS);
    return words.isEmpty() ? List.of(List.of(sentence)) : words;
  }

  List<Name> names() {
    return names;
  }

  /** The right source by its number among the names. */
  Optional<RightSource> source(int number) {
    if (number < 0) {
      return Optional.of(RightSource.NOBODY);
    }
    return number < names.size() ? Optional.of(names.get(number).asSource()) : Optional.empty();
  }

  /** The value of the option for the source of now, if it is among them. */
  String presentName() {
    Optional<String> present = claim.flatMap(one -> one.source().name());
    for (int i = 0; i < names.size(); i++) {
      if (present.filter(names.get(i).excerpt().words()::equals).isPresent()) {
        return Integer.toString(i);
      }
    }
    return claim.isPresent() && present.isEmpty() ? RightView.NOBODY : "";
  }

  /** As it is now; of a missing claim, as its sentence says. */
  SpeechAct presentAct() {
    return claim.map(Claim::act).or(() -> choices.actIn(sentence)).orElse(SpeechAct.SAY);
  }

  private TextSpan chosenSentence() {
    int start = draft.step().sentence();
    List<TextSpan> all = sentences();
    if (start >= 0) {
      for (TextSpan one : all) {
        if (one.start() == start) {
          return one;
        }
      }
      throw new IllegalArgumentException("no sentence begins at " + start);
    }
    if (draft.step().part() >= 0) {
      return Share.of(all, Menus.MOST_OPTIONS, draft.step().part()).shown().get(0);
    }
    return claim
        .map(one -> choices.sentenceAt(one.content().get(0).start()))
        .or(() -> choices.likelyOverlooked(seen.extraction().claims()))
        .orElseThrow(() -> new IllegalArgumentException("an article without sentences"));
  }
}
