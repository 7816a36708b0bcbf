// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.whosaid.claim.Claim;
import org.whosaid.words.Wording;

/**
 * A modal that shows claims eight at a time: "Previous" above them, "Next" below. A page that does
 * not exist becomes the nearest one. A menu above leaves the claims of one source.
 */
record PagedModal(String title, String callbackId, String turnActionId, String sourceActionId) {
  static final int CLAIMS_ON_A_PAGE = 8;

  /** Into which a page's text is divided: claims, and two for the figures that differ. */
  static final int PARTS_OF_A_PAGE = CLAIMS_ON_A_PAGE + 2;

  /**
   * The wanted page.
   *
   * @param ahead stands before the claims of the first page, unless one source's are left
   */
  View of(
      List<LayoutBlock> ahead,
      List<Claim> all,
      PageOfReading asked,
      Function<Claim, LayoutBlock> block) {
    SourceFilter filter = new SourceFilter(all, asked);
    PageOfReading wanted = filter.isOff() ? asked.ofSource(0).at(asked.page()) : asked;
    List<Claim> claims = filter.claims();
    int pages = Math.max(1, (claims.size() + CLAIMS_ON_A_PAGE - 1) / CLAIMS_ON_A_PAGE);
    int page = Math.min(wanted.page(), pages);
    int from = (page - 1) * CLAIMS_ON_A_PAGE;
    int to = Math.min(claims.size(), from + CLAIMS_ON_A_PAGE);
    List<LayoutBlock> blocks = new ArrayList<>();
    blocks.add(where(from, to, claims.size()));
    blocks.addAll(filter.menu(sourceActionId));
    if (page > 1) {
      blocks.add(turn("previous", Label.of("window.previous"), wanted.at(page - 1)));
    }
    blocks.addAll(page == 1 && filter.isOff() ? ahead : List.of());
    for (Claim claim : claims.subList(from, to)) {
      blocks.add(block.apply(claim));
    }
    if (page < pages) {
      blocks.add(turn("next", Label.of("window.next"), wanted.at(page + 1)));
    }
    return view(blocks, wanted.at(page));
  }

  private View view(List<LayoutBlock> blocks, PageOfReading shown) {
    return View.builder()
        .type("modal")
        .callbackId(callbackId)
        .title(
            ViewTitle.builder()
                .type("plain_text")
                .text(BlockLimits.cut(title, BlockLimits.MODAL_TITLE))
                .emoji(false)
                .build())
        .close(
            ViewClose.builder()
                .type("plain_text")
                .text(Wording.of("window.close"))
                .emoji(false)
                .build())
        .privateMetadata(shown.value())
        .blocks(blocks)
        .build();
  }

  private static LayoutBlock where(int from, int to, int all) {
    String text =
        all == 0 ? Wording.of("claims.none") : Wording.of("claims.where", from + 1, to, all);
    return ContextBlock.builder()
        .blockId("where")
        .elements(List.of(Buttons.plainText(text)))
        .build();
  }

  private LayoutBlock turn(String blockId, Label label, PageOfReading target) {
    return ActionsBlock.builder()
        .blockId(blockId)
        .elements(List.of(Buttons.button(label, turnActionId, target.value())))
        .build();
  }
}
