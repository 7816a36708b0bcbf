// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Difference;
import org.whosaid.words.Wording;

/**
 * Every quantity to which the sources give different values, each value with its claim's number.
 */
final class DifferencesBlock {
  private static final int MAX_WHAT = 120;
  private static final int MAX_VALUE = 80;
  private static final int MAX_DIFFERENCES = 10;

  private DifferencesBlock() {}

  /** One block, or none where figures don't differ. */
  static List<LayoutBlock> of(Article article, List<Claim> claims, List<Difference> differences) {
    if (differences.isEmpty()) {
      return List.of();
    }
    RichText rich = RichText.forOneOf(PagedModal.PARTS_OF_A_PAGE / 2);
    List<BlockElement> elements = new ArrayList<>();
    for (Difference difference :
        differences.subList(0, Math.min(MAX_DIFFERENCES, differences.size()))) {
      String what = BlockLimits.cut(difference.what(), MAX_WHAT);
      List<RichTextElement> title = rich.bold(Wording.of("reply.figures-differ-in", what));
      List<List<RichTextElement>> values = values(article, claims, difference, rich);
      if (!title.isEmpty() && values.stream().anyMatch(value -> !value.isEmpty())) {
        elements.add(RichText.section(title));
        elements.add(RichText.bullets(values));
      }
    }
    return elements.isEmpty() ? List.of() : List.of(RichText.block("differences", elements));
  }

  private static List<List<RichTextElement>> values(
      Article article, List<Claim> claims, Difference difference, RichText rich) {
    List<List<RichTextElement>> values = new ArrayList<>();
    for (Difference.Side side : difference.sides()) {
      for (Claim claim : claims) {
        if (claim.id() == side.claim()) {
          String written = BlockLimits.cut(side.figure().in(article.text()), MAX_VALUE);
          String who = claim.id() + ". " + ClaimsView.sourceOf(claim);
          values.add(rich.plain("\"" + written + "\" — " + who));
        }
      }
    }
    return values;
  }
}
