// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Extraction;
import org.whosaid.correction.CorrectedExtraction;
import org.whosaid.digest.Chains;
import org.whosaid.digest.Evidence;
import org.whosaid.digest.EvidenceFinder;
import org.whosaid.figure.Figure;
import org.whosaid.source.SourceKind;
import org.whosaid.words.Wording;

/**
 * The modal "All claims": where figures differ, then each claim with its source, chain, act, the
 * exact words, where they stand and the figures in them.
 */
public final class ClaimsView {
  private static final PagedModal MODAL =
      new PagedModal(
          Wording.of("claims.title"), "all-claims", Buttons.CLAIMS_PAGE, Buttons.CLAIMS_SOURCE);
  private static final int MAX_WORDS = 400;
  private static final int MAX_NAME = 100;
  private static final int MAX_FIGURES = 150;

  private ClaimsView() {}

  /** The wanted page, or the last one if there are fewer; nothing was corrected. */
  public static View of(Article article, Extraction found, PageOfReading wanted) {
    return of(new CorrectedExtraction(article, found, List.of(), List.of()), wanted);
  }

  /** The wanted page, or the last one if there are fewer; corrected claims are marked. */
  public static View of(CorrectedExtraction found, PageOfReading wanted) {
    Article article = found.article();
    EvidenceFinder evidence = new EvidenceFinder(article);
    List<Claim> claims = Chains.complete(found.extraction().claims());
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
    List<RichTextElement> who = new ArrayList<>(rich.bold(claim.id() + ". " + sourceOf(claim)));
    who.addAll(rich.plain(chainOf(claim)));
    String words = BlockLimits.cut(wordsOf(article, claim), MAX_WORDS);
    List<RichTextElement> how = new ArrayList<>(rich.plain(actOf(claim) + " · "));
    how.addAll(rich.mark("¶" + evidence.paragraph(), evidence.link()));
    how.addAll(rich.plain(corrected ? " · " + Wording.of("claims.corrected") : ""));
    how.addAll(rich.plain(figuresOf(article, claim)));
    return RichText.block(
        "claim-" + claim.id(),
        List.of(RichText.section(who), RichText.quote(rich.plain(words)), RichText.section(how)));
  }

  static String sourceOf(Claim claim) {
    return BlockLimits.cut(claim.source().name().orElse(Wording.of("source.nobody")), MAX_NAME);
  }

  private static String chainOf(Claim claim) {
    StringBuilder chain = new StringBuilder();
    if (claim.source().kind() == SourceKind.UNNAMED && claim.source().name().isPresent()) {
      chain.append(Wording.of("source.unnamed"));
    }
    for (String carrier : claim.via()) {
      chain.append(Wording.of("source.via", BlockLimits.cut(carrier, MAX_NAME)));
    }
    return BlockLimits.cut(chain.toString(), MAX_NAME);
  }

  /** Behind everything else: " · at least 62: Syrian soldiers killed". */
  static String figuresOf(Article article, Claim claim) {
    StringBuilder figures = new StringBuilder();
    for (Figure figure : claim.figures()) {
      String what = figure.what().isBlank() ? "" : ": " + figure.what();
      figures.append(" · \"").append(figure.span().in(article.text())).append('"').append(what);
    }
    return BlockLimits.cut(figures.toString(), MAX_FIGURES);
  }

  private static String wordsOf(Article article, Claim claim) {
    List<String> spans = new ArrayList<>();
    for (TextSpan span : claim.content()) {
      spans.add(span.in(article.text()));
    }
    return String.join(" … ", spans);
  }

  /** The act in our words, and the article's own reporting words in quotation marks. */
  private static String actOf(Claim claim) {
    String act = Wording.of("act." + claim.act().key());
    return claim
        .cue()
        .map(Cue::verb)
        .map(verb -> act + ", \"" + BlockLimits.cut(verb, 60) + "\"")
        .orElse(act);
  }
}
