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
import org.whosaid.claim.Cue;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.Chains;
import org.whosaid.digest.Evidence;
import org.whosaid.digest.EvidenceFinder;
import org.whosaid.source.SourceKind;

/**
 * The modal "All claims": each with its source, chain, act, the exact words and where they stand.
 */
public final class ClaimsView {
  private static final PagedModal MODAL =
      new PagedModal("All claims", "all-claims", Buttons.CLAIMS_PAGE);
  private static final int MAX_WORDS = 500;
  private static final int MAX_NAME = 100;

  private ClaimsView() {}

  /** The wanted page, or the last one if there are fewer. */
  public static View of(Article article, List<Claim> claims, PageOfReading wanted) {
    EvidenceFinder evidence = new EvidenceFinder(article);
    return MODAL.of(
        Chains.complete(claims), wanted, claim -> block(article, claim, evidence.of(claim)));
  }

  private static LayoutBlock block(Article article, Claim claim, Evidence evidence) {
    RichText rich = RichText.forOneOf(PagedModal.CLAIMS_ON_A_PAGE);
    List<RichTextElement> who = new ArrayList<>(rich.bold(claim.id() + ". " + sourceOf(claim)));
    who.addAll(rich.plain(chainOf(claim)));
    String words = BlockLimits.cut(wordsOf(article, claim), MAX_WORDS);
    List<RichTextElement> how = new ArrayList<>(rich.plain(actOf(claim) + " · "));
    how.addAll(rich.mark("¶" + evidence.paragraph(), evidence.link()));
    return RichText.block(
        "claim-" + claim.id(),
        List.of(RichText.section(who), RichText.quote(rich.plain(words)), RichText.section(how)));
  }

  static String sourceOf(Claim claim) {
    return BlockLimits.cut(claim.source().name().orElse("No source named"), MAX_NAME);
  }

  private static String chainOf(Claim claim) {
    StringBuilder chain = new StringBuilder();
    if (claim.source().kind() == SourceKind.UNNAMED && claim.source().name().isPresent()) {
      chain.append(", unnamed");
    }
    for (String carrier : claim.via()) {
      chain.append(", via ").append(BlockLimits.cut(carrier, MAX_NAME));
    }
    return BlockLimits.cut(chain.toString(), MAX_NAME);
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
    String act = inWords(claim.act());
    return claim
        .cue()
        .map(Cue::verb)
        .map(verb -> act + ", \"" + BlockLimits.cut(verb, 60) + "\"")
        .orElse(act);
  }

  private static String inWords(SpeechAct act) {
    return switch (act) {
      case SAY -> "statement";
      case DENY -> "denial";
      case ACCUSE -> "accusation";
      case ADMIT -> "admission";
      case CONFIRM -> "confirmation";
      case WARN -> "warning";
      case DEMAND -> "demand";
      case PROMISE -> "promise";
      case REGRET -> "regret";
      case DECLINE -> "no comment";
      case DEEM -> "view";
    };
  }
}
