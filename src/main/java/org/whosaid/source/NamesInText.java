// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of two or three words in a text, so that a surname alone finds its full name. */
final class NamesInText {
  /** A capitalised word; possessive quantifiers keep the search linear. */
  private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{Nd}.-]*+");

  private static final int LONGEST_NAME = 3;

  private static final int LONGEST_ABBREVIATION = 8;

  /** The text is searched for so many names; no article has more people. */
  private static final int MOST_PERSONS = 300;

  private static final Set<String> NO_FIRST_NAMES =
      Set.of(
          "the",
          "a",
          "an",
          "in",
          "on",
          "at",
          "but",
          "and",
          "when",
          "after",
          "as",
          "for",
          "if",
          "with",
          "from",
          "to",
          "north",
          "south",
          "east",
          "west",
          "northern",
          "southern",
          "eastern",
          "western",
          "new",
          "while",
          "since",
          "before",
          "according",
          "yesterday",
          "earlier");

  /** What stands before a place to name something else: Radio Karvia is not Karvia in full. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "air",
          "bank",
          "camp",
          "cape",
          "city",
          "club",
          "college",
          "fort",
          "greater",
          "hotel",
          "lake",
          "mount",
          "port",
          "real",
          "saint",
          "state",
          "team",
          "united",
          "university");

  private static final Pattern AGE_OR_DESCRIPTION = Pattern.compile(", (?:an? |the |who |\\d)");

  private final String text;
  private final Map<String, String> byLastWord = new HashMap<>();
  private final Map<String, Boolean> persons = new HashMap<>();
  private final Map<String, Optional<String>> holders = new HashMap<>();

  NamesInText(String text) {
    this.text = text;
    Matcher word = CAPITALISED.matcher(text);
    int start = -1;
    int end = -1;
    int length = 0;
    while (word.find()) {
      boolean joined =
          end >= 0
              && word.start() == end + 1
              && text.charAt(end) == ' '
              && !endsSentence(text, end);
      if (!joined) {
        remember(text, start, end, length);
        start = word.start();
        length = 0;
      }
      if (leadsNoName(word.group())) {
        start = word.end() + 1;
        length = -1;
      }
      length++;
      end = word.end();
    }
    remember(text, start, end, length);
  }

  /** The full name that ends with {@code surname}, as the text first gives it. */
  Optional<String> fullNameOf(String surname) {
    return Optional.ofNullable(byLastWord.get(surname));
  }

  /**
   * The one person who has the office as a title somewhere, "Governor Lena Falk" for "governor";
   * empty where there are two.
   */
  Optional<String> onlyHolderOf(String office) {
    return holders.computeIfAbsent(office, this::findOnlyHolder);
  }

  private Optional<String> findOnlyHolder(String office) {
    String title = Character.toUpperCase(office.charAt(0)) + office.substring(1) + " ";
    String found = "";
    for (int at = text.indexOf(title); at >= 0; at = text.indexOf(title, at + 1)) {
      int start = at + title.length();
      int end = start;
      for (int words = 0; words < LONGEST_NAME - 1 && isCapitalAt(end); words++) {
        int next = wordEnd(end);
        end = text.startsWith(" ", next) && isCapitalAt(next + 1) ? next + 1 : next;
      }
      String name = text.substring(start, Math.max(start, end)).strip();
      boolean surname = found.endsWith(" " + name);
      if (name.isEmpty() || surname || name.equals(found)) {
        continue;
      }
      if (!found.isEmpty() || name.indexOf(' ') < 0) {
        return Optional.empty();
      }
      found = name;
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(title + found);
  }

  private int wordEnd(int start) {
    int end = start;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /** From now on the name is known as a person's. */
  void isOfPerson(String name) {
    persons.put(name, true);
  }

  /** The name of the person, full or last, that begins at the place. */
  Optional<String> personAt(int start) {
    Matcher word = CAPITALISED.matcher(text).region(start, text.length());
    if (!word.lookingAt() || leadsNoName(word.group())) {
      return Optional.empty();
    }
    int end = word.end();
    int length = 1;
    while (length < LONGEST_NAME
        && text.startsWith(" ", end)
        && !endsSentence(end)
        && word.region(end + 1, text.length()).lookingAt()) {
      end = word.end();
      length++;
    }
    String name = text.substring(start, endsSentence(end) ? end - 1 : end);
    String full = length == 1 ? byLastWord.getOrDefault(name, "") : name;
    return full.indexOf(' ') > 0 && isPerson(full) ? Optional.of(name) : Optional.empty();
  }

  /**
   * Whether the name with several words is a person's: it has a title, an office, an age or a
   * description beside it somewhere, or its last word stands for it.
   */
  private boolean isPerson(String name) {
    SourceMention mention = new SourceMention(name);
    boolean other = mention.isOutlet() || hasInstitution(name);
    boolean known = persons.containsKey(name) || persons.size() < MOST_PERSONS;
    return !other && known && persons.computeIfAbsent(name, this::looksLikePerson);
  }

  private static boolean hasInstitution(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).split(" ", -1)).stream()
        .anyMatch(SourceWords.INSTITUTIONS::contains);
  }

  private boolean looksLikePerson(String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      String before = wordBefore(at);
      boolean described =
          AGE_OR_DESCRIPTION.matcher(text).region(at + name.length(), text.length()).lookingAt();
      if (described || SourceWords.isPerson(before) || SourceWords.TITLES.contains(before)) {
        return true;
      }
    }
    return standsAlone(name.substring(name.lastIndexOf(' ') + 1));
  }

  private boolean standsAlone(String surname) {
    for (int at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
      int end = at + surname.length();
      boolean whole =
          (at == 0 || !Character.isLetter(text.charAt(at - 1)))
              && (end == text.length() || !Character.isLetter(text.charAt(end)));
      boolean named = at > 1 && text.charAt(at - 1) == ' ' && isCapitalAt(wordStart(at - 1));
      boolean goesOn = text.startsWith(" ", end) && isCapitalAt(end + 1);
      String title = wordBefore(at);
      if (whole
          && !goesOn
          && !title.equals("the")
          && (!named || SourceWords.TITLES.contains(title))) {
        return true;
      }
    }
    return false;
  }

  boolean isCapitalAt(int index) {
    return index >= 0 && index < text.length() && Character.isUpperCase(text.charAt(index));
  }

  /** The word before the blank before the place, in lower case. */
  private String wordBefore(int at) {
    return at < 2 ? "" : text.substring(wordStart(at - 1), at - 1).toLowerCase(Locale.ROOT);
  }

  private int wordStart(int end) {
    int start = end;
    while (start > 0 && isInWord(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Whether the full stop before {@code end} is more than the dot of "J." or "Sen.". */
  boolean endsSentence(int end) {
    boolean stop = end > 0 && text.charAt(end - 1) == '.';
    return stop ? endsSentence(text, end) : end > 0 && "!?".indexOf(text.charAt(end - 1)) >= 0;
  }

  private void remember(String text, int start, int end, int length) {
    if (length < 2 || length > LONGEST_NAME) {
      return;
    }
    String name = text.substring(start, endsSentence(text, end) ? end - 1 : end);
    byLastWord.putIfAbsent(name.substring(name.lastIndexOf(' ') + 1), name);
  }

  /** Whether the full stop before {@code end} is more than the dot of "J." or "Sen.". */
  private static boolean endsSentence(String text, int end) {
    if (end < 1 || text.charAt(end - 1) != '.') {
      return false;
    }
    int start = end - 1;
    while (start > 0 && end - start <= LONGEST_ABBREVIATION && isInWord(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, end).toLowerCase(Locale.ROOT);
    boolean initials = word.length() == 2 || word.indexOf('.') < word.length() - 1;
    return !initials && !SourceWords.TITLES.contains(word);
  }

  private static boolean isInWord(char c) {
    return Character.isLetterOrDigit(c) || c == '.';
  }

  private static boolean leadsNoName(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return NO_FIRST_NAMES.contains(lower)
        || INSTITUTIONS.contains(lower)
        || SourceWords.OUTLET_NOUNS.contains(lower)
        || SourceWords.TITLES.contains(lower);
  }
}
