// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.compare.ComparedArticle;
import org.whosaid.compare.SameValue;
import org.whosaid.compare.Statement;
import org.whosaid.digest.ClaimWords;
import org.whosaid.digest.EvidenceFinder;
import org.whosaid.digest.Piece;
import org.whosaid.digest.ShortName;
import org.whosaid.digest.Verb;
import org.whosaid.source.SourceKind;
import org.whosaid.words.Wording;

/** Statements of several articles in words: who, what, in which outlet, where it stands. */
final class StatementPieces {
  private static final int MOST_OF_A_VALUE = 8;
  private static final int MOST_CARRIERS = 3;

  private final Map<Integer, EvidenceFinder> evidence = new HashMap<>();
  private final Map<Integer, String> outlets = new HashMap<>();

  StatementPieces(List<ComparedArticle> articles) {
    for (ComparedArticle article : articles) {
      evidence.put(article.number(), new EvidenceFinder(article.article()));
      outlets.put(article.number(), outlet(article, articles));
    }
  }

  /** Its name, with its number behind it where another has the same name. */
  private static String outlet(ComparedArticle article, List<ComparedArticle> all) {
    Optional<String> name = article.outlet().map(ShortName::of);
    boolean shared =
        all.stream().filter(other -> other.outlet().equals(article.outlet())).count() > 1;
    return name.map(outlet -> shared ? outlet + " (" + article.number() + ")" : outlet)
        .orElseGet(() -> Wording.of("compare.article", article.number()));
  }

  String outlet(int article) {
    return outlets.getOrDefault(article, "");
  }

  /** "at least four" — fire service, Velm Courier ¶2; "four", Meridian Press ¶1. */
  List<Piece> value(SameValue value) {
    List<Piece> pieces = new ArrayList<>();
    String written = "";
    String source = "";
    List<Statement> some = value.statements();
    for (Statement statement : some.subList(0, Math.min(MOST_OF_A_VALUE, some.size()))) {
      String words = statement.text().toLowerCase(Locale.ROOT);
      boolean again = words.equals(written);
      boolean sameSource = statement.source().equals(source);
      if (!again) {
        pieces.add(new Piece.OurWords(written.isEmpty() ? "\"" : "; \""));
        pieces.add(Piece.Verbatim.of(article(statement), statement.words()));
        pieces.add(new Piece.OurWords(sameSource ? "\", " : "\" — "));
      } else {
        pieces.add(new Piece.OurWords(sameSource ? ", " : "; "));
      }
      if (!sameSource) {
        pieces.addAll(who(statement, ShortName.of(statement.source())));
        pieces.add(new Piece.OurWords(", "));
      }
      pieces.addAll(where(statement));
      written = words;
      source = statement.source();
    }
    if (some.size() > MOST_OF_A_VALUE) {
      int more = some.size() - MOST_OF_A_VALUE;
      pieces.add(new Piece.OurWords("; " + Wording.counted("compare.more", more)));
    }
    return pieces;
  }

  /** Velm Motor Club: "about 1,100", Velm Courier ¶3 → Otto Sand: "perhaps 1,600", … */
  List<Piece> moved(String source, List<Statement> values, String between) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.SourceName(ShortName.atLineStart(source)));
    String before = ": ";
    for (Statement statement : values) {
      pieces.add(new Piece.OurWords(before));
      if (!statement.source().equals(source)) {
        pieces.addAll(who(statement, ShortName.of(statement.source())));
        pieces.add(new Piece.OurWords(": "));
      }
      pieces.add(new Piece.OurWords("\""));
      pieces.add(Piece.Verbatim.of(article(statement), statement.words()));
      pieces.add(new Piece.OurWords("\", "));
      pieces.addAll(where(statement));
      before = between;
    }
    return pieces;
  }

  /** Otto Sand denied that it had been overcrowded, Velm Courier ¶3. */
  List<Piece> said(Statement statement, int room) {
    List<Piece> pieces = new ArrayList<>();
    pieces.addAll(who(statement, ShortName.atLineStart(statement.source())));
    pieces.addAll(new Verb(article(statement)).first(statement.claim(), pieces.size() > 1));
    pieces.addAll(words(statement, room));
    pieces.add(new Piece.OurWords(", "));
    pieces.addAll(where(statement));
    return pieces;
  }

  /** One statement, and all the articles that have it with whom they have it from. */
  List<Piece> origin(String source, List<Statement> statements, int room) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.SourceName(ShortName.atLineStart(source)));
    pieces.add(new Piece.OurWords(": "));
    pieces.addAll(words(statements.get(0), room));
    String before = " — ";
    for (Statement statement : statements) {
      pieces.add(new Piece.OurWords(before));
      pieces.addAll(where(statement));
      pieces.addAll(through(statement));
      before = "; ";
    }
    return pieces;
  }

  /** The words of a statement, cut at the border of a clause where they are long. */
  List<Piece> words(Statement statement, int room) {
    Claim claim = statement.claim();
    boolean whole = statement.words().equals(claim.reach());
    List<TextSpan> content = whole ? claim.content() : List.of(statement.words());
    Claim shown =
        new Claim(
            claim.id(),
            claim.source(),
            claim.via(),
            claim.cue(),
            claim.act(),
            content,
            claim.quotation(),
            claim.figures(),
            claim.parent(),
            claim.score());
    return new ClaimWords(article(statement)).of(shown, room);
  }

  /** Velm Courier ¶3, the paragraph as a link. */
  List<Piece> where(Statement statement) {
    return List.of(new Piece.OurWords(outlet(statement.in().number()) + " "), mark(statement));
  }

  Piece mark(Statement statement) {
    EvidenceFinder finder =
        evidence.computeIfAbsent(
            statement.in().number(), number -> new EvidenceFinder(article(statement)));
    boolean figure =
        statement.claim().figures().stream().anyMatch(one -> one.span().equals(statement.words()));
    return new Piece.Mark(
        figure ? finder.of(statement.claim(), statement.words()) : finder.of(statement.words()));
  }

  private List<Piece> who(Statement statement, String name) {
    List<Piece> pieces = new ArrayList<>(List.of(new Piece.SourceName(name)));
    if (statement.claim().source().kind() == SourceKind.UNNAMED) {
      pieces.add(new Piece.OurWords(Wording.of("compare.unnamed")));
    }
    pieces.addAll(through(statement));
    return pieces;
  }

  private static List<Piece> through(Statement statement) {
    List<Piece> pieces = new ArrayList<>();
    List<String> carriers = statement.claim().via();
    for (String carrier : carriers.subList(0, Math.min(MOST_CARRIERS, carriers.size()))) {
      pieces.add(new Piece.OurWords(Wording.of("compare.via", ShortName.of(carrier))));
    }
    return pieces;
  }

  private static Article article(Statement statement) {
    return statement.in().article();
  }
}
