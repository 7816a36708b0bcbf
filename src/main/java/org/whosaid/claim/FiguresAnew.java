// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.List;
import org.whosaid.article.Article;
import org.whosaid.figure.CountedFigure;
import org.whosaid.figure.Figure;

/**
 * Reads the figures of an article's claims, and where the sources differ in them, off the text: at
 * first, and again whenever the words or the source of a claim became others.
 */
public final class FiguresAnew {
  private FiguresAnew() {}

  /** The same claims with their own figures, and the differences between these. */
  public static Extraction in(Article article, Extraction extraction) {
    ClaimFigures figures = new ClaimFigures(article, extraction.claims());
    return new Extraction(
        extraction.attributions(),
        extraction.claims().stream().map(claim -> claim.with(of(claim, figures))).toList(),
        new Differences(extraction.claims(), figures).all(),
        extraction.model());
  }

  private static List<Figure> of(Claim claim, ClaimFigures figures) {
    return figures.of(claim).stream().map(CountedFigure::figure).toList();
  }
}
