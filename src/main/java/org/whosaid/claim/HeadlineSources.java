// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/**
 * Names the sources of a headline, which are short for one that the article introduces below it:
 * "chief executive" for "Marta Holm, the chief executive", "harbour office" for "the national
 * harbour office". Where two fit, the headline's words stay.
 */
final class HeadlineSources {
  private static final Set<String> FULL_STOPS = Set.of(".", "!", "?");
  private static final Pattern ARTICLE = Pattern.compile("^(?:the|a|an) ");

  private final String text;
  private final Optional<TextSpan> headline;

  HeadlineSources(Article article) {
    this.text = article.text();
    this.headline =
        article.paragraphs().stream()
            .limit(1)
            .map(paragraph -> paragraph.span())
            .filter(span -> !FULL_STOPS.contains(text.substring(span.end() - 1, span.end())))
            .findFirst();
  }

  /** The same claims, those of the headline with the full names of their sources. */
  List<Claim> named(List<Claim> claims) {
    List<Claim> below =
        claims.stream()
            .filter(claim -> claim.source().kind() == SourceKind.NAMED && !isInHeadline(claim))
            .toList();
    return claims.stream().map(claim -> isInHeadline(claim) ? named(claim, below) : claim).toList();
  }

  private boolean isInHeadline(Claim claim) {
    return headline.isPresent()
        && claim.source().mention().filter(place -> headline.get().contains(place)).isPresent();
  }

  private Claim named(Claim claim, List<Claim> below) {
    String role = ARTICLE.matcher(claim.source().name().orElse("")).replaceFirst("");
    if (role.isEmpty() || !role.equals(role.toLowerCase(Locale.ROOT))) {
      return claim;
    }
    Pattern introduced =
        Pattern.compile(
            "(?:^|[ ,])" + Pattern.quote(role) + "(?:$|,| of | at | for )",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    Set<String> names = new LinkedHashSet<>();
    for (Claim other : below) {
      other.source().name().filter(name -> isFor(other, name, introduced)).ifPresent(names::add);
    }
    return names.size() == 1
        ? claim.of(
            new Source(
                Optional.of(names.iterator().next()), SourceKind.NAMED, claim.source().mention()))
        : claim;
  }

  private boolean isFor(Claim claim, String name, Pattern introduced) {
    return introduced.matcher(name).find()
        || claim
            .source()
            .mention()
            .filter(place -> introduced.matcher(place.in(text)).find())
            .isPresent();
  }
}
