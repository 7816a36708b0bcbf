// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.whosaid.claim.Claim;
import org.whosaid.source.SourceKind;
import org.whosaid.words.Wording;

/**
 * What one source says through one chain: a line of the reply.
 *
 * @param name as first given; empty where the article names nobody
 * @param via carriers, nearest to the origin first
 * @param claims in the order of the text
 */
record SourceGroup(Optional<String> name, SourceKind kind, List<String> via, List<Claim> claims) {
  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "we", "i", "you", "one", "who", "which", "that", "this");

  SourceGroup {
    via = List.copyOf(via);
    claims = List.copyOf(claims);
  }

  private record Key(SourceKey name, List<SourceKey> via) {}

  /** The claims by source and chain, in the order in which the sources first speak. */
  static List<SourceGroup> of(List<Claim> claims) {
    Map<Key, List<Claim>> groups = new LinkedHashMap<>();
    for (Claim claim : claims) {
      List<SourceKey> via = claim.via().stream().map(SourceKey::of).toList();
      Key key = new Key(SourceKey.of(claim.source().name().orElse("")), via);
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
    }
    return groups.values().stream().map(SourceGroup::ofOneSource).toList();
  }

  private static SourceGroup ofOneSource(List<Claim> claims) {
    Claim first = claims.get(0);
    Optional<String> name = first.source().name().filter(text -> !text.isBlank());
    SourceKind kind = name.isEmpty() ? SourceKind.UNNAMED : first.source().kind();
    return new SourceGroup(name, kind, first.via(), claims);
  }

  /** Whether all that is known of the source is "he": the article may well name him elsewhere. */
  boolean isPronoun() {
    return name.filter(SourceGroup::isPronoun).isPresent();
  }

  static boolean isPronoun(String name) {
    return PRONOUNS.contains(name.toLowerCase(Locale.ROOT));
  }

  /** The source as a line begins: name, whether it is unnamed, through whom. */
  List<Piece> inWords() {
    return inWords(ShortName::atLineStart, "source.unclear");
  }

  /** The same inside a line. */
  List<Piece> insideALine() {
    return inWords(ShortName::of, "source.unclear-inside");
  }

  /** Whether the article leaves open who "the minister" is. */
  private boolean isUnclear() {
    return !isPronoun() && claims.get(0).source().isUnclear();
  }

  private List<Piece> inWords(UnaryOperator<String> shown, String unclear) {
    List<Piece> pieces = new ArrayList<>();
    if (name.isPresent()) {
      if (isUnclear()) {
        pieces.addAll(Phrase.of(unclear, new Piece.SourceName(ShortName.of(name.get()))));
      } else {
        pieces.add(new Piece.SourceName(shown.apply(name.get())));
      }
      if (isPronoun()) {
        pieces.add(new Piece.OurWords(Wording.of("source.not-identified")));
      } else if (kind == SourceKind.UNNAMED && !isUnclear()) {
        pieces.add(new Piece.OurWords(Wording.of("source.unnamed")));
      }
    } else {
      pieces.add(new Piece.OurWords(Wording.of("source.nobody")));
    }
    for (String carrier : ShortName.of(via)) {
      pieces.addAll(Phrase.of("source.via", new Piece.Carrier(carrier)));
    }
    return pieces;
  }
}
