// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;

/** One line a source: who, through whom, the words, where they stand. */
final class SaidLines {
  /**
   * How much a line may hold.
   *
   * @param words about so many characters of one claim
   * @param line further claims of a source join its line up to so many characters
   */
  record Length(int words, int line) {}

  /** Characters of a claim that would otherwise not join its source's line. */
  private static final int FEWEST = 50;

  private final Article article;
  private final List<Claim> all;
  private final ShownOnce shownOnce;
  private final EvidenceFinder evidence;
  private final Ranking ranking;
  private final Verb verb;
  private final List<SourceGroup> groups;

  SaidLines(
      Article article, List<Claim> claims, EvidenceFinder evidence, DisputedFigures disputed) {
    this.article = article;
    this.all = claims;
    this.shownOnce = new ShownOnce(article, claims);
    this.evidence = evidence;
    ToldByFigures told = new ToldByFigures(article, claims, disputed);
    this.ranking = new Ranking(shownOnce, new Contests(article, shownOnce.claims()), told.claims());
    this.verb = new Verb(article);
    this.groups = ranking.inOrder(SourceGroup.of(withoutThose(told)));
  }

  /** Claims of which the differing figures above don't tell all. */
  private List<Claim> withoutThose(ToldByFigures told) {
    List<Claim> left = new ArrayList<>();
    for (Claim claim : shownOnce.claims()) {
      if (!told.whole().containsAll(shownOnce.idsShownWith(claim))) {
        left.add(claim);
      }
    }
    return left;
  }

  /** How many lines there are to show. */
  int count() {
    return groups.size();
  }

  /** The first {@code limit} lines, at that length. */
  List<Line> inOrder(int limit, Length length) {
    return groups.stream().limit(limit).map(group -> line(group, length)).toList();
  }

  private Line line(SourceGroup group, Length length) {
    int room = length.line();
    List<Piece> pieces = group.inWords();
    Set<Integer> ids = new TreeSet<>();
    boolean verbShown = false;
    for (Claim claim : ranking.inOrder(group)) {
      if (Line.lengthOf(pieces) >= room) {
        continue;
      }
      if (!ids.isEmpty() && stands(shownOnce.words(claim, length.words()), pieces)) {
        ids.addAll(shownOnce.idsShownWith(claim));
        continue;
      }
      List<Piece> before =
          ids.isEmpty() ? verb.first(claim, pieces.size() > 1) : verb.next(claim, verbShown);
      List<Piece> part = joined(before, wordsAndMark(claim, length.words()));
      if (!ids.isEmpty() && Line.lengthOf(pieces) + Line.lengthOf(part) > room) {
        part = joined(before, wordsAndMark(claim, FEWEST));
      }
      if (!ids.isEmpty() && Line.lengthOf(pieces) + Line.lengthOf(part) > room) {
        continue;
      }
      pieces.addAll(part);
      ids.addAll(shownOnce.idsShownWith(claim));
      verbShown = verb.isShown(claim);
    }
    return new Line(pieces, ids);
  }

  /** Whether all the words stand in the line already, as those of a claim around this one. */
  private static boolean stands(List<Piece> words, List<Piece> line) {
    return words.stream()
        .filter(Piece.Verbatim.class::isInstance)
        .map(piece -> ((Piece.Verbatim) piece).span())
        .allMatch(
            span ->
                line.stream()
                    .anyMatch(
                        shown ->
                            shown instanceof Piece.Verbatim verbatim
                                && verbatim.span().contains(span)));
  }

  private static List<Piece> joined(List<Piece> before, List<Piece> behind) {
    List<Piece> pieces = new ArrayList<>(before);
    pieces.addAll(behind);
    return pieces;
  }

  private List<Piece> wordsAndMark(Claim claim, int room) {
    List<Piece> pieces = new ArrayList<>(shownOnce.words(claim, room));
    pieces.add(new Piece.OurWords(" "));
    pieces.add(new Piece.Mark(evidence.of(claim)));
    Optional<Accusation> accusation = Accusation.in(article, claim);
    if (accusation.isPresent() && accusation.get().isSurelyUnanswered(article, all)) {
      Piece accused = Piece.Verbatim.of(article, accusation.get().accused());
      pieces.add(new Piece.OurWords(" "));
      pieces.addAll(Phrase.of("reply.no-reply", accused));
    }
    return pieces;
  }
}
