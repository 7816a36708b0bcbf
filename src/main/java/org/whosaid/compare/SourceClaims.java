// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Clipping;

/**
 * What one source claims in many articles.
 *
 * @param source its fullest name
 * @param claims the newest first; those of one article in the order of its text
 */
public record SourceClaims(String source, List<Statement> claims) {
  public SourceClaims {
    requireNonNull(source, "source");
    claims = List.copyOf(claims);
  }

  /**
   * The sources whose names have all words of a name as somebody types it ("observatory",
   * "Dreyer"), case and accents ignored; the one who spoke last comes first. More than one if the
   * name fits several.
   *
   * @param clippings the later kept before the earlier, for articles that don't say when they were
   *     written
   */
  public static List<SourceClaims> named(List<Clipping> clippings, String typed) {
    Set<String> wanted = new HashSet<>(PlainWords.list(PlainWords.ofName(typed)));
    if (wanted.isEmpty()) {
      return List.of();
    }
    List<Clipping> newestFirst = new ArrayList<>(clippings);
    newestFirst.sort(Comparator.comparing(SourceClaims::time, Collections.reverseOrder()));
    List<ComparedArticle> articles = new ArrayList<>();
    for (Clipping clipping : newestFirst) {
      articles.add(ComparedArticle.of(articles.size() + 1, clipping));
    }
    Map<String, SourceClaims> found = new LinkedHashMap<>();
    Map<String, List<Statement>> claims = new LinkedHashMap<>();
    for (Saying saying : Voices.called(wanted, articles)) {
      if (!saying.headline() || isOnlyThere(saying)) {
        String key = saying.voice().name();
        claims.computeIfAbsent(key, name -> new ArrayList<>()).add(saying.statement());
      }
    }
    claims.forEach((name, some) -> found.put(name, new SourceClaims(name, some)));
    return List.copyOf(found.values());
  }

  /** A headline says once more what its source says below. */
  private static boolean isOnlyThere(Saying saying) {
    return saying.in().clipping().extraction().claims().stream()
        .filter(claim -> claim.id() != saying.claim().id())
        .noneMatch(claim -> claim.source().name().equals(saying.claim().source().name()));
  }

  /** As a text that sorts by time; without one, before all others. */
  private static String time(Clipping clipping) {
    Optional<ArticleTime> time = ComparedArticle.timeOf(clipping);
    return time.map(
            at ->
                at.moment()
                    .map(moment -> moment.toInstant().toString())
                    .orElse(at.day() + "T00:00:00Z"))
        .orElse("");
  }
}
