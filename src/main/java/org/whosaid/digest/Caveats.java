// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/**
 * The article's own reservations: that something could not be verified, is unconfirmed, alleged.
 * Only in the article's voice: what stands inside a claim is its source's reservation.
 */
final class Caveats {
  private static final List<Pattern> WORST_FIRST =
      List.of(
          words(
              "(?:could|can|has|have) ?(?:not|n[o’']t) (?:yet )?(?:be |been )?(?:immediately |independently )?"
                  + "(?:be |been )?(?:verif(?:y|ied)|confirm(?:ed)?|corroborated?)"
                  + "|unable to (?:immediately |independently )?(?:verify|confirm|corroborate)"),
          words("unconfirmed|unverified"),
          words("not immediately (?:clear|known)|(?:is|was|remains?|remained) unclear"),
          words(
              "did(?: not|n[o’']t) (?:immediately )?(?:respond|reply)|could not (?:immediately )?be reached"),
          words("alleged(?:ly)?|reportedly|purported(?:ly)?"));
  private static final int WHOLE_SENTENCE_UP_TO = 120;
  private static final int MAX = 130;

  /** Less says nothing by itself: "Allegedly". */
  private static final int LEAST = 20;

  private final Article article;
  private final List<Claim> claims;

  Caveats(Article article, List<Claim> claims) {
    this.article = article;
    this.claims = claims;
  }

  /** A reservation: the sentence or clause around it, cut marks included. */
  record Caveat(TextSpan span, List<Piece> pieces) {}

  /** At most {@code limit}, the gravest first. */
  List<Caveat> gravest(int limit) {
    List<Caveat> found = new ArrayList<>();
    List<TextSpan> sentences = Sentences.of(article);
    for (Pattern pattern : WORST_FIRST) {
      for (TextSpan sentence : sentences) {
        Matcher match = pattern.matcher(sentence.in(article.text()));
        if (found.size() < limit && match.find() && isNew(found, sentence)) {
          TextSpan words =
              new TextSpan(sentence.start() + match.start(), sentence.start() + match.end());
          if (isOwnVoice(words)) {
            Caveat caveat = around(sentence, words);
            if (caveat.span().length() >= LEAST) {
              found.add(caveat);
            }
          }
        }
      }
    }
    return found;
  }

  private boolean isOwnVoice(TextSpan words) {
    for (Claim claim : claims) {
      if (claim.reach().overlaps(words)
          || claim.cue().filter(cue -> cue.span().overlaps(words)).isPresent()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNew(List<Caveat> found, TextSpan sentence) {
    return found.stream().noneMatch(caveat -> caveat.span().overlaps(sentence));
  }

  private Caveat around(TextSpan sentence, TextSpan words) {
    String text = sentence.in(article.text());
    int start = 0;
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    if (end > WHOLE_SENTENCE_UP_TO) {
      int from = words.start() - sentence.start();
      int to = words.end() - sentence.start();
      List<Clauses.Border> borders = Clauses.in(text);
      start = Clauses.lastWithin(borders, 1, from).map(Clauses.Border::end).orElse(0);
      end = Clauses.firstBehind(borders, to - 1, end).map(Clauses.Border::end).orElse(end);
      start = skipMarks(text, start, from);
    }
    boolean tooLong = end - start > MAX;
    TextSpan shown =
        tooLong ? words : new TextSpan(sentence.start() + start, sentence.start() + end);
    List<Piece> pieces = new ArrayList<>();
    if (shown.start() > sentence.start()) {
      pieces.add(new Piece.OurWords("…"));
    }
    pieces.add(Piece.Verbatim.of(article, shown));
    if (shown.end() < sentence.end() - 1) {
      pieces.add(new Piece.OurWords("…"));
    }
    return new Caveat(shown, pieces);
  }

  private static int skipMarks(String text, int start, int limit) {
    int at = start;
    while (at < limit && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Pattern words(String alternatives) {
    return Pattern.compile("\\b(?:" + alternatives + ")\\b", Pattern.CASE_INSENSITIVE);
  }
}
