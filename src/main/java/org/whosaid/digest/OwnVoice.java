// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.figure.Figure;
import org.whosaid.words.Wording;

/**
 * Figures that the article gives in its own voice: nobody in it answers for them. Those that a
 * reader could take for a source's, because a source counts something alike, come first.
 */
final class OwnVoice {
  private static final int AT_MOST = 2;

  private final Article article;
  private final EvidenceFinder evidence;
  private final List<Figure> figures = new ArrayList<>();
  private final Set<String> counted = new HashSet<>();

  /** The figures of the article's own voice; one inside a claim is its source's and stays out. */
  OwnVoice(Article article, List<Claim> claims, List<Figure> figures, EvidenceFinder evidence) {
    this.article = article;
    this.evidence = evidence;
    for (Figure figure : figures) {
      if (isNobodys(figure.span(), claims)) {
        this.figures.add(figure);
      }
    }
    for (Claim claim : claims) {
      claim.figures().forEach(figure -> counted.addAll(FigureWords.stems(figure.what())));
    }
    this.figures.sort(
        Comparator.<Figure>comparingInt(figure -> isLikeASources(figure) ? 0 : 1)
            .thenComparing(Figure::span));
  }

  /** In our words and the article's; nothing if there are none. */
  List<Piece> inWords() {
    List<Piece> pieces = new ArrayList<>();
    FigureWords words = new FigureWords(article);
    for (Figure figure : figures.subList(0, Math.min(AT_MOST, figures.size()))) {
      TextSpan shown = words.withWhatItCounts(figure);
      pieces.add(new Piece.OurWords(pieces.isEmpty() ? "\"" : ", \""));
      pieces.add(Piece.Verbatim.of(article, shown));
      pieces.add(new Piece.OurWords("\" "));
      pieces.add(new Piece.Mark(evidence.of(shown)));
    }
    int more = figures.size() - AT_MOST;
    if (more > 0) {
      pieces.add(new Piece.OurWords(" " + Wording.of("check.and-more", more)));
    }
    return pieces.isEmpty() ? pieces : Phrase.of("check.own-voice", pieces);
  }

  private boolean isLikeASources(Figure figure) {
    return FigureWords.stems(figure.what()).stream().anyMatch(counted::contains);
  }

  private static boolean isNobodys(TextSpan figure, List<Claim> claims) {
    for (Claim claim : claims) {
      if (claim.content().stream().anyMatch(words -> words.overlaps(figure))) {
        return false;
      }
    }
    return true;
  }
}
