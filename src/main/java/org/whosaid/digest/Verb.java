// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.SpeechAct;
import org.whosaid.words.Wording;

/**
 * What stands between a source and its words. Ours is nothing or "said". The article's own verb is
 * shown as it is where it names an act (accused, denied, warned); in quotation marks where it
 * colours what was said (admitted, claimed, insisted) or where we don't know it.
 */
public final class Verb {
  private static final Set<String> NEUTRAL =
      Set.of(
          ("say says said saying tell tells told telling according write writes wrote written"
                  + " writing add adds added adding state states stated report reports reported"
                  + " reporting announce announces announced quote quotes quoted quoting show shows"
                  + " showed shown find finds found read reads reply replied replies answered post"
                  + " posted published words tweeted statement issued per count counts counted"
                  + " give gives gave list lists listed record records recorded cite cites citing"
                  + " cited")
              .split(" "));

  /** Colourless, but the words that follow need them: "put the number at six". */
  private static final Set<String> PLAIN =
      Set.of(
          ("put puts estimate estimates estimated expect expects expected predict predicts predicted"
                  + " call calls called describe describes described believe believes believed ask"
                  + " asks asked think thinks thought")
              .split(" "));

  private static final Pattern COLOURED =
      Pattern.compile(
          "(admit|acknowledg|conced|confess|claim|alleg|insist|boast|lash|brag|rant|blast|slam"
              + "|reveal|assert|gloat|sneer|maintain|purport|rail|thunder|rage).*",
          Pattern.DOTALL);
  private static final Pattern WORD_BREAK = Pattern.compile("[^\\p{L}]+");
  private static final int MAX = 40;

  private final Article article;

  /** Of the claims of this article. */
  public Verb(Article article) {
    this.article = article;
  }

  /** Whether the verb colours what was said: "admitted", "claimed". */
  public static boolean isColoured(String verb) {
    return COLOURED.matcher(verb.toLowerCase(Locale.ROOT)).matches();
  }

  /** Between the source's name and the first words of its line. */
  public List<Piece> first(Claim claim, boolean afterApposition) {
    Optional<TextSpan> verb = shown(claim);
    if (verb.isEmpty()) {
      return List.of(new Piece.OurWords(": "));
    }
    return around(claim, verb.get(), afterApposition ? ", " : " ");
  }

  /** Before further words of the same source. */
  List<Piece> next(Claim claim, boolean afterOtherVerb) {
    Optional<TextSpan> verb = shown(claim);
    if (verb.isEmpty()) {
      String ours = "; " + Wording.of("verb.said") + (follows(claim) ? " " : ": ");
      return List.of(new Piece.OurWords(afterOtherVerb ? ours : "; "));
    }
    return around(claim, verb.get(), "; ");
  }

  /** Whether the line shows a verb of the article for this claim. */
  boolean isShown(Claim claim) {
    return shown(claim).isPresent();
  }

  private List<Piece> around(Claim claim, TextSpan verb, String before) {
    String quote = isOwn(claim, verb) ? "" : "\"";
    return List.of(
        new Piece.OurWords(before + quote),
        Piece.Verbatim.of(article, verb),
        new Piece.OurWords(quote + (follows(claim) ? " " : ": ")));
  }

  private Optional<TextSpan> shown(Claim claim) {
    return claim
        .cue()
        .map(this::verbSpan)
        .filter(span -> span.length() <= MAX)
        .filter(span -> !isNeutral(span));
  }

  private TextSpan verbSpan(Cue cue) {
    int at = cue.span().in(article.text()).indexOf(cue.verb());
    if (at < 0 || cue.verb().isEmpty()) {
      return cue.span();
    }
    int start = cue.span().start() + at;
    return new TextSpan(start, start + cue.verb().length());
  }

  private boolean isNeutral(TextSpan verb) {
    for (String word : WORD_BREAK.split(inLowerCase(verb), -1)) {
      if (NEUTRAL.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** A word that says no more than the act. */
  private boolean isOwn(Claim claim, TextSpan verb) {
    String words = inLowerCase(verb);
    boolean says = claim.act() == SpeechAct.SAY;
    return says ? PLAIN.contains(words) : !COLOURED.matcher(words).matches();
  }

  /** Whether the words follow the verb, so that both read on without a colon. */
  private boolean follows(Claim claim) {
    int start = claim.content().get(0).start();
    int cueEnd = claim.cue().map(cue -> cue.span().end()).orElse(Integer.MAX_VALUE);
    return cueEnd <= start && article.text().substring(cueEnd, start).isBlank();
  }

  private String inLowerCase(TextSpan span) {
    return span.in(article.text()).toLowerCase(Locale.ROOT);
  }
}
