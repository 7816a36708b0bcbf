// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.source.SourceKind;

/**
 * What to check before reuse, in two lines at most: who is second-hand or unnamed, and the
 * article's own reservations.
 */
final class Checks {
  private static final int MAX = 130;
  private static final int CAVEATS = 2;

  private final Article article;
  private final List<Claim> claims;
  private final EvidenceFinder evidence;

  Checks(Article article, List<Claim> claims, EvidenceFinder evidence) {
    this.article = article;
    this.claims = claims;
    this.evidence = evidence;
  }

  List<Line> inOrder() {
    List<Line> lines = new ArrayList<>();
    List<Piece> sources = new ArrayList<>();
    list(sources, "Second-hand: ", chains());
    list(sources, "Unnamed: ", unnamed());
    if (!sources.isEmpty()) {
      lines.add(Line.of(sources));
    }
    List<Piece> own = new ArrayList<>();
    list(own, "Article: ", caveats());
    if (!own.isEmpty()) {
      lines.add(Line.of(own));
    }
    return lines;
  }

  /** Carried by others first, then what one source of the article says of another. */
  private List<List<Piece>> chains() {
    List<List<Piece>> items = new ArrayList<>();
    List<List<Piece>> inner = new ArrayList<>();
    for (SourceGroup group : SourceGroup.of(claims)) {
      if (group.name().isPresent() && !group.via().isEmpty()) {
        (group.claims().get(0).parent().isEmpty() ? items : inner).add(chain(group));
      }
    }
    items.addAll(inner);
    return items;
  }

  private static List<Piece> chain(SourceGroup group) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.SourceName(ShortName.of(group.name().orElseThrow())));
    for (String carrier : ShortName.of(group.via())) {
      pieces.add(new Piece.OurWords(" → "));
      pieces.add(new Piece.Carrier(carrier));
    }
    return pieces;
  }

  private List<List<Piece>> unnamed() {
    List<List<Piece>> items = new ArrayList<>();
    AnonymityReason reason = new AnonymityReason(article);
    Map<SourceKey, List<Claim>> bySource = new HashMap<>();
    for (Claim claim : claims) {
      claim
          .source()
          .name()
          .ifPresent(
              name ->
                  bySource.computeIfAbsent(SourceKey.of(name), k -> new ArrayList<>()).add(claim));
    }
    Set<SourceKey> listed = new HashSet<>();
    for (SourceGroup group : SourceGroup.of(claims)) {
      if (group.kind() == SourceKind.UNNAMED && group.name().isPresent()) {
        SourceKey key = SourceKey.of(group.name().get());
        if (listed.add(key)) {
          List<Piece> item = new ArrayList<>();
          item.add(new Piece.SourceName(ShortName.of(group.name().get())));
          item.addAll(reason.inWords(bySource.getOrDefault(key, List.of())));
          items.add(item);
        }
      }
    }
    return items;
  }

  private List<List<Piece>> caveats() {
    List<List<Piece>> items = new ArrayList<>();
    for (Caveats.Caveat caveat : new Caveats(article, claims).gravest(CAVEATS)) {
      List<Piece> item = new ArrayList<>(caveat.pieces());
      item.add(new Piece.OurWords(" "));
      item.add(new Piece.Mark(evidence.of(caveat.span())));
      items.add(item);
    }
    return items;
  }

  /** Adds as many items as fit the line under their label, and counts the rest. */
  private static void list(List<Piece> line, String label, List<List<Piece>> items) {
    int shown = 0;
    for (List<Piece> item : items) {
      if (shown > 0 && Line.lengthOf(line) + Line.lengthOf(item) > MAX) {
        break;
      }
      String before = line.isEmpty() ? label : " · " + label;
      line.add(new Piece.OurWords(shown == 0 ? before : "; "));
      line.addAll(item);
      shown++;
    }
    if (shown < items.size()) {
      line.add(new Piece.OurWords("; " + (items.size() - shown) + " more"));
    }
  }
}
