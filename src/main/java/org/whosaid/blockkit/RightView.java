// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;
import org.whosaid.correction.NameChoices.Name;
import org.whosaid.words.Wording;

/**
 * The second window of a correction: what is right, chosen from the article's own words, names and
 * sentences.
 */
final class RightView {
  static final String CALLBACK = "right";
  static final String WORDS = "right-words";
  static final String SOURCE = "right-source";
  static final String ACT = "right-act";

  /** The value of the option "The article names nobody". */
  static final String NOBODY = "-1";

  private static final int NAMES_IN_A_MENU = Menus.MOST_OPTIONS - 1;

  private final RightChoices choices;
  private final Article article;
  private final CorrectionDraft draft;

  private RightView(RightChoices choices) {
    this.choices = choices;
    this.article = choices.article();
    this.draft = choices.draft();
  }

  static View of(RightChoices choices) {
    return new RightView(choices).view();
  }

  private View view() {
    List<LayoutBlock> blocks = new ArrayList<>();
    choices.claim().ifPresent(claim -> blocks.add(CorrectionModal.claim(article, claim)));
    Change.Kind kind = choices.kind();
    if (kind != Change.Kind.WRONG_SOURCE) {
      addSentences(blocks);
      blocks.add(words());
    }
    if (kind != Change.Kind.WRONG_WORDS) {
      addNames(blocks);
    }
    blocks.add(act());
    return CorrectionModal.form(
        CALLBACK,
        Wording.of("correction.title.right"),
        Wording.of("correction.correct"),
        draft,
        blocks);
  }

  private void addSentences(List<LayoutBlock> blocks) {
    TextSpan chosen = choices.sentence();
    Share<TextSpan> share =
        Share.around(choices.sentences(), Menus.MOST_OPTIONS, draft.step().part(), chosen);
    if (!share.isAll()) {
      blocks.add(
          Menus.narrowing(
              "sentences",
              Wording.of("correction.sentences"),
              Menus.menu(Buttons.CORRECTION_PART, parts(share), number(share.number()))));
    }
    List<OptionObject> options = new ArrayList<>();
    for (TextSpan sentence : share.shown()) {
      options.add(
          Menus.option(
              Wording.of("correction.paragraph", paragraph(sentence), sentence.in(article.text())),
              Integer.toString(sentence.start())));
    }
    blocks.add(
        Menus.narrowing(
            "sentence-" + share.number(),
            Wording.of("correction.sentence"),
            Menus.menu(Buttons.CORRECTION_SENTENCE, options, number(chosen.start()))));
    blocks.add(
        CorrectionModal.quote("sentence-words-" + chosen.start(), chosen.in(article.text())));
  }

  private List<OptionObject> parts(Share<TextSpan> share) {
    List<OptionObject> options = new ArrayList<>();
    for (List<TextSpan> part : share.parts()) {
      String range =
          Wording.of(
              "correction.paragraphs",
              paragraph(part.get(0)),
              paragraph(part.get(part.size() - 1)));
      options.add(Menus.option(range, Integer.toString(options.size())));
    }
    return options;
  }

  private LayoutBlock words() {
    List<OptionObject> options = new ArrayList<>();
    for (List<TextSpan> words : choices.words()) {
      String shown = CorrectionModal.wordsOf(article, words);
      options.add(Menus.option(shown, Integer.toString(options.size())));
    }
    // another sentence is another block, so that Slack forgets what was chosen before
    return Menus.input(
        "words-" + choices.sentence().start(),
        Wording.of("correction.words"),
        Menus.menu(WORDS, options, Optional.of("0")));
  }

  private void addNames(List<LayoutBlock> blocks) {
    List<Name> names = choices.names();
    Share<Name> share = Share.of(names, NAMES_IN_A_MENU, draft.step().names());
    if (!share.isAll()) {
      List<OptionObject> parts = new ArrayList<>();
      for (int i = 0; i < share.parts().size(); i++) {
        String label =
            i == 0
                ? Wording.of("correction.names.nearest")
                : Wording.of("correction.names.further", i);
        parts.add(Menus.option(label, Integer.toString(i)));
      }
      blocks.add(
          Menus.narrowing(
              "names",
              Wording.of("correction.names"),
              Menus.menu(Buttons.CORRECTION_NAMES, parts, number(share.number()))));
    }
    List<OptionObject> options = new ArrayList<>();
    int first = share.number() * NAMES_IN_A_MENU;
    for (Name name : share.shown()) {
      options.add(Menus.option(name.excerpt().words(), Integer.toString(first + options.size())));
    }
    options.add(Menus.option(Wording.of("correction.nobody"), NOBODY));
    blocks.add(
        Menus.input(
            "source-" + choices.place() + "-" + share.number(),
            Wording.of("correction.source"),
            Menus.menu(SOURCE, options, Optional.of(choices.presentName()))));
  }

  private LayoutBlock act() {
    List<OptionObject> options = new ArrayList<>();
    for (SpeechAct act : SpeechAct.values()) {
      options.add(Menus.option(Wording.of("correction.act." + act.key()), act.key()));
    }
    return Menus.input(
        "act-" + choices.place(),
        Wording.of("correction.act"),
        Menus.menu(ACT, options, Optional.of(choices.presentAct().key())));
  }

  private int paragraph(TextSpan sentence) {
    return article.paragraphAt(sentence.start());
  }

  private static Optional<String> number(int number) {
    return Optional.of(Integer.toString(number));
  }
}
