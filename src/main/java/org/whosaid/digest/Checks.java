// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.figure.Figure;
import org.whosaid.source.SourceKind;
import org.whosaid.words.Wording;

/**
 * What to check before reuse, in one line: who is second-hand, who is unnamed and why, the
 * article's own reservations, the figures that are nobody's. The sources' own lines say who is
 * second-hand or unnamed too, so what does not fit here is counted.
 */
final class Checks {
  /** What all of it may take. */
  private static final int MAX = 200;

  private static final int CAVEATS = 2;
  private static final int CAVEATS_LENGTH = 100;

  /** More chains than these are many. */
  private static final int FEW = 2;

  /** Room for one short chain there always is. */
  private static final int LEAST = 60;

  private final Article article;
  private final List<Claim> claims;
  private final List<Piece> ownVoice;
  private final EvidenceFinder evidence;

  Checks(Article article, List<Claim> claims, List<Figure> ownVoice, EvidenceFinder evidence) {
    this.article = article;
    this.claims = claims;
    this.ownVoice = new OwnVoice(article, claims, ownVoice, evidence).inWords();
    this.evidence = evidence;
  }

  /** The line with second-hand sources counted where they are many; none if nothing is to check. */
  List<Line> inShort() {
    return line(FEW);
  }

  /** The same with as many chains as fit. */
  List<Line> inFull() {
    return line(Integer.MAX_VALUE);
  }

  private List<Line> line(int few) {
    List<Piece> unnamed = unnamed();
    List<Piece> caveats = caveats();
    int room = MAX - Line.lengthOf(unnamed) - Line.lengthOf(caveats) - Line.lengthOf(ownVoice);
    List<Piece> line = new ArrayList<>();
    add(line, secondHand(few, Math.max(LEAST, room)));
    add(line, unnamed);
    add(line, caveats);
    add(line, ownVoice);
    return line.isEmpty() ? List.of() : List.of(Line.of(line));
  }

  private static void add(List<Piece> line, List<Piece> part) {
    if (!part.isEmpty() && !line.isEmpty()) {
      line.add(new Piece.OurWords(" · "));
    }
    line.addAll(part);
  }

  /** Carried by others first, then what one source of the article says of another by name. */
  private List<Piece> secondHand(int few, int room) {
    List<List<Piece>> chains = new ArrayList<>();
    List<List<Piece>> told = new ArrayList<>();
    for (SourceGroup group : SourceGroup.of(claims)) {
      boolean carried = group.claims().get(0).parent().isEmpty();
      boolean named = group.name().isPresent() && !group.isPronoun();
      if (named && !group.via().isEmpty() && (carried || group.kind() != SourceKind.UNNAMED)) {
        (carried ? chains : told).add(chain(group));
      }
    }
    chains.addAll(told);
    int title = Wording.of("check.second-hand", "").length();
    List<Piece> pieces = new ArrayList<>();
    int shown = 0;
    while (chains.size() <= few && shown < chains.size()) {
      List<Piece> longer = new ArrayList<>(pieces);
      addBehind(longer, chains.get(shown));
      if (title + Line.lengthOf(longer) > room) {
        break;
      }
      pieces = longer;
      shown++;
    }
    int more = chains.size() - shown;
    if (more > 0) {
      addBehind(pieces, List.of(new Piece.OurWords(counted(more, pieces))));
    }
    return titled("check.second-hand", pieces);
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

  /** A reason given is shown with its source; sources without one are counted if several. */
  private List<Piece> unnamed() {
    AnonymityReason reason = new AnonymityReason(article, claims);
    List<List<Piece>> withReason = new ArrayList<>();
    List<List<Piece>> without = new ArrayList<>();
    for (List<Claim> ofOne : unnamedSources().values()) {
      List<Piece> item = new ArrayList<>();
      item.add(new Piece.SourceName(ShortName.of(ofOne.get(0).source().name().orElseThrow())));
      item.addAll(reason.inWords(ofOne));
      (reason.isGiven(ofOne) ? withReason : without).add(item);
    }
    List<Piece> pieces = new ArrayList<>();
    if (!withReason.isEmpty()) {
      pieces.addAll(withReason.get(0));
    }
    if (withReason.size() > 1) {
      String others = Wording.of("check.more-with-reason", withReason.size() - 1);
      addBehind(pieces, List.of(new Piece.OurWords(others)));
    }
    if (withReason.isEmpty() && without.size() == 1) {
      pieces.addAll(without.get(0));
    } else if (!without.isEmpty()) {
      String others = counted(without.size(), pieces) + Wording.of("check.no-reason");
      addBehind(pieces, List.of(new Piece.OurWords(others)));
    }
    return titled("check.unnamed", pieces);
  }

  /** Their claims, source by source. */
  private Map<SourceKey, List<Claim>> unnamedSources() {
    Map<SourceKey, List<Claim>> sources = new LinkedHashMap<>();
    for (SourceGroup group : SourceGroup.of(claims)) {
      if (group.kind() == SourceKind.UNNAMED && group.name().isPresent() && !group.isPronoun()) {
        SourceKey key = SourceKey.of(group.name().get());
        sources.computeIfAbsent(key, k -> new ArrayList<>()).addAll(group.claims());
      }
    }
    return sources;
  }

  private List<Piece> caveats() {
    int title = Wording.of("check.article", "").length();
    List<Piece> pieces = new ArrayList<>();
    for (Caveats.Caveat caveat : new Caveats(article, claims).gravest(CAVEATS)) {
      List<Piece> item = new ArrayList<>(caveat.pieces());
      item.add(new Piece.OurWords(" "));
      item.add(new Piece.Mark(evidence.of(caveat.span())));
      int length = title + Line.lengthOf(pieces) + Line.lengthOf(item);
      if (pieces.isEmpty() || length <= CAVEATS_LENGTH) {
        addBehind(pieces, item);
      }
    }
    return titled("check.article", pieces);
  }

  private static List<Piece> titled(String key, List<Piece> pieces) {
    return pieces.isEmpty() ? pieces : Phrase.of(key, pieces);
  }

  private static void addBehind(List<Piece> pieces, List<Piece> others) {
    if (!pieces.isEmpty()) {
      pieces.add(new Piece.OurWords("; "));
    }
    pieces.addAll(others);
  }

  /** "7 sources", or "7 more" behind others. */
  private static String counted(int sources, List<Piece> others) {
    return others.isEmpty()
        ? Wording.counted("reply.sources", sources)
        : Wording.of("reply.more", sources);
  }
}
