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
import org.whosaid.words.Wording;

/** What the article says about why a source is not named. */
final class AnonymityReason {
  private static final Pattern WISH =
      Pattern.compile(
          "\\b(?:ask|request|insist|declin|refus|wish|prefer|want|spoke|speak|agree|talk)\\w*\\b"
              + "[^.;]{0,80}?\\b(?:to be (?:named|identified)|be quoted by name|remain anonymous"
              + "|anonymity|anonymously)\\b"
              + "|\\b(?:not|n[o’']t) (?:authori[sz]ed|allowed|permitted) to \\w+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REST =
      Pattern.compile(
          "[^.;,“”\"—\\n]{1,140}(?=[.;,“”\"—\\n]|$)|,? (?:citing|because|as|due to|for fear)\\b[^.;,“”\"—\\n]{1,140}(?=[.;,“”\"—\\n]|$)");
  private static final Pattern GIVES_REASON =
      Pattern.compile(
          "\\b(because|as|since|citing|due to|for fear|fear|to avoid|in order to|authori[sz]ed"
              + "|allowed|permitted|to discuss|given the)\\b",
          Pattern.CASE_INSENSITIVE);

  private final Article article;
  private final List<Claim> all;
  private final List<TextSpan> sentences;

  /** Of sources of the article, given all its claims. */
  AnonymityReason(Article article, List<Claim> all) {
    this.article = article;
    this.all = all;
    this.sentences = Sentences.of(article);
  }

  /** Whether the article says why. */
  boolean isGiven(List<Claim> claims) {
    return find(claims).filter(this::givesReason).isPresent();
  }

  /** Behind the source's description: the article's words on it, or that there are none. */
  List<Piece> inWords(List<Claim> claims) {
    List<Piece> pieces = new ArrayList<>();
    Optional<TextSpan> wish = find(claims);
    wish.ifPresent(
        span -> {
          pieces.add(new Piece.OurWords(", "));
          pieces.add(Piece.Verbatim.of(article, span));
        });
    if (wish.filter(this::givesReason).isEmpty()) {
      pieces.add(new Piece.OurWords(Wording.of("check.no-reason")));
    }
    return pieces;
  }

  private boolean givesReason(TextSpan wish) {
    return GIVES_REASON.matcher(wish.in(article.text())).find();
  }

  private Optional<TextSpan> find(List<Claim> claims) {
    for (int i = 0; i < sentences.size(); i++) {
      if (holdsOneOf(claims, sentences.get(i))) {
        Optional<TextSpan> found = in(sentences.get(i));
        boolean nextIsNear =
            i + 1 < sentences.size()
                && sameParagraph(sentences.get(i), sentences.get(i + 1))
                && !isOfAnother(claims, sentences.get(i + 1));
        if (found.isEmpty() && nextIsNear) {
          found = in(sentences.get(i + 1));
        }
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private boolean holdsOneOf(List<Claim> claims, TextSpan sentence) {
    return claims.stream().anyMatch(claim -> sentence.overlaps(claim.reach()));
  }

  /** Whether somebody else speaks in the sentence, whose wish it may be. */
  private boolean isOfAnother(List<Claim> claims, TextSpan sentence) {
    return all.stream()
            .anyMatch(claim -> !claims.contains(claim) && sentence.overlaps(claim.reach()))
        && !holdsOneOf(claims, sentence);
  }

  private boolean sameParagraph(TextSpan one, TextSpan other) {
    return article.paragraphAt(one.start()) == article.paragraphAt(other.start());
  }

  private Optional<TextSpan> in(TextSpan sentence) {
    String text = sentence.in(article.text());
    Matcher wish = WISH.matcher(text);
    if (!wish.find()) {
      return Optional.empty();
    }
    Matcher rest = REST.matcher(text).region(wish.end(), text.length());
    int end = rest.lookingAt() ? rest.end() : wish.end();
    return Optional.of(new TextSpan(sentence.start() + wish.start(), sentence.start() + end));
  }
}
