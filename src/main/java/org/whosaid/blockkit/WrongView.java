// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.RadioButtonsElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.correction.Change;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.words.Wording;

/** The first window of a correction: which claim, and what is wrong with it. */
final class WrongView {
  static final String CALLBACK = "wrong";
  static final String CLAIM = "wrong-claim";
  static final String KIND = "wrong-kind";
  static final String CLAIM_BLOCK = "claim";
  static final String KIND_BLOCK = "kind";

  /** The value of the option "A claim is missing". */
  static final String MISSING = "0";

  private static final int CLAIMS_IN_A_MENU = Menus.MOST_OPTIONS - 1;

  private WrongView() {}

  static View of(CorrectedExtraction seen, CorrectionDraft draft) {
    List<Claim> claims = seen.extraction().claims();
    Share<Claim> share = Share.of(claims, CLAIMS_IN_A_MENU, draft.step().part());
    List<LayoutBlock> blocks = new ArrayList<>();
    if (!share.isAll()) {
      blocks.add(
          Menus.narrowing(
              "part",
              Wording.of("correction.which.part"),
              Menus.menu(
                  Buttons.CORRECTION_PART,
                  parts(share),
                  Optional.of(Integer.toString(share.number())))));
    }
    blocks.add(
        Menus.input(
            CLAIM_BLOCK,
            Wording.of("correction.which"),
            Menus.menu(CLAIM, options(seen.article(), share), Optional.empty())));
    blocks.add(Menus.input(KIND_BLOCK, Wording.of("correction.what"), kinds()));
    return CorrectionModal.form(
        CALLBACK, Wording.of("correction.title"), Wording.of("correction.next"), draft, blocks);
  }

  private static List<OptionObject> options(Article article, Share<Claim> share) {
    List<OptionObject> options = new ArrayList<>();
    for (Claim claim : share.shown()) {
      String words = CorrectionModal.wordsOf(article, claim.content());
      options.add(
          Menus.option(
              claim.id() + ". " + ClaimsView.sourceOf(claim) + ": " + words,
              Integer.toString(claim.id())));
    }
    options.add(Menus.option(Wording.of("correction.which.missing"), MISSING));
    return options;
  }

  private static List<OptionObject> parts(Share<Claim> share) {
    List<OptionObject> options = new ArrayList<>();
    for (List<Claim> part : share.parts()) {
      String range =
          Wording.of("correction.which.range", part.get(0).id(), part.get(part.size() - 1).id());
      options.add(Menus.option(range, Integer.toString(options.size())));
    }
    return options;
  }

  private static RadioButtonsElement kinds() {
    List<OptionObject> options = new ArrayList<>();
    for (Change.Kind kind : Change.Kind.values()) {
      String key = "correction.what." + kind.key();
      options.add(Menus.option(Wording.of(key), kind.key(), Wording.of(key + ".more")));
    }
    return RadioButtonsElement.builder().actionId(KIND).options(options).build();
  }
}
