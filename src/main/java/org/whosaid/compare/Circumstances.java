// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;

/**
 * What the words around a figure say of how it is meant: what may be or is hoped for is not what
 * is, a capacity is no attendance, a quarter's result no other quarter's, an earlier count not the
 * present one. Figures are the same quantity only in the same circumstances.
 */
final class Circumstances {
  private static final int NEAR_IN_WORDS = 9;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Map<String, Pattern> KINDS = new LinkedHashMap<>();

  static {
    kind(
        "possible",
        "could|(?-i:may)|might|feared?|fears|expect\\w*|forecast\\w*|predict\\w*|project(?:ed|s|ion)"
            + "|likely|hop(?:e[sd]?|ing) (?:to|for)|if|unless|would have|threat\\w*");
    kind("aim", "targets?|goals?|aims?|aimed|plan(?:s|ned)? to|pledge\\w*|promis\\w*");
    kind(
        "capacity",
        "capacity|licen[cs]ed?|seats|room for|holds|to hold|limit(?:ed)?|maximum|allow(?:ed|s)"
            + "|permitted|designed for|built for");
    kind(
        "earlier",
        "earlier|previous(?:ly)?|initial(?:ly)?|originally|at first|first (?:said|reported|put)"
            + "|from(?= #)|(?:up|down|rose|risen|fell|fallen|raised|cut|revised) from(?= (?:\\S+ ){0,2}#)"
            + "|compared with(?= (?:\\S+ ){0,2}#)|had put|last (?:year|season|month|time)|a year (?:ago|earlier)");
    kind("average", "average|median|mean");
    kind("an hour", "(?:per|an|each|every) hour|hourly");
    kind("a day", "(?:per|a|each|every) day|daily");
    kind("a week", "(?:per|a|each|every) week|weekly");
    kind("a month", "(?:per|a|each|every) month|monthly");
    kind("a year", "(?:per|a|each|every) (?:year|season)|annual(?:ly)?|yearly");
    kind("q1", "first[- ]quarter|q1");
    kind("q2", "second[- ]quarter|q2");
    kind("q3", "third[- ]quarter|q3");
    kind("q4", "fourth[- ]quarter|q4");
    kind("h1", "first[- ]half|h1|half[- ]year");
    kind("h2", "second[- ]half|h2");
    kind("full year", "full[- ]year|fiscal year|financial year");
    kind("more", "(?:a )?further|additional|more than before|on top of");
  }

  private Circumstances() {}

  private static void kind(String name, String words) {
    KINDS.put(name, Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE));
  }

  /** Those of the figure that stands at {@code figure} in the claim's words. */
  static Set<String> of(Article article, Claim claim, TextSpan figure) {
    TextSpan saying =
        claim.content().stream().filter(words -> words.contains(figure)).findFirst().orElse(figure);
    String cue = claim.cue().map(words -> words.span().in(article.text())).orElse("");
    String around = cue + " # " + around(article.text(), saying, figure);
    Set<String> kinds = new TreeSet<>();
    KINDS.forEach(
        (name, words) -> {
          if (words.matcher(around).find()) {
            kinds.add(name);
          }
        });
    return kinds;
  }

  /** Some words before and behind, no further than the saying. */
  private static String around(String text, TextSpan saying, TextSpan figure) {
    int start = Math.min(saying.start(), figure.start());
    int end = Math.max(saying.end(), figure.end());
    String[] before = BLANKS.split(text.substring(start, figure.start()).strip(), -1);
    String[] behind = BLANKS.split(text.substring(figure.end(), end).strip(), -1);
    StringBuilder words = new StringBuilder();
    for (int i = Math.max(0, before.length - NEAR_IN_WORDS); i < before.length; i++) {
      words.append(before[i]).append(' ');
    }
    words.append("# ");
    for (int i = 0; i < Math.min(NEAR_IN_WORDS, behind.length); i++) {
      words.append(behind[i]).append(' ');
    }
    return words.toString();
  }
}
