// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.SpeechAct;

/**
 * Which accusations somebody in the article denies. A denial belongs to the accusation of the
 * denier; "denied it" to the nearest accusation before it; any other to an accusation shortly
 * before it with which it shares a telling word ("batons").
 */
final class Contests {
  private static final Pattern POINTS_BACK =
      Pattern.compile(
          "(?:it|this|that|them|those|these|both)(?: all)?"
              + "|(?:the|that|this|these|those|any|all|its|his|her|their|such)(?: such)?"
              + " (?:accusation|allegation|claim|charge|suggestion|blame)s?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}]+");
  private static final int NEAR_IN_PARAGRAPHS = 3;
  private static final int TELLING = 5;
  private static final int STEM = 6;
  private static final int SHORTEST_NAME = 4;
  private static final Set<String> COMMON_IN_NAMES =
      Set.of(
          "ministry",
          "minister",
          "government",
          "police",
          "army",
          "party",
          "council",
          "department",
          "office",
          "president",
          "union",
          "court",
          "company",
          "national",
          "united",
          "states",
          "state",
          "defence",
          "defense",
          "foreign",
          "interior",
          "health",
          "city",
          "county",
          "general",
          "group",
          "north",
          "south",
          "east",
          "west",
          "board",
          "committee",
          "association",
          "they",
          "that",
          "this",
          "their",
          "radio",
          "news",
          "agency",
          "mayor",
          "governor",
          "colonel",
          "chief");
  private static final Set<String> NOT_TELLING =
      Set.of("accuse", "having", "their", "there", "would", "which", "after", "before", "being");

  private final Article article;
  private final Map<Claim, Set<Claim>> denials = new HashMap<>();

  Contests(Article article, List<Claim> claims) {
    this.article = article;
    List<Claim> accusations = new ArrayList<>();
    for (Claim claim : claims) {
      if (claim.act() == SpeechAct.ACCUSE) {
        accusations.add(claim);
      } else if (claim.act() == SpeechAct.DENY) {
        accusationDeniedBy(claim, accusations)
            .ifPresent(found -> denials.computeIfAbsent(found, k -> new HashSet<>()).add(claim));
      }
    }
  }

  /** Whether the accusation is denied. */
  boolean isDenied(Claim accusation) {
    return denials.containsKey(accusation);
  }

  /** Whether one of the claims denies an accusation among the others. */
  boolean isBetween(List<Claim> accuser, List<Claim> denier) {
    return accuser.stream()
        .anyMatch(
            claim -> denials.getOrDefault(claim, Set.of()).stream().anyMatch(denier::contains));
  }

  /** The last of the accusations so far that fits; of the accused himself before any other. */
  private Optional<Claim> accusationDeniedBy(Claim denial, List<Claim> accusations) {
    Optional<Claim> fitting = Optional.empty();
    boolean nearest = true;
    for (int i = accusations.size() - 1; i >= 0 && i >= accusations.size() - 200; i--) {
      Claim accusation = accusations.get(i);
      if (key(accusation).equals(key(denial))) {
        continue;
      }
      if (isOf(accusation, denial)) {
        return Optional.of(accusation);
      }
      boolean fits =
          isNear(accusation, denial)
              && ((nearest && pointsBack(denial)) || sharesTellingWord(accusation, denial));
      if (fits && fitting.isEmpty()) {
        fitting = Optional.of(accusation);
      }
      nearest = false;
    }
    return fitting;
  }

  /** Whether the denier is the accused, or shares a name with the accused and not the accuser. */
  private boolean isOf(Claim accusation, Claim denial) {
    String denier = denial.source().name().orElse("");
    Optional<Accusation> plain = Accusation.in(article, accusation);
    if (plain.filter(found -> found.isAnsweredBy(article, denier)).isPresent()) {
      return true;
    }
    Set<String> shared = names(denier);
    shared.retainAll(names(accusation.content().get(0).in(article.text())));
    shared.removeAll(names(accusation.source().name().orElse("")));
    return !shared.isEmpty();
  }

  private static Set<String> names(String text) {
    Set<String> names = new HashSet<>();
    for (String word : NOT_A_WORD.split(text, -1)) {
      boolean name = word.length() >= SHORTEST_NAME && Character.isUpperCase(word.charAt(0));
      if (name && !COMMON_IN_NAMES.contains(word.toLowerCase(Locale.ROOT))) {
        names.add(word);
      }
    }
    return names;
  }

  private boolean isNear(Claim accusation, Claim denial) {
    int apart =
        article.paragraphAt(denial.reach().start())
            - article.paragraphAt(accusation.reach().start());
    return apart >= 0 && apart <= NEAR_IN_PARAGRAPHS;
  }

  private boolean pointsBack(Claim denial) {
    return POINTS_BACK.matcher(denial.content().get(0).in(article.text()).strip()).matches();
  }

  private boolean sharesTellingWord(Claim accusation, Claim denial) {
    Set<String> shared = tellingWords(accusation);
    shared.retainAll(tellingWords(denial));
    return !shared.isEmpty();
  }

  private Set<String> tellingWords(Claim claim) {
    Set<String> words = new HashSet<>();
    for (TextSpan span : claim.content()) {
      for (String word : NOT_A_WORD.split(span.in(article.text()), -1)) {
        boolean telling = word.length() >= TELLING && Character.isLowerCase(word.charAt(0));
        String stem = word.toLowerCase(Locale.ROOT).substring(0, Math.min(STEM, word.length()));
        if (telling && !NOT_TELLING.contains(stem)) {
          words.add(stem);
        }
      }
    }
    return words;
  }

  private static SourceKey key(Claim claim) {
    return SourceKey.of(claim.source().name().orElse(""));
  }
}
