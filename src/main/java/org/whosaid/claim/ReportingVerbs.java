// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import org.whosaid.article.Article;

/**
 * Finds claims by their words alone: a verb that reports or "according to", with the source and the
 * content around it. It takes English word order for granted and rather misses a claim than gives
 * one to the wrong source. The time it takes grows with the length of the text and no faster; any
 * text is welcome.
 *
 * <p>A claim's score is a fixed number for its construction, 0.9 for a quotation with a verb down
 * to 0.6 for a quotation that stands alone. It ranks the constructions; it is no calibrated
 * probability.
 */
public final class ReportingVerbs implements ClaimExtractor {
  private static final String MODEL = "reporting-verbs-1";

  private final ReportingCues cues;

  /**
   * Reads its verbs from the program's resources.
   *
   * @throws IllegalStateException if they are missing or broken
   */
  public ReportingVerbs() {
    this.cues = new ReportingCues(ReportingLexicon.load());
  }

  @Override
  public Extraction in(Article article) {
    List<Sentence> sentences = Sentences.of(article);
    List<Finding> findings = new Findings(article.text(), cues).in(sentences);
    Nesting nesting = new Nesting(findings);
    Chains chains = new Chains(article.text(), findings, nesting.around());
    return new Extraction(nesting.outermost(), chains.claims(), MODEL);
  }
}
