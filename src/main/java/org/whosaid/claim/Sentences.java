// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/** Cuts an article into sentences; a quotation is never cut, whatever sentences it holds. */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt",
          "capt", "rev", "hon", "jr", "sr", "no", "vs", "inc", "ltd", "co", "corp");

  private static final Set<String> DASHES = Set.of("—", "–", "-");
  private static final int LONGEST_DATELINE = 12; // tokens

  private Sentences() {}

  static List<Sentence> of(Article article) {
    List<Sentence> sentences = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      List<Token> tokens = tokens(article.text(), paragraph.span());
      int from = behindDateline(article.text(), tokens);
      for (int i = from; i < tokens.size(); i++) {
        if (i + 1 == tokens.size() || endsAt(tokens, i)) {
          sentences.add(new Sentence(paragraph.number(), tokens.subList(from, i + 1)));
          from = i + 1;
        }
      }
    }
    return sentences;
  }

  /** Where the report begins behind "BRENN, Tarsin —": the place is nobody's claim. */
  private static int behindDateline(String text, List<Token> tokens) {
    if (tokens.isEmpty() || !tokens.get(0).span().in(text).matches("\\p{Lu}{3,}")) {
      return 0;
    }
    for (int i = 1; i < Math.min(tokens.size() - 1, LONGEST_DATELINE); i++) {
      Token token = tokens.get(i);
      if (DASHES.contains(token.word())) {
        return i + 1;
      }
      if (!token.capital() && Character.isLetter(first(token))) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean endsAt(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    boolean begins = next.capital() || next.opensQuotation() || Character.isDigit(first(next));
    if (token.closesQuotation()) {
      // “Why?” Smith asked: after ? and ! the sentence may go on with a capital.
      String last = tokens.get(i - 1).word();
      return begins && (last.equals(".") || (isEnd(last) && next.opensQuotation()));
    }
    return begins && !token.quoted() && isEnd(token.word());
  }

  private static boolean isEnd(String mark) {
    return mark.equals(".") || mark.equals("?") || mark.equals("!") || mark.equals("…");
  }

  private static char first(Token token) {
    return token.word().charAt(0);
  }

  private static List<Token> tokens(String text, TextSpan paragraph) {
    List<Token> tokens = new ArrayList<>();
    int i = paragraph.start();
    for (TextSpan quotation : Quotations.in(text, paragraph)) {
      addTokens(text, i, quotation.start(), false, tokens);
      tokens.add(mark("“", quotation.start()));
      char last = text.charAt(quotation.end() - 1);
      boolean closed = "”\"’'‘".indexOf(last) >= 0;
      int inner = closed ? quotation.end() - 1 : quotation.end();
      addTokens(text, quotation.start() + 1, inner, true, tokens);
      if (closed) {
        tokens.add(mark("”", inner));
      }
      i = quotation.end();
    }
    addTokens(text, i, paragraph.end(), false, tokens);
    return tokens;
  }

  private static Token mark(String mark, int at) {
    return new Token(new TextSpan(at, at + 1), mark, false, true);
  }

  private static void addTokens(String text, int from, int to, boolean quoted, List<Token> into) {
    int i = from;
    while (i < to) {
      if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
        i++;
        continue;
      }
      int end = Math.min(to, endOfToken(text, i, to));
      String word = text.substring(i, end);
      boolean capital = Character.isUpperCase(text.charAt(i));
      into.add(
          new Token(
              new TextSpan(i, end),
              word.toLowerCase(Locale.ROOT).replace('’', '\''),
              capital,
              quoted));
      i = end;
    }
  }

  private static int endOfToken(String text, int start, int limit) {
    int end = start;
    while (end < limit && isInWord(text, end, limit)) {
      end++;
    }
    if (end == start) {
      return Character.charCount(text.codePointAt(start)) + start;
    }
    if (end < limit && text.charAt(end) == '.' && takesDot(text.substring(start, end))) {
      return end + 1;
    }
    boolean ownersMark =
        end < limit && "'’".indexOf(text.charAt(end)) >= 0 && text.charAt(end - 1) == 's';
    return ownersMark ? end + 1 : end;
  }

  private static boolean isInWord(String text, int i, int limit) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    boolean joins = "'’-.,&".indexOf(c) >= 0;
    if (!joins || i == 0 || i + 1 >= limit) {
      return false;
    }
    char before = text.charAt(i - 1);
    char after = text.charAt(i + 1);
    return c == ','
        ? Character.isDigit(before) && Character.isDigit(after)
        : Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after);
  }

  private static boolean takesDot(String word) {
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    return initial
        || (word.indexOf('.') > 0 && !Character.isDigit(word.charAt(0)))
        || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
