// SPDX-License-Identifier: Apache-2.0
package org.whosaid.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom the sentence before a place is about: the person or the people with whom it begins. "Dana
 * Ruiz won the prize. He …" is about Dana Ruiz, though she was nobody's source so far.
 */
final class SentenceSubjects {
  /** What may stand before the subject: "On Friday,", "But", "For". */
  private static final Pattern LEAD =
      Pattern.compile(
          "(?:(?:On|In|At|After|By|Last|Since|During|Earlier|Later)\\b[^,.\\n]{1,40}, |"
              + "(?:But|And|For|Then|Yesterday,?|Meanwhile,?|Later,?) )?+");

  /** Where a sentence begins: behind a full stop and a blank, before a capital. */
  private static final Pattern SENTENCE = Pattern.compile("[.!?][”\"’')]?\\s+(?=[\\p{Lu}“\"‘])");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd}.’'-]*+");

  /** How far back a sentence is looked for, in characters. */
  private static final int REACH = 600;

  /** How many words the subject's description and name have. */
  private static final int LONGEST = 6;

  private static final Set<String> PARTICLES =
      Set.of("the", "a", "an", "his", "her", "its", "their");

  private final String text;
  private final NamesInText names;

  SentenceSubjects(String text, NamesInText names) {
    this.text = text;
    this.names = names;
  }

  /**
   * Whom a sentence is about.
   *
   * @param name the person's name, or the words for the people
   * @param at where it stands
   * @param joined whether somebody else is named in the same breath: "Dana Ruiz and Lena Falk"
   */
  record Subject(String name, int at, boolean joined) {}

  /** The person with whose name the sentence at {@code at}, or else the one before, begins. */
  Optional<Subject> person(int at) {
    for (int start : sentenceStarts(at)) {
      Optional<Subject> subject = personAt(start, at);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** The people with whom the sentence at {@code at}, or else the one before, begins. */
  Optional<Subject> people(int at) {
    for (int start : sentenceStarts(at)) {
      Optional<Subject> subject = peopleAt(start, at);
      if (subject.isPresent()) {
        return subject;
      }
    }
    return Optional.empty();
  }

  /** The last two before the place in its paragraph, the nearer first. */
  private List<Integer> sentenceStarts(int at) {
    int paragraph = at;
    while (paragraph > Math.max(0, at - REACH) && text.charAt(paragraph - 1) != '\n') {
      paragraph--;
    }
    List<Integer> starts = new ArrayList<>();
    if (paragraph == 0 || text.charAt(paragraph - 1) == '\n') {
      starts.add(paragraph);
    }
    Matcher end = SENTENCE.matcher(text).region(paragraph, Math.max(paragraph, at));
    while (end.find()) {
      if (names.endsSentence(end.start() + 1)) {
        starts.add(0, end.end());
      }
    }
    return starts.subList(0, Math.min(2, starts.size()));
  }

  private int behindLead(int start, int limit) {
    Matcher lead = LEAD.matcher(text).region(start, limit);
    return lead.lookingAt() ? lead.end() : start;
  }

  private Optional<Subject> personAt(int start, int limit) {
    int from = behindLead(start, limit);
    Matcher word = WORD.matcher(text).region(from, limit);
    String before = "";
    for (int i = 0; i < LONGEST && word.find() && onlyBlank(from, word.start()); i++) {
      boolean described = SourceWords.TITLES.contains(before) || SourceWords.isPerson(before);
      Optional<String> name = i == 0 || described ? names.personAt(word.start()) : Optional.empty();
      if (name.isPresent()) {
        int end = word.start() + name.get().length();
        boolean joined = text.startsWith(" and ", end) && names.isCapitalAt(end + " and ".length());
        return Optional.of(new Subject(name.get(), word.start(), joined));
      }
      before = word.group().toLowerCase(Locale.ROOT);
      from = word.end();
    }
    return Optional.empty();
  }

  private boolean onlyBlank(int from, int to) {
    return text.substring(from, to).isBlank();
  }

  private Optional<Subject> peopleAt(int start, int limit) {
    int begin = behindLead(start, limit);
    int from = begin;
    Matcher word = WORD.matcher(text).region(begin, limit);
    for (int i = 0; i < LONGEST && word.find() && onlyBlank(from, word.start()); i++) {
      String noun = word.group().toLowerCase(Locale.ROOT);
      if (SourceWords.isPlural(noun) && SourceWords.isPerson(noun)) {
        return Optional.of(new Subject(text.substring(begin, word.end()), begin, false));
      }
      boolean describes = i == 0 && PARTICLES.contains(noun);
      if (!describes && !names.isCapitalAt(word.start())) {
        return Optional.empty();
      }
      from = word.end();
    }
    return Optional.empty();
  }
}
