// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.figure.Figure;
import org.whosaid.words.Wording;

/** One line a value: as written, then who gives it, origin first, and where that stands. */
final class ValueLines {
  /** How much of a value is told. */
  enum Detail {
    /** With a further figure of the same claim. */
    FULL(3),
    TERSE(2);

    private final int voices;

    Detail(int voices) {
      this.voices = voices;
    }
  }

  private static final Pattern PART_BEFORE =
      Pattern.compile("\\b(?:including|among them|among these|of them|of these|of whom) $");
  private static final Pattern PART_BEHIND =
      Pattern.compile(" (?:of|among) (?:them|these|those|whom)\\b");
  private static final int LOOK_BACK = 16;

  private final EvidenceFinder evidence;
  private final Article article;
  private final FigureWords words;
  private final Set<TextSpan> disputed;

  /**
   * Lines of values.
   *
   * @param disputed every figure that is a side of some difference: shown with its own quantity
   */
  ValueLines(Article article, EvidenceFinder evidence, Set<TextSpan> disputed) {
    this.article = article;
    this.evidence = evidence;
    this.words = new FigureWords(article);
    this.disputed = Set.copyOf(disputed);
  }

  /** The lines, and one that counts the values left out if there are any. */
  List<Line> of(List<GivenValue> values, int leftOut, Detail detail) {
    List<Line> lines = new ArrayList<>();
    for (GivenValue value : values) {
      lines.add(line(value, detail));
    }
    if (leftOut > 0) {
      String count = Wording.counted("figures.more-values", leftOut);
      lines.add(Line.of(List.of(new Piece.OurWords(count))));
    }
    return lines;
  }

  private Line line(GivenValue value, Detail detail) {
    List<Piece> pieces = new ArrayList<>(quoted(value.written()));
    if (detail == Detail.FULL && value.voices().size() == 1) {
      further(value.voices().get(0).claim()).ifPresent(figure -> pieces.addAll(behind(figure)));
    }
    String before = " — ";
    int shown = 0;
    for (GivenValue.Voice voice : value.voices()) {
      if (shown < detail.voices) {
        pieces.add(new Piece.OurWords(before));
        pieces.addAll(SourceGroup.of(List.of(voice.claim())).get(0).insideALine());
        pieces.add(new Piece.OurWords(" "));
        pieces.add(new Piece.Mark(evidence.of(voice.claim(), voice.figure())));
        before = "; ";
        shown++;
      }
    }
    int more = value.voices().size() - shown;
    if (more > 0) {
      pieces.add(new Piece.OurWords("; " + Wording.of("reply.more", more)));
    }
    return new Line(pieces, value.claims());
  }

  private List<Piece> quoted(TextSpan words) {
    return List.of(
        new Piece.OurWords("\""), Piece.Verbatim.of(article, words), new Piece.OurWords("\""));
  }

  /** A part of the value ("including four children") must not read as if it came on top. */
  private List<Piece> behind(TextSpan figure) {
    String before =
        article.text().substring(Math.max(0, figure.start() - LOOK_BACK), figure.start());
    Matcher part = PART_BEFORE.matcher(before);
    boolean isPart = part.find();
    int start = isPart ? figure.start() - part.group().length() : figure.start();
    List<Piece> shown = quoted(new TextSpan(start, figure.end()));
    return isPart ? joined(", ", shown) : Phrase.of("figures.further", shown);
  }

  private static List<Piece> joined(String before, List<Piece> behind) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece.OurWords(before));
    pieces.addAll(behind);
    return pieces;
  }

  /** Another figure of the claim that is undisputed and reads by itself: "120 injured". */
  private Optional<TextSpan> further(Claim claim) {
    for (Figure figure : claim.figures()) {
      TextSpan shown = words.withWhatItCounts(figure);
      boolean tells = !shown.equals(figure.span());
      boolean partOfIt =
          PART_BEHIND
              .matcher(article.text())
              .region(shown.end(), article.text().length())
              .lookingAt();
      if (!disputed.contains(figure.span())
          && tells
          && !partOfIt
          && claim.reach().contains(shown)) {
        return Optional.of(shown);
      }
    }
    return Optional.empty();
  }
}
