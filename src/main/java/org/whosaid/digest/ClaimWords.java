// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.figure.Figure;
import org.whosaid.words.Wording;

/**
 * A claim's words as the reply shows them: to the letter, without a leading "that", a full stop or
 * the comma before "she said" at the end, and cut at the border of a clause where they are long,
 * with "…" for what is left out.
 */
public final class ClaimWords {
  /** What one claim may take of a line. */
  public static final int USUAL = 150;

  /** What a claim may take whose first clause is longer than usual. */
  static final int CEILING = 280;

  private static final Pattern DANGLING =
      Pattern.compile(",? (?:where|which|who|that|and|but|while|when|because|as)$");
  private static final Pattern RELATIVE =
      Pattern.compile("which|who|whom|that|it", Pattern.CASE_INSENSITIVE);

  private static final int LEAST = 24;
  private static final Piece TOO_LONG = new Piece.OurWords(Wording.of("reply.too-long"));

  private final Article article;

  /** Of the claims of this article. */
  public ClaimWords(Article article) {
    this.article = article;
  }

  /**
   * The words, as many whole clauses as fit, at least as far as the first figure.
   *
   * @param room about so many characters, {@link #USUAL} at most
   */
  public List<Piece> of(Claim claim, int room) {
    List<Piece> pieces = new ArrayList<>(whole(claim, room));
    if (pieces.get(pieces.size() - 1) instanceof Piece.Verbatim last && endsInComma(last.text())) {
      TextSpan span = last.span();
      TextSpan words = new TextSpan(span.start(), span.end() - 2);
      pieces.set(pieces.size() - 1, Piece.Verbatim.of(article, words));
      pieces.add(new Piece.OurWords(last.text().substring(last.text().length() - 1)));
    } else if (pieces.get(pieces.size() - 1) instanceof Piece.Verbatim) {
      closeQuotation(pieces);
    }
    return pieces;
  }

  /** A quotation that goes on behind the claim's words ends in "…" and its mark. */
  private static void closeQuotation(List<Piece> pieces) {
    StringBuilder words = new StringBuilder();
    pieces.forEach(piece -> words.append(piece.text()));
    QuotationMarks marks = new QuotationMarks(words.toString());
    marks.passTo(words.length());
    if (!marks.closing().isEmpty()) {
      pieces.add(new Piece.OurWords("…" + marks.closing()));
    }
  }

  /** “We won,” of “We won,” she said. */
  private static boolean endsInComma(String words) {
    int last = words.length() - 1;
    return last > 1 && words.charAt(last - 1) == ',' && "\"”’'".indexOf(words.charAt(last)) >= 0;
  }

  private List<Piece> whole(Claim claim, int room) {
    List<Piece> pieces = new ArrayList<>();
    int usual = beginsWithItsFigure(claim) ? room : USUAL;
    StringBuilder earlier = new StringBuilder();
    int end = 0;
    boolean saysMore = claim.content().stream().anyMatch(span -> !isRelative(trimmed(span, claim)));
    for (TextSpan span : claim.content()) {
      TextSpan words = trimmed(span, claim);
      if (saysMore && isRelative(words)) {
        continue;
      }
      Optional<List<Piece>> shown = fit(claim, words, usual - earlier.length(), earlier.toString());
      if (shown.isEmpty()) {
        pieces.add(pieces.isEmpty() ? TOO_LONG : leftOut(earlier.toString()));
        return pieces;
      }
      if (!pieces.isEmpty()) {
        pieces.add(new Piece.OurWords(between(end, words.start())));
      }
      pieces.addAll(shown.get());
      if (shown.get().size() > 1) {
        return pieces;
      }
      earlier.append(words.in(article.text())).append(' ');
      end = words.end();
    }
    return pieces;
  }

  private boolean isRelative(TextSpan words) {
    return RELATIVE.matcher(words.in(article.text())).matches();
  }

  /** The words up to the last clause border before {@code offset}, if that leaves enough. */
  Optional<List<Piece>> before(Claim claim, int offset) {
    TextSpan words = trimmed(claim.content().get(0), claim);
    if (offset <= words.start() || offset > words.end()) {
      return Optional.empty();
    }
    int limit = Math.min(offset - words.start(), USUAL);
    return Clauses.lastWithin(bordersIn(words, ""), LEAST, limit).map(border -> cut(words, border));
  }

  /** Whether all the words of the claim are shown. */
  boolean fitsWhole(Claim claim) {
    int length = 0;
    for (TextSpan span : claim.content()) {
      length += span.length();
    }
    return length <= USUAL;
  }

  /** Whether no figure stands in a later piece only, where a cut of the first would hide it. */
  private static boolean beginsWithItsFigure(Claim claim) {
    return claim.figures().isEmpty() || endOfFirstFigure(claim, claim.content().get(0)) > 0;
  }

  /** How many of the words it takes to show their first figure; 0 if they have none. */
  private static int endOfFirstFigure(Claim claim, TextSpan words) {
    for (Figure figure : claim.figures()) {
      if (words.contains(figure.span())) {
        return figure.span().end() - words.start();
      }
    }
    return 0;
  }

  private Optional<List<Piece>> fit(Claim claim, TextSpan words, int room, String earlier) {
    if (words.length() <= room) {
      return Optional.of(List.of(Piece.Verbatim.of(article, words)));
    }
    List<Clauses.Border> borders = bordersIn(words, earlier);
    int figure = endOfFirstFigure(claim, words);
    int least = figure <= USUAL ? Math.max(LEAST, figure) : LEAST;
    Optional<Clauses.Border> border = Clauses.lastWithin(borders, least, room);
    if (border.isEmpty() && earlier.isEmpty()) {
      border = Clauses.firstBehind(borders, Math.max(room, least - 1), CEILING);
      if (border.isEmpty() && words.length() <= CEILING) {
        return Optional.of(List.of(Piece.Verbatim.of(article, words)));
      }
    }
    return border.map(found -> cut(words, found));
  }

  /** As far as words are ever shown. */
  private List<Clauses.Border> bordersIn(TextSpan words, String earlier) {
    int end = Math.min(words.end(), words.start() + 2 * CEILING);
    return Clauses.in(earlier, new TextSpan(words.start(), end).in(article.text()));
  }

  private static Piece leftOut(String earlier) {
    QuotationMarks marks = new QuotationMarks(earlier);
    marks.passTo(earlier.length());
    return new Piece.OurWords(" …" + marks.closing());
  }

  private List<Piece> cut(TextSpan words, Clauses.Border border) {
    TextSpan kept = new TextSpan(words.start(), words.start() + border.end());
    return List.of(Piece.Verbatim.of(article, kept), new Piece.OurWords("…" + border.closing()));
  }

  private String between(int from, int to) {
    boolean adjoining = from <= to && article.text().substring(from, to).isBlank();
    return adjoining ? " " : " … ";
  }

  private TextSpan trimmed(TextSpan span, Claim claim) {
    String text = article.text();
    int start = span.start();
    int end = span.end();
    boolean first = span.equals(claim.content().get(0));
    if (first && span.length() > 5 && text.startsWith("that ", start)) {
      start += 5;
    } else if (first && span.length() > 6 && text.startsWith("that, ", start)) {
      start += 6;
    }
    while (end - start > 1 && isLoose(text.charAt(end - 1))) {
      end--;
    }
    end = withoutDangling(start, end);
    while (end - start > 1 && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return withItsMarks(new TextSpan(start, end));
  }

  /** What began another's words, which are not this claim's: "… a border market where". */
  private int withoutDangling(int start, int end) {
    Matcher dangling = DANGLING.matcher(article.text()).region(start, end);
    return dangling.find() && dangling.start() > start ? dangling.start() : end;
  }

  private static boolean isLoose(char c) {
    return Character.isWhitespace(c) || c == '.' || c == ',' || c == ';' || c == ':';
  }

  /** A quotation whose marks were left outside the claim gets them back. */
  private TextSpan withItsMarks(TextSpan span) {
    String text = article.text();
    int end = span.end();
    while (end < text.length() && ".,!?".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (span.start() == 0 || end >= text.length()) {
      return span;
    }
    String around = "" + text.charAt(span.start() - 1) + text.charAt(end);
    boolean quoted = around.equals("“”") || around.equals("\"\"") || around.equals("‘’");
    boolean none = span.in(text).indexOf(around.charAt(0)) < 0;
    return quoted && none ? new TextSpan(span.start() - 1, end + 1) : span;
  }
}
