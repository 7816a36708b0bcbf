// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;
import org.whosaid.digest.Evidence;
import org.whosaid.digest.EvidenceFinder;
import org.whosaid.words.Wording;

/**
 * The modal "Evidence": where figures differ, then the paragraph around each claim, the claim's own
 * words in bold, and the figures in them.
 */
public final class EvidenceView {
  private static final PagedModal MODAL =
      new PagedModal(Wording.of("evidence.title"), "evidence", Buttons.EVIDENCE_PAGE);
  private static final int AROUND = 200;
  private static final int MAX_WORDS = 400;

  private EvidenceView() {}

  /** The wanted page, or the last one if there are fewer. */
  public static View of(Article article, Extraction found, PageOfReading wanted) {
    EvidenceFinder evidence = new EvidenceFinder(article);
    return MODAL.of(
        DifferencesBlock.of(article, found.claims(), found.differences()),
        found.claims(),
        wanted,
        claim -> block(article, claim, evidence.of(claim)));
  }

  private static LayoutBlock block(Article article, Claim claim, Evidence evidence) {
    RichText rich = RichText.forOneOf(PagedModal.PARTS_OF_A_PAGE);
    List<RichTextElement> who =
        new ArrayList<>(rich.plain(claim.id() + ". " + ClaimsView.sourceOf(claim) + " · "));
    who.addAll(rich.mark("¶" + evidence.paragraph(), evidence.link()));
    who.addAll(rich.plain(ClaimsView.figuresOf(article, claim)));
    return RichText.block(
        "evidence-" + claim.id(),
        List.of(RichText.section(who), RichText.quote(inItsParagraph(article, claim, rich))));
  }

  private static List<RichTextElement> inItsParagraph(Article article, Claim claim, RichText rich) {
    String text = article.text();
    TextSpan first = claim.content().get(0);
    TextSpan paragraph = article.paragraphs().get(article.paragraphAt(first.start()) - 1).span();
    List<RichTextElement> elements = new ArrayList<>();
    int at = Math.min(paragraph.start(), first.start());
    if (first.start() - at > AROUND) {
      at = blankBefore(text, first.start() - AROUND);
      elements.addAll(rich.plain("… "));
    }
    for (TextSpan words : claim.content()) {
      if (words.start() >= at && words.start() < Math.max(paragraph.end(), first.end())) {
        elements.addAll(rich.plain(BlockLimits.cut(text.substring(at, words.start()), MAX_WORDS)));
        elements.addAll(rich.bold(BlockLimits.cut(words.in(text), MAX_WORDS)));
        at = words.end();
      }
    }
    int end = Math.max(at, paragraph.end());
    elements.addAll(rich.plain(BlockLimits.cut(text.substring(at, end), AROUND)));
    return elements;
  }

  private static int blankBefore(String text, int offset) {
    int blank = text.indexOf(' ', offset);
    return blank < 0 || blank > offset + AROUND / 2 ? offset : blank + 1;
  }
}
