// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;
import org.whosaid.source.NamesAndRoles;
import org.whosaid.source.SourceKind;

/**
 * Everybody in an article whom a person may choose as the source of a claim: the sources that were
 * found, the names and the roles in the text. Each stands in the text to the letter.
 */
public final class NameChoices {
  private static final int LONGEST = 150;
  private static final int MOST = 5_000;

  private final Article article;
  private final Map<String, Name> byWords = new LinkedHashMap<>();

  /**
   * A name that may be chosen.
   *
   * @param excerpt where it stands first
   * @param source whether a claim was already said to be its
   */
  public record Name(Excerpt excerpt, SourceKind kind, boolean source) {
    /** The name as somebody's choice. */
    public RightSource asSource() {
      return new RightSource(Optional.of(excerpt), kind);
    }
  }

  public NameChoices(Article article, Extraction found) {
    this.article = article;
    for (Claim claim : found.claims()) {
      claim.source().name().ifPresent(name -> addName(name, claim.source().kind(), true));
      claim.via().forEach(name -> addName(name, SourceKind.NAMED, true));
    }
    for (Attribution attribution : found.attributions()) {
      attribution.source().forEach(this::addFound);
    }
    for (TextSpan span : NamesAndRoles.in(article)) {
      addFound(span);
    }
  }

  /** Those nearest to a place of the text first. */
  public List<Name> nearestTo(int place) {
    int paragraph = article.paragraphs().isEmpty() ? 1 : article.paragraphAt(place);
    Map<Name, Integer> away = new LinkedHashMap<>();
    for (Name name : byWords.values()) {
      away.put(name, paragraphsFrom(paragraph, name.excerpt().words()));
    }
    List<Name> names = new ArrayList<>(byWords.values());
    names.sort(
        Comparator.comparing((Name name) -> away.get(name))
            .thenComparing(name -> !name.source())
            .thenComparing(name -> name.excerpt().span()));
    return names;
  }

  /** 0 in the same paragraph, 1 in the one before or behind, 2 elsewhere. */
  private int paragraphsFrom(int paragraph, String words) {
    for (int away = 0; away <= 1; away++) {
      for (int number : new int[] {paragraph - away, paragraph + away}) {
        if (number >= 1 && number <= article.paragraphs().size()) {
          String text = article.paragraphs().get(number - 1).span().in(article.text());
          if (text.contains(words)) {
            return away;
          }
        }
      }
    }
    return 2;
  }

  private void addFound(TextSpan span) {
    String words = span.in(article.text());
    if (!NamesAndRoles.pointsBack(words) || words.indexOf(' ') > 0) {
      addName(words, NamesAndRoles.kindOf(words), false);
    }
  }

  private void addName(String words, SourceKind kind, boolean source) {
    String key = words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
    boolean fits = words.length() <= LONGEST && words.indexOf('\n') < 0 && byWords.size() < MOST;
    if (fits && !isPronoun(words) && !byWords.containsKey(key)) {
      firstOf(words)
          .ifPresent(span -> byWords.put(key, new Name(Excerpt.of(article, span), kind, source)));
    }
  }

  private static boolean isPronoun(String words) {
    return words.isBlank() || (words.indexOf(' ') < 0 && NamesAndRoles.pointsBack(words));
  }

  private Optional<TextSpan> firstOf(String words) {
    String text = article.text();
    for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
      TextSpan span = new TextSpan(at, at + words.length());
      if (Words.isWhole(text, span)) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }
}
