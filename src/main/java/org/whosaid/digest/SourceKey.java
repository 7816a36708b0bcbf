// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name as far as it tells sources apart: case, a leading article and possessives don't; nor, of
 * institutions with the same head, does the form of the country ("Russia's", "Russian") or the
 * order ("Ministry of Defence", "Defence Ministry").
 *
 * @param words lower-case words, one blank between them
 */
public record SourceKey(String words) {
  private static final Pattern POSSESSIVE = Pattern.compile("['’](s\\b|(?=\\s|$))");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) ");
  private static final Pattern OFFICE_OF =
      Pattern.compile("^(.* )?(ministry|department) of (?:the )?(\\p{L}+)$");

  private static final Pattern JOINT = Pattern.compile(", and |, | and ");
  private static final Pattern COUNTRY =
      Pattern.compile("(?:[Tt]he )?(\\p{Lu}\\p{L}{3,})(?: [Gg]overnments?)?");

  /** Heads of names that begin with the country they belong to. */
  private static final Set<String> INSTITUTIONS =
      Set.of(
          "ministry",
          "department",
          "government",
          "military",
          "army",
          "navy",
          "force",
          "forces",
          "police",
          "authorities",
          "officials",
          "parliament",
          "embassy",
          "minister",
          "president",
          "premier",
          "court",
          "agency",
          "media",
          "television",
          "radio",
          "coastguard");

  /** Endings of countries and of what belongs to them, three letters or more before them. */
  private static final Pattern COUNTRY_ENDING =
      Pattern.compile("(?<=\\p{L}{3})(?:ians?|eans?|ans?|ese|ish|ain|ey|en|on|ia|i|a|e|o|y)$");

  /** The key of a name as printed. */
  public static SourceKey of(String name) {
    return countriesIn(name).orElseGet(() -> ofOne(name));
  }

  /** "Syria and Russia" for "Russia and the Syrian Government": nothing but countries, sorted. */
  private static Optional<SourceKey> countriesIn(String name) {
    String[] parts = JOINT.split(name, -1);
    Set<String> countries = new TreeSet<>();
    for (String part : parts) {
      Matcher country = COUNTRY.matcher(part.strip());
      if (parts.length < 2 || !country.matches()) {
        return Optional.empty();
      }
      countries.add(stem(country.group(1).toLowerCase(Locale.ROOT)));
    }
    return Optional.of(new SourceKey(String.join(" and ", countries)));
  }

  private static SourceKey ofOne(String name) {
    String plain = POSSESSIVE.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    String words = NOT_A_WORD.matcher(plain).replaceAll(" ").strip();
    String bare = ARTICLE.matcher(words).replaceFirst("");
    Matcher office = OFFICE_OF.matcher(bare);
    if (office.matches()) {
      String owner = office.group(1) == null ? "" : office.group(1);
      bare = owner + office.group(3) + " " + office.group(2);
    }
    int first = bare.indexOf(' ');
    boolean institution = INSTITUTIONS.contains(bare.substring(bare.lastIndexOf(' ') + 1));
    return new SourceKey(
        first > 0 && institution ? stem(bare.substring(0, first)) + bare.substring(first) : bare);
  }

  /** Whether one of the two names is the other, or a part of it in whole words. */
  public boolean overlaps(SourceKey other) {
    String one = stems(words);
    String two = stems(other.words);
    return !one.isEmpty() && !two.isEmpty() && (within(one, two) || within(two, one));
  }

  private static String stems(String words) {
    StringBuilder stems = new StringBuilder();
    for (String word : words.split(" ", -1)) {
      stems.append(stems.length() == 0 ? "" : " ").append(stem(word));
    }
    return stems.toString();
  }

  /** "iran" of "iran" and "iranian", "germ" of "german" and "germany". */
  private static String stem(String word) {
    String stem = word;
    for (int i = 0; i < 3; i++) {
      stem = COUNTRY_ENDING.matcher(stem).replaceFirst("");
    }
    return stem;
  }

  private static boolean within(String part, String whole) {
    return (" " + whole + " ").contains(" " + part + " ");
  }
}
