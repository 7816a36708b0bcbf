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

  private final Article article;
  private final List<Claim> all;
  private final ShownOnce shownOnce;
  private final EvidenceFinder evidence;
  private final Ranking ranking;
  private final Verb verb;
  private final List<SourceGroup> groups;

  SaidLines(Article article, List<Claim> claims, EvidenceFinder evidence) {
    this.article = article;
    this.all = claims;
    this.shownOnce = new ShownOnce(article, claims);
    this.evidence = evidence;
    this.ranking = new Ranking(shownOnce, new Contests(article, shownOnce.claims()));
    this.verb = new Verb(article);
    this.groups = ranking.inOrder(SourceGroup.of(shownOnce.claims()));
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
      List<Piece> part =
          new ArrayList<>(
              ids.isEmpty() ? verb.first(claim, pieces.size() > 1) : verb.next(claim, verbShown));
      part.addAll(wordsAndMark(claim, length));
      if (!ids.isEmpty() && Line.lengthOf(pieces) + Line.lengthOf(part) > room) {
        continue;
      }
      pieces.addAll(part);
      ids.addAll(shownOnce.idsShownWith(claim));
      verbShown = verb.isShown(claim);
    }
    return new Line(pieces, ids);
  }

  private List<Piece> wordsAndMark(Claim claim, Length length) {
    List<Piece> pieces = new ArrayList<>(shownOnce.words(claim, length.words()));
    pieces.add(new Piece.OurWords(" "));
    pieces.add(new Piece.Mark(evidence.of(claim)));
    Optional<Accusation> accusation = Accusation.in(article, claim);
    if (accusation.isPresent() && accusation.get().isSurelyUnanswered(article, all)) {
      pieces.add(new Piece.OurWords(" – no reply from "));
      pieces.add(Piece.Verbatim.of(article, accusation.get().accused()));
      pieces.add(new Piece.OurWords(" in the article"));
    }
    return pieces;
  }
}
