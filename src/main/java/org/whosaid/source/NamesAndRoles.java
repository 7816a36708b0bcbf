// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;

/**
 * Everybody and everything in an article that could be somebody's source: names by their capital
 * letters, and roles ("a senior official", "the police", "an exit poll") by the noun they end with.
 * It offers rather too much than too little: a person chooses.
 */
public final class NamesAndRoles {
  /** A word; possessive quantifiers keep the search linear. */
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{Nd}]++(?:[.'’&-](?=[\\p{L}\\p{Nd}])[\\p{L}\\p{Nd}]++)*+");

  /** Between capital words, what belongs to a name: "Ministry of the Interior", "Lena von Falk". */
  private static final Set<String> JOINTS =
      Set.of("of", "for", "the", "and", "de", "la", "van", "von", "al", "bin");

  private static final Set<String> DETERMINERS =
      words(
          """
          a an the his her its their this that one two three four five several some many both
          other another
          """);

  private static final Set<String> PLAIN_OPENERS =
      words(
          """
          the a an in on at but and when after as for if with from to he she it they we i his
          her its their this that these those there while since before according yesterday
          earlier however meanwhile also no not of by or
          """);

  private static final Set<String> DATES =
      words(
          """
          monday tuesday wednesday thursday friday saturday sunday january february march
          april may june july august september october november december
          """);

  /** Words that end like those for people and are none. */
  private static final Set<String> NOBODY =
      words(
          """
          never ever forever whether rather together however moreover another whatever
          whenever further later earlier better greater larger longer higher lower wider
          older younger summer winter october river weather fire error tower border offer
          order
          """);

  private static final int MOST_JOINTS = 2;
  private static final int LONGEST_NAME = 8;
  private static final int LONGEST_ROLE = 5;

  private NamesAndRoles() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+", -1));
  }

  /**
   * A word of a paragraph; {@code joined} if nothing but one blank parts it from the one before.
   */
  private record Word(TextSpan span, String lower, boolean capital, boolean joined) {}

  /** Where each of them stands, in the order of the text, one that is repeated each time. */
  public static List<TextSpan> in(Article article) {
    List<TextSpan> found = new ArrayList<>();
    for (Paragraph paragraph : article.paragraphs()) {
      List<Word> words = words(article.text(), paragraph.span());
      addNames(article.text(), words, found);
      addRoles(words, found);
    }
    found.sort(null);
    return found;
  }

  /** What kind of source these words are for. */
  public static SourceKind kindOf(String words) {
    return words.isBlank() ? SourceKind.UNNAMED : new SourceMention(words).kind();
  }

  /** Whether they point back to somebody without saying who it is: "she", "the minister". */
  public static boolean pointsBack(String words) {
    return !words.isBlank()
        && (new SourceMention(words).isPronoun() || new SourceMention(words).isReference());
  }

  private static List<Word> words(String text, TextSpan paragraph) {
    List<Word> words = new ArrayList<>();
    Matcher word = WORD.matcher(text).region(paragraph.start(), paragraph.end());
    int end = -2;
    while (word.find()) {
      boolean blank = word.start() == end + 1 && text.charAt(end) == ' ';
      boolean dotted = word.start() == end + 2 && text.startsWith(". ", end);
      boolean abbreviated = dotted && isShort(words.get(words.size() - 1));
      String lower = word.group().toLowerCase(Locale.ROOT);
      boolean capital = Character.isUpperCase(word.group().charAt(0));
      TextSpan span = new TextSpan(word.start(), word.end());
      words.add(new Word(span, lower, capital, blank || abbreviated));
      end = word.end();
    }
    return words;
  }

  /** "J.", "Sen.", "U.S.": its dot ends no sentence. */
  private static boolean isShort(Word word) {
    return word.capital()
        && (word.span().length() == 1
            || word.lower().indexOf('.') > 0
            || SourceWords.TITLES.contains(word.lower() + "."));
  }

  private static void addNames(String text, List<Word> words, List<TextSpan> found) {
    for (int i = 0; i < words.size(); i++) {
      boolean begins = i == 0 || !(words.get(i).joined() && words.get(i - 1).capital());
      if (words.get(i).capital() && begins) {
        int from = i;
        if (PLAIN_OPENERS.contains(words.get(i).lower())) {
          from++;
        }
        addName(text, words, from, found);
      }
    }
  }

  /** The capital words from here on, and again with those that joints add to them. */
  private static void addName(String text, List<Word> words, int from, List<TextSpan> found) {
    int to = endOfCapitals(words, from);
    if (to == from || (from > 0 && !words.get(from).capital())) {
      return;
    }
    if (to > from + 1 || !DATES.contains(words.get(from).lower())) {
      found.add(name(text, words, from, to));
    }
    for (int joints = 0; joints < MOST_JOINTS && to - from < LONGEST_NAME; joints++) {
      int next = to;
      while (next < words.size() && words.get(next).joined() && isJoint(words.get(next))) {
        next++;
      }
      int end = next > to ? endOfCapitals(words, next) : next;
      if (next == to || end == next || !words.get(next).joined()) {
        return;
      }
      to = end;
      found.add(name(text, words, from, to));
    }
  }

  private static boolean isJoint(Word word) {
    return !word.capital() && JOINTS.contains(word.lower());
  }

  private static int endOfCapitals(List<Word> words, int from) {
    int to = from;
    while (to < words.size()
        && to - from < LONGEST_NAME
        && words.get(to).capital()
        && (to == from || words.get(to).joined())) {
      to++;
    }
    return to;
  }

  /** Without the mark of an owner: "Falk" of "Falk's statement". */
  private static TextSpan name(String text, List<Word> words, int from, int to) {
    int end = words.get(to - 1).span().end();
    boolean owner = text.startsWith("'s", end - 2) || text.startsWith("’s", end - 2);
    boolean more = words.get(to - 1).span().length() > 2;
    return new TextSpan(words.get(from).span().start(), owner && more ? end - 2 : end);
  }

  private static void addRoles(List<Word> words, List<TextSpan> found) {
    for (int i = 0; i < words.size(); i++) {
      int from = beginningOf(words, i);
      boolean role = isRole(words.get(i));
      boolean described = from < i && isPerson(words.get(i));
      if (role || described) {
        int end = words.get(i).span().end();
        found.add(new TextSpan(words.get(from).span().start(), end));
      }
    }
  }

  /** A word for people by its ending: too weak where nothing introduces it. */
  private static boolean isPerson(Word word) {
    return !word.capital() && !NOBODY.contains(word.lower()) && SourceWords.isPerson(word.lower());
  }

  private static boolean isRole(Word word) {
    String noun = word.lower();
    String one = noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    return !word.capital()
        && (SourceWords.isAnonymous(noun)
            || SourceWords.OFFICES.contains(one)
            || SourceWords.DOCUMENTS.contains(noun)
            || SourceWords.INSTITUTIONS.contains(one)
            || SourceWords.OUTLET_NOUNS.contains(noun));
  }

  /** Back to the word that opens the phrase: "a", "two", a name; else the noun alone. */
  private static int beginningOf(List<Word> words, int noun) {
    for (int i = noun; i > 0 && noun - i < LONGEST_ROLE && words.get(i).joined(); i--) {
      Word before = words.get(i - 1);
      if (DETERMINERS.contains(before.lower())) {
        return i - 1;
      }
      if (before.capital()) {
        int first = i - 1;
        while (first > 0 && words.get(first).joined() && words.get(first - 1).capital()) {
          first--;
        }
        first += PLAIN_OPENERS.contains(words.get(first).lower()) ? 1 : 0;
        return first < i ? first : noun;
      }
    }
    return noun;
  }
}
