// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Quotation;
import org.whosaid.claim.SpeechAct;
import org.whosaid.figure.Figure;
import org.whosaid.source.SourceKind;

/**
 * The order in which a desk needs the sources: what is contested first (an accusation that somebody
 * denies with its denials next to it, then other denials), then what has figures, then other
 * accusations, admissions, the rest. Within a rank: named, documents, second-hand, unnamed; then
 * the order of the text.
 */
final class Ranking {
  private static final int UNDENIED = 3;
  private static final int FEW_WORDS = 5;

  private final ShownOnce shownOnce;
  private final Contests contests;
  private final Set<Integer> shownAbove;

  /**
   * The order of the claims that {@code shownOnce} shows.
   *
   * @param shownAbove ids of claims whose figure stands among those that differ
   */
  Ranking(ShownOnce shownOnce, Contests contests, Set<Integer> shownAbove) {
    this.shownOnce = shownOnce;
    this.contests = contests;
    this.shownAbove = Set.copyOf(shownAbove);
  }

  List<SourceGroup> inOrder(List<SourceGroup> groups) {
    List<SourceGroup> sorted = new ArrayList<>(groups);
    sorted.sort(
        Comparator.comparingInt(this::lineRank)
            .thenComparingInt(Ranking::reliability)
            .thenComparingInt(group -> group.claims().get(0).reach().start()));
    List<SourceGroup> deniers = sorted.stream().filter(this::denies).toList();
    Set<SourceGroup> placed = new LinkedHashSet<>();
    for (SourceGroup group : sorted) {
      placed.add(group);
      for (SourceGroup other : deniers) {
        if (contests.isBetween(group.claims(), other.claims())) {
          placed.add(other);
        }
      }
    }
    return List.copyOf(placed);
  }

  /** The claims of one line: what decides its rank first, then the order of the text. */
  List<Claim> inOrder(SourceGroup group) {
    List<Claim> sorted = new ArrayList<>(group.claims());
    sorted.sort(Comparator.comparingInt(this::rank));
    return sorted;
  }

  private int lineRank(SourceGroup group) {
    return group.claims().stream().mapToInt(this::rank).min().orElseThrow();
  }

  private int rank(Claim claim) {
    if (claim.act() == SpeechAct.ACCUSE && contests.isDenied(claim)) {
      return 0;
    }
    if (claim.act() == SpeechAct.DENY) {
      return 1;
    }
    if (showsFigure(claim)) {
      return 2;
    }
    return switch (claim.act()) {
      case ACCUSE -> UNDENIED;
      case ADMIT -> UNDENIED + 1;
      default -> saysLittle(claim) ? UNDENIED + 3 : UNDENIED + 2;
    };
  }

  /** "he had seen two": a few words that lean on what stands before them. */
  private boolean saysLittle(Claim claim) {
    int words = 0;
    for (Piece piece : shownOnce.words(claim, ClaimWords.USUAL)) {
      words += piece instanceof Piece.Verbatim ? piece.text().split("\\s+", -1).length : 0;
    }
    return words < FEW_WORDS && claim.quotation() == Quotation.INDIRECT;
  }

  private static int reliability(SourceGroup group) {
    if (group.kind() == SourceKind.UNNAMED) {
      return group.name().isPresent() ? 3 : 4;
    }
    if (!group.via().isEmpty()) {
      return 2;
    }
    return group.kind() == SourceKind.DOCUMENT ? 1 : 0;
  }

  private boolean denies(SourceGroup group) {
    return group.claims().stream().anyMatch(claim -> claim.act() == SpeechAct.DENY);
  }

  private boolean showsFigure(Claim claim) {
    if (shownAbove.contains(claim.id())) {
      return false;
    }
    for (Piece piece : shownOnce.words(claim, ClaimWords.USUAL)) {
      if (piece instanceof Piece.Verbatim words
          && claim.figures().stream().anyMatch(figure -> isShown(figure, words))) {
        return true;
      }
    }
    return false;
  }

  /** A number of which nobody knows what it counts ("he had seen two") tells no desk anything. */
  private static boolean isShown(Figure figure, Piece.Verbatim words) {
    return !figure.what().isBlank() && words.span().contains(figure.span());
  }
}
