// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/**
 * Keeps the same words from standing in the reply twice. A claim reported inside another one has a
 * line of its own, and the outer claim stops at the clause before it; where no clause ends there,
 * the outer claim is shown whole and the inner one with it. What one source says twice in the same
 * words is shown once.
 */
final class ShownOnce {
  private final Article article;
  private final ClaimWords words;
  private final List<Claim> own = new ArrayList<>();
  private final Map<Integer, Set<Integer>> shownWith = new HashMap<>();
  private final Map<Integer, Integer> innerStart = new HashMap<>();

  ShownOnce(Article article, List<Claim> claims) {
    this.article = article;
    this.words = new ClaimWords(article);
    Map<Integer, Claim> byId = new HashMap<>();
    claims.forEach(claim -> byId.put(claim.id(), claim));
    Map<String, Claim> saidBefore = new HashMap<>();
    for (Claim claim : claims) {
      Claim outer = claim.parent().isPresent() ? byId.get(claim.parent().getAsInt()) : null;
      Claim same = saidBefore.putIfAbsent(sourceAndWords(claim), claim);
      if (same != null) {
        isShownWith(claim, same);
      } else if (outer != null && outer.id() != claim.id() && standsIn(claim, outer)) {
        placeInner(claim, outer);
      } else {
        own.add(claim);
      }
    }
  }

  /** The claims that need words of their own, in the order of the text. */
  List<Claim> claims() {
    return List.copyOf(own);
  }

  /**
   * The words of the claim, without those of a claim in it that has its own line.
   *
   * @param room about so many characters
   */
  List<Piece> words(Claim claim, int room) {
    Integer inner = innerStart.get(claim.id());
    if (inner == null) {
      return words.of(claim, room);
    }
    return words.before(claim, inner).orElseGet(() -> words.of(claim, room));
  }

  /** The claim and those whose words are shown with it. */
  Set<Integer> idsShownWith(Claim claim) {
    Set<Integer> ids = new TreeSet<>(shownWith.getOrDefault(claim.id(), Set.of()));
    ids.add(claim.id());
    return ids;
  }

  private void placeInner(Claim inner, Claim outer) {
    int start = startOf(inner);
    if (words.before(outer, start).isEmpty() && words.fitsWhole(outer)) {
      isShownWith(inner, outer);
    } else {
      innerStart.merge(outer.id(), start, Math::min);
      own.add(inner);
    }
  }

  private void isShownWith(Claim claim, Claim other) {
    shownWith.computeIfAbsent(other.id(), id -> new TreeSet<>()).add(claim.id());
  }

  private static boolean standsIn(Claim inner, Claim outer) {
    for (TextSpan span : outer.content()) {
      if (span.contains(inner.reach())) {
        return true;
      }
    }
    return false;
  }

  /** Where the inner claim begins: with its source, its cue or its words. */
  private static int startOf(Claim claim) {
    int start = claim.reach().start();
    if (claim.source().mention().isPresent()) {
      start = Math.min(start, claim.source().mention().get().start());
    }
    if (claim.cue().isPresent()) {
      start = Math.min(start, claim.cue().get().span().start());
    }
    return start;
  }

  private String sourceAndWords(Claim claim) {
    StringBuilder key = new StringBuilder();
    key.append(SourceKey.of(claim.source().name().orElse(""))).append(claim.via()).append('|');
    for (TextSpan span : claim.content()) {
      key.append(SourceKey.of(span.in(article.text())).words()).append('|');
    }
    return key.toString();
  }
}
