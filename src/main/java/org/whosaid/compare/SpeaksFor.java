// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who heads an institution or is its spokesman, as the articles say beside the name: "Otto Sand,
 * president of Velm Motor Club", "the club's president, Otto Sand".
 */
final class SpeaksFor {
  private static final String ROLE =
      "(?:vice-)?(?:president|chairman|chairwoman|chairperson|chair|chief executive|chief|director"
          + "|director-general|director general|head|leader|secretary|secretary-general|manager"
          + "|spokesman|spokeswoman|spokesperson|commander|boss|owner)";
  private static final Pattern OFFICE_BEHIND =
      Pattern.compile(
          "^, (?:(?:the|its|a|an) )?(?:[\\p{L}-]{1,30} ){0,3}?"
              + ROLE
              + " (?:of|for|at) (?:the )?([^,.;:“”\"\n]{2,80})");
  private static final Pattern OFFICE_BEFORE =
      Pattern.compile("([^,.;:“”\"\n]{2,80}) " + ROLE + ",? $");
  private static final Pattern SPOKESMAN =
      Pattern.compile("(.{2,80}) (?:spokesman|spokeswoman|spokesperson)$");
  private static final int AROUND = 120;
  private static final int MOST_PLACES = 20;

  private final List<String> institutions;
  private final Map<String, String> whom = new HashMap<>();

  /**
   * Reads the articles.
   *
   * @param names of all named sources
   */
  SpeaksFor(List<ComparedArticle> articles, List<String> names) {
    this.institutions = names.stream().map(Names::plain).toList();
    for (String name : names) {
      Optional<String> office = spokesmanOf(name);
      for (ComparedArticle article : articles) {
        office = office.or(() -> besideName(article.article().text(), name));
      }
      office.ifPresent(found -> whom.put(Names.plain(name), found));
    }
  }

  /** The key of the institution for which a source of this name speaks, or its own. */
  String whom(String name) {
    String plain = Names.plain(name);
    return whom.getOrDefault(plain, plain);
  }

  private Optional<String> spokesmanOf(String name) {
    Matcher spokesman = SPOKESMAN.matcher(Names.plain(name));
    return spokesman.matches() ? endingOf(spokesman.group(1), name) : Optional.empty();
  }

  private Optional<String> besideName(String text, String name) {
    if (name.indexOf(' ') < 0) {
      return Optional.empty();
    }
    int at = text.indexOf(name);
    for (int place = 0; at >= 0 && place < MOST_PLACES; place++) {
      int end = at + name.length();
      String behind = text.substring(end, Math.min(text.length(), end + AROUND));
      String before = text.substring(Math.max(0, at - AROUND), at);
      Matcher office = OFFICE_BEHIND.matcher(behind);
      Matcher officeBefore = OFFICE_BEFORE.matcher(before);
      Optional<String> found =
          office.find()
              ? beginningOf(office.group(1), name)
              : officeBefore.find() ? endingOf(officeBefore.group(1), name) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
      at = text.indexOf(name, end);
    }
    return Optional.empty();
  }

  /** The institution with whose name the words begin. */
  private Optional<String> beginningOf(String words, String name) {
    String plain = PlainWords.ofName(words) + " ";
    return only(institutions.stream().filter(other -> plain.startsWith(other + " ")).toList(), name)
        .or(() -> calledBriefly(plain.strip(), name));
  }

  private Optional<String> endingOf(String words, String name) {
    String plain = " " + PlainWords.of(words);
    List<String> named =
        institutions.stream().filter(other -> plain.endsWith(" " + other)).toList();
    return only(named, name)
        .or(() -> calledBriefly(plain.substring(plain.lastIndexOf(' ') + 1), name));
  }

  /** "the club", if only one institution is a club. */
  private Optional<String> calledBriefly(String noun, String name) {
    return noun.isEmpty() || noun.indexOf(' ') >= 0
        ? Optional.empty()
        : only(institutions.stream().filter(one -> one.endsWith(" " + noun)).toList(), name);
  }

  /** The longest, of which the others are but parts. */
  private static Optional<String> only(List<String> candidates, String name) {
    List<String> others = new ArrayList<>(candidates);
    others.remove(Names.plain(name));
    String longest = "";
    for (String other : others) {
      longest = other.length() > longest.length() ? other : longest;
    }
    String whole = longest;
    boolean one =
        others.stream().allMatch(other -> (" " + whole + " ").contains(" " + other + " "));
    return !longest.isEmpty() && one ? Optional.of(longest) : Optional.empty();
  }
}
