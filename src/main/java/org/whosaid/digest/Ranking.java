// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;
import org.whosaid.source.SourceKind;

/**
 * The order in which a desk needs the sources: what is contested first (each accusation with the
 * denials of whom it accuses next to it), then admissions, then what has numbers, then the rest.
 * Within a rank: named, documents, second-hand, unnamed; then the order of the text.
 */
final class Ranking {
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d|\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?"
              + "|thousands?|millions?|billions?|half|percent|per cent)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Article article;
  private final ShownOnce shownOnce;

  Ranking(Article article, ShownOnce shownOnce) {
    this.article = article;
    this.shownOnce = shownOnce;
  }

  List<SourceGroup> inOrder(List<SourceGroup> groups) {
    List<SourceGroup> sorted = new ArrayList<>(groups);
    sorted.sort(
        Comparator.comparingInt(this::lineRank)
            .thenComparingInt(Ranking::reliability)
            .thenComparingInt(group -> group.claims().get(0).reach().start()));
    Set<SourceGroup> placed = new LinkedHashSet<>();
    for (SourceGroup group : sorted) {
      placed.add(group);
      for (SourceGroup other : sorted) {
        if (denies(other) && answers(other, group)) {
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
    return switch (claim.act()) {
      case ACCUSE -> 0;
      case DENY -> 1;
      case ADMIT -> 2;
      default -> showsNumber(claim) ? 3 : 4;
    };
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

  private static boolean denies(SourceGroup group) {
    return group.claims().stream()
        .anyMatch(claim -> claim.act() == SpeechAct.DENY || claim.act() == SpeechAct.DECLINE);
  }

  private boolean answers(SourceGroup denier, SourceGroup accuser) {
    for (Claim claim : accuser.claims()) {
      Optional<Accusation> accusation = Accusation.in(article, claim);
      if (accusation.isPresent()
          && denier.name().filter(n -> accusation.get().isAnsweredBy(article, n)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean showsNumber(Claim claim) {
    return shownOnce.words(claim).stream().anyMatch(piece -> NUMBER.matcher(piece.text()).find());
  }
}
