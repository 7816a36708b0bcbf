// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * Whether two articles tell of one event, and whether a figure of one may be of a place or event
 * that the other knows nothing of. Where that may be, figures are not held against each other.
 */
final class Scenes {
  private static final int FIRST_PARAGRAPHS = 4;
  private static final int AROUND = 90;
  private static final int LONGEST_WORD = 40; // an endless one would be tried from each letter
  private static final String NAME = "(\\p{Lu}[\\p{L}’'-]*(?: \\p{Lu}[\\p{L}’'-]*)*)";
  private static final Pattern NAMES = Pattern.compile("\\p{Lu}[\\p{L}’'-]+");
  private static final Pattern PLACES =
      Pattern.compile("\\b(?:in|at|near|off|outside|of) (?:the )?" + NAME);
  private static final Pattern EVENTS =
      Pattern.compile(
          NAME
              + " (?:crash|collapse|fire|accident|flood|floods|explosion|blast|attack|disaster"
              + "|derailment|sinking|strike|plant|mine|factory|branch|site|school|hospital|match"
              + "|race|festival|march)\\b");

  /** Names that tell no event from another. */
  private static final Set<String> COMMON =
      Set.of(
          ("monday tuesday wednesday thursday friday saturday sunday january february march april may"
                  + " june july august september october november december the this that it he she"
                  + " they we police president minister government mayor press news agency radio"
                  + " party council court union city state a an in on at but and mr mrs ms dr")
              .split(" "));

  private final Map<ComparedArticle, Set<String>> words = new HashMap<>();
  private final Map<ComparedArticle, Set<String>> leads = new HashMap<>();

  Scenes(List<ComparedArticle> articles) {
    for (ComparedArticle article : articles) {
      words.put(article, new HashSet<>(PlainWords.list(article.article().text())));
      leads.put(article, leadOf(article));
    }
  }

  /** Whether the beginnings of both name somebody or something that the other text has, too. */
  boolean areOne(ComparedArticle one, ComparedArticle other) {
    return one.equals(other) || (isAbout(one, other) && isAbout(other, one));
  }

  private boolean isAbout(ComparedArticle one, ComparedArticle other) {
    Set<String> lead = leads.getOrDefault(one, Set.of());
    Set<String> known = words.getOrDefault(other, Set.of());
    return lead.isEmpty() || lead.stream().anyMatch(known::contains);
  }

  /** Whether the words near the figure name a place or event that the other article lacks. */
  boolean isElsewhere(Saying saying, TextSpan figure, ComparedArticle other) {
    String near = near(saying, figure);
    Set<String> known = words.getOrDefault(other, Set.of());
    return lacks(known, PLACES.matcher(near)) || lacks(known, EVENTS.matcher(near));
  }

  private static boolean lacks(Set<String> known, Matcher named) {
    while (named.find()) {
      for (String name : PlainWords.list(named.group(1))) {
        if (!COMMON.contains(name) && !known.contains(name)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String near(Saying saying, TextSpan figure) {
    String text = saying.in().article().text();
    TextSpan reach = saying.claim().reach();
    int start = Math.max(Math.min(reach.start(), figure.start()), figure.start() - AROUND);
    int end = Math.min(Math.max(reach.end(), figure.end()), figure.end() + AROUND);
    int first = Math.max(0, start - LONGEST_WORD);
    while (start > first && Character.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int last = Math.min(text.length(), end + LONGEST_WORD);
    while (end < last && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static Set<String> leadOf(ComparedArticle article) {
    StringBuilder lead = new StringBuilder(article.article().details().title().orElse(""));
    List<Paragraph> paragraphs = article.article().paragraphs();
    for (Paragraph paragraph :
        paragraphs.subList(0, Math.min(FIRST_PARAGRAPHS, paragraphs.size()))) {
      lead.append('\n').append(paragraph.span().in(article.article().text()));
    }
    Set<String> names = new HashSet<>();
    String outlet = article.outlet().orElse("");
    String others = outlet.isEmpty() ? lead.toString() : lead.toString().replace(outlet, " ");
    Matcher name = NAMES.matcher(others);
    while (name.find()) {
      String plain = PlainWords.of(name.group());
      if (!COMMON.contains(plain)) {
        names.add(plain);
      }
    }
    return names;
  }
}
