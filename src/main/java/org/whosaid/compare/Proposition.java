// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.SpeechAct;

/**
 * One clause of what somebody says, taken apart as far as it may contradict another.
 *
 * @param stems the beginnings of its telling words
 * @param negative whether it says that something is not so
 * @param pointing whether it points back to what somebody else says: "no such inspection"
 * @param dated when something was, if it says so
 */
record Proposition(
    Saying saying,
    TextSpan words,
    Set<String> stems,
    boolean negative,
    boolean pointing,
    String mood,
    Set<String> matters,
    Optional<DatedDeed> dated) {
  private static final Pattern BORDER =
      Pattern.compile(
          ",? and that |; |,? but (?:that )?|,? while |, and (?=(?:the|it|he|she|they|had|was|were|no) )");
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:not|never|no|none|nothing|nobody|neither|nor|without|cannot|false|untrue|wrong|lies?)\\b|n[’']t\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern POINTING =
      Pattern.compile(
          "\\b(?:any|no) such\\b|\\bnothing of the (?:kind|sort)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern FUTURE =
      Pattern.compile("\\b(?:will|would|going to|shall|[’']ll)\\b");
  private static final Pattern POSSIBLE =
      Pattern.compile("\\b(?:could|may|might|should|can|if)\\b");
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");
  private static final int TELLING = 4;
  private static final int STEM = 6;
  private static final Set<String> NOT_TELLING =
      new HashSet<>(
          List.of(
              ("about after again against almost although always among another anybody anyone anything"
                      + " around because before behind being below between beyond could during either"
                      + " enough every everybody everyone everything first having itself later least might"
                      + " never nobody nothing often other others perhaps quite rather several shall should"
                      + " since somebody someone something still their themselves there these thing things"
                      + " think those though through today tomorrow under until where whether which while"
                      + " whose within without would years yesterday people that this with from have been were they"
                      + " them then than what when will your into only over some such very also just more"
                      + " most much must each even ever here like made make many near once part same said"
                      + " says take told upon well went whom year does done down came come goes gone good"
                      + " next last both could can't it's")
                  .split(" ", -1)));

  /** The clauses of a saying. */
  static List<Proposition> in(Saying saying) {
    List<Proposition> clauses = new ArrayList<>();
    for (TextSpan content : saying.claim().content()) {
      String text = content.in(saying.in().article().text());
      Matcher border = BORDER.matcher(text);
      int start = 0;
      while (border.find()) {
        add(clauses, saying, content.start(), start, border.start());
        start = border.end();
      }
      add(clauses, saying, content.start(), start, text.length());
    }
    return clauses;
  }

  private static void add(
      List<Proposition> clauses, Saying saying, int offset, int start, int end) {
    if (end > start) {
      clauses.add(of(saying, new TextSpan(offset + start, offset + end)));
    }
  }

  private static Proposition of(Saying saying, TextSpan words) {
    String text = words.in(saying.in().article().text());
    boolean denial = saying.claim().act() == SpeechAct.DENY;
    boolean negated = NEGATION.matcher(text).find();
    String lower = text.toLowerCase(Locale.ROOT);
    String mood =
        POSSIBLE.matcher(lower).find() ? "possible" : FUTURE.matcher(lower).find() ? "future" : "";
    return new Proposition(
        saying,
        words,
        stems(text),
        denial || negated,
        POINTING.matcher(text).find(),
        mood,
        Matters.in(lower),
        DatedDeed.in(text));
  }

  boolean isDenial() {
    return saying.claim().act() == SpeechAct.DENY;
  }

  boolean isAccusation() {
    return saying.claim().act() == SpeechAct.ACCUSE;
  }

  Statement statement() {
    return saying.statement(words);
  }

  /** The number of the paragraph in which it stands. */
  int paragraph() {
    return saying.in().article().paragraphAt(words.start());
  }

  /** Whether the clause names somebody by a word of that name. */
  boolean namesOneOf(String name) {
    String clause = " " + PlainWords.of(statement().text()) + " ";
    return PlainWords.list(name).stream()
        .anyMatch(word -> word.length() >= TELLING && clause.contains(" " + word + " "));
  }

  /** How many telling words both have. */
  int shared(Proposition other) {
    int shared = 0;
    for (String stem : stems) {
      shared += other.stems.contains(stem) ? 1 : 0;
    }
    return shared;
  }

  /** "inspec" of "inspected" and of "inspection". */
  static Set<String> stems(String text) {
    Set<String> stems = new HashSet<>();
    for (String word : NOT_A_WORD.split(text, -1)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (word.length() >= TELLING && !NOT_TELLING.contains(lower)) {
        stems.add(lower.substring(0, Math.min(STEM, lower.length())));
      }
    }
    return stems;
  }
}
