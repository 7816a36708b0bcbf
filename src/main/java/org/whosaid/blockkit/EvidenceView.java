// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.digest.Evidence;
import org.whosaid.digest.EvidenceFinder;
import org.whosaid.words.Wording;

/**
 * The modal "Evidence": where figures differ, then for each claim every paragraph in which it
 * stands, all of the claim's own words in bold, and the figures in them.
 */
public final class EvidenceView {
  private static final PagedModal MODAL =
      new PagedModal(
          Wording.of("evidence.title"), "evidence", Buttons.EVIDENCE_PAGE, Buttons.EVIDENCE_SOURCE);
  private static final int AROUND = 200;
  private static final int MAX_WORDS = 400;
  private static final int MAX_PARAGRAPHS = 4;

  private EvidenceView() {}

  /** The wanted page, or the last one if there are fewer; nothing was corrected. */
  public static View of(Article article, Extraction found, PageOfReading wanted) {
    return of(new CorrectedExtraction(article, found, List.of(), List.of()), wanted);
  }

  /** The wanted page, or the last one if there are fewer; corrected claims are marked. */
  public static View of(CorrectedExtraction found, PageOfReading wanted) {
    Article article = found.article();
    EvidenceFinder evidence = new EvidenceFinder(article);
    List<Claim> claims = found.extraction().claims();
    Set<Integer> corrected = found.correctedClaims();
    return MODAL.of(
        DifferencesBlock.of(article, claims, found.extraction().differences()),
        claims,
        wanted,
        claim -> block(article, claim, evidence.of(claim), corrected.contains(claim.id())));
  }

  private static LayoutBlock block(
      Article article, Claim claim, Evidence evidence, boolean corrected) {
    RichText rich = RichText.forOneOf(PagedModal.PARTS_OF_A_PAGE);
    List<RichTextElement> who =
        new ArrayList<>(rich.plain(claim.id() + ". " + ClaimsView.sourceOf(claim) + " · "));
    who.addAll(rich.mark("¶" + evidence.paragraph(), evidence.link()));
    who.addAll(rich.plain(corrected ? " · " + Wording.of("claims.corrected") : ""));
    who.addAll(rich.plain(ClaimsView.figuresOf(article, claim)));
    List<BlockElement> elements = new ArrayList<>(List.of(RichText.section(who)));
    for (TextSpan paragraph : paragraphsOf(article, claim)) {
      elements.add(RichText.quote(marked(article, claim, paragraph, rich)));
    }
    return RichText.block("evidence-" + claim.id(), elements);
  }

  /** Every paragraph in which some of the claim's words stand, the first ones where it is many. */
  private static List<TextSpan> paragraphsOf(Article article, Claim claim) {
    List<TextSpan> paragraphs = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      boolean holds = claim.content().stream().anyMatch(paragraph.span()::overlaps);
      if (holds && paragraphs.size() < MAX_PARAGRAPHS) {
        paragraphs.add(paragraph.span());
      }
    }
    return paragraphs.isEmpty() ? List.of(claim.content().get(0)) : paragraphs;
  }

  /** The paragraph's text around the claim's words, which are in bold, all of them. */
  private static List<RichTextElement> marked(
      Article article, Claim claim, TextSpan paragraph, RichText rich) {
    String text = article.text();
    List<RichTextElement> elements = new ArrayList<>();
    int at = paragraph.start();
    for (TextSpan words : claim.content()) {
      int from = Math.max(at, words.start());
      int to = Math.min(paragraph.end(), words.end());
      if (from < to) {
        if (at == paragraph.start() && from - at > AROUND) {
          at = blankBefore(text, from - AROUND);
          elements.addAll(rich.plain("… "));
        }
        elements.addAll(rich.plain(BlockLimits.cut(text.substring(at, from), MAX_WORDS)));
        elements.addAll(rich.bold(BlockLimits.cut(text.substring(from, to), MAX_WORDS)));
        at = to;
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
