// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.words.Wording;

/** What the windows of a correction have in common. */
final class CorrectionModal {
  private static final int MAX_WORDS = 1_500;

  private CorrectionModal() {}

  /** A window that can be submitted. */
  static View form(
      String callback, String title, String submit, CorrectionDraft draft, List<LayoutBlock> form) {
    List<LayoutBlock> blocks = new ArrayList<>(form);
    blocks.add(
        ContextBlock.builder()
            .blockId("signed")
            .elements(List.of(Buttons.plainText(Wording.of("correction.signed"))))
            .build());
    return titled(callback, title, blocks)
        .submit(ViewSubmit.builder().type("plain_text").text(submit).emoji(false).build())
        .close(close("correction.cancel"))
        .privateMetadata(draft.value())
        .build();
  }

  /** A window that says something. */
  static View notice(String title, List<LayoutBlock> blocks) {
    return titled("correction-notice", title, blocks).close(close("correction.close")).build();
  }

  /** "7. Ruth Hensley" and what she said. */
  static LayoutBlock claim(Article article, Claim claim) {
    RichText rich = RichText.forOneOf(3);
    String words = BlockLimits.cut(wordsOf(article, claim.content()), MAX_WORDS);
    return RichText.block(
        "claim-now",
        List.of(
            RichText.section(rich.bold(claim.id() + ". " + ClaimsView.sourceOf(claim))),
            RichText.quote(rich.plain(words))));
  }

  static LayoutBlock quote(String blockId, String words) {
    RichText rich = RichText.forOneOf(3);
    return RichText.block(
        blockId, List.of(RichText.quote(rich.plain(BlockLimits.cut(words, MAX_WORDS)))));
  }

  static String wordsOf(Article article, List<TextSpan> content) {
    return String.join(" … ", content.stream().map(span -> span.in(article.text())).toList());
  }

  private static View.ViewBuilder titled(String callback, String title, List<LayoutBlock> blocks) {
    String shown = BlockLimits.cut(title, BlockLimits.MODAL_TITLE);
    return View.builder()
        .type("modal")
        .callbackId(callback)
        .title(ViewTitle.builder().type("plain_text").text(shown).emoji(false).build())
        .blocks(blocks);
  }

  private static ViewClose close(String key) {
    return ViewClose.builder().type("plain_text").text(Wording.of(key)).emoji(false).build();
  }
}
