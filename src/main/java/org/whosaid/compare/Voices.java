// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.whosaid.claim.Claim;
import org.whosaid.digest.Chains;
import org.whosaid.digest.FullestNames;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/**
 * Who is who across several articles: "Sand" here is "Otto Sand" there, if nobody else is called
 * so; the ministry of a headline is the health ministry of its article. Nobody without a name is
 * the same in two articles, nor a document called no more than "report".
 */
final class Voices {
  private final List<Saying> sayings = new ArrayList<>();
  private final Map<String, Voice> voices = new HashMap<>();

  private Voices(List<ComparedArticle> articles, Predicate<Claim> wanted, boolean withOffices) {
    Map<ComparedArticle, List<Claim>> claims = new HashMap<>();
    Names names = new Names();
    for (ComparedArticle article : articles) {
      List<Claim> named = namedInFull(article).stream().filter(wanted).toList();
      claims.put(article, named);
      names.add(named);
    }
    List<String> known = withOffices ? names.fullest() : List.of();
    SpeaksFor offices = new SpeaksFor(articles, known);
    for (ComparedArticle article : articles) {
      TheCompany company = new TheCompany(article, known);
      for (Claim claim : claims.getOrDefault(article, List.of())) {
        claim
            .source()
            .name()
            .filter(name -> !claim.source().isUnclear())
            .map(name -> company.calledAs(name).orElseGet(() -> names.fullestOf(claim.source())))
            .ifPresent(name -> add(article, claim, name, offices));
      }
    }
  }

  private void add(ComparedArticle article, Claim claim, String name, SpeaksFor offices) {
    SourceKind kind = claim.source().kind();
    String key = key(article, name, kind);
    String institution = kind == SourceKind.NAMED ? offices.whom(name) : key;
    Voice voice = voices.computeIfAbsent(key, k -> new Voice(k, name, kind, institution));
    Source full = new Source(Optional.of(voice.name()), kind, claim.source().mention());
    sayings.add(Saying.of(article, claim.of(full), voice));
  }

  /** What is said by somebody in the articles, in their order and in that of their texts. */
  static List<Saying> in(List<ComparedArticle> articles) {
    return new Voices(articles, claim -> true, true).sayings;
  }

  /** What those say in whose names all these plain words are. */
  static List<Saying> called(Set<String> words, List<ComparedArticle> articles) {
    Predicate<Claim> wanted =
        claim ->
            PlainWords.list(claim.source().name().orElse("")).containsAll(words)
                && claim.source().name().isPresent();
    List<ComparedArticle> some =
        articles.stream().filter(article -> mayName(article, words)).toList();
    return new Voices(some, wanted, false).sayings;
  }

  private static boolean mayName(ComparedArticle article, Set<String> words) {
    return article.clipping().extraction().claims().stream()
        .flatMap(claim -> claim.source().name().stream())
        .distinct()
        .anyMatch(name -> !Collections.disjoint(words, PlainWords.list(name)));
  }

  private static String key(ComparedArticle article, String name, SourceKind kind) {
    String plain = Names.plain(name);
    boolean telling = kind == SourceKind.DOCUMENT && plain.indexOf(' ') > 0;
    return kind == SourceKind.NAMED || telling ? plain : article.number() + " " + plain;
  }

  /** The claims with chains, each source by the fullest name in the article. */
  private static List<Claim> namedInFull(ComparedArticle article) {
    List<Claim> claims = Chains.complete(FullestNames.in(article.clipping().extraction().claims()));
    String text = article.article().text();
    Map<String, Set<String>> longer = new HashMap<>();
    for (Claim claim : claims) {
      String name = claim.source().name().orElse("");
      claim
          .source()
          .mention()
          .flatMap(place -> withWordsBefore(name, place.in(text)))
          .ifPresent(full -> longer.computeIfAbsent(name, n -> new HashSet<>()).add(full));
    }
    return claims.stream()
        .map(
            claim ->
                renamed(claim, longer.getOrDefault(claim.source().name().orElse(""), Set.of())))
        .map(claim -> claim.carriedBy(carriers(claim)))
        .toList();
  }

  /** "health ministry" for the name "ministry" where the article says "The health ministry". */
  private static Optional<String> withWordsBefore(String name, String mention) {
    String words = mention.replaceFirst("^(?:[Tt]he|[Aa]n?) ", "");
    boolean institution = !name.isEmpty() && name.equals(name.toLowerCase(Locale.ROOT));
    boolean longer = words.endsWith(" " + name) && words.matches("[\\p{L}’' -]{1,60}");
    return institution && longer ? Optional.of(words) : Optional.empty();
  }

  private static Claim renamed(Claim claim, Set<String> names) {
    Source source = claim.source();
    boolean one = names.size() == 1 && source.kind() == SourceKind.NAMED;
    return one
        ? claim.of(
            new Source(Optional.of(names.iterator().next()), source.kind(), source.mention()))
        : claim;
  }

  /** Each once, without the marks before a name. */
  private static List<String> carriers(Claim claim) {
    List<String> carriers = new ArrayList<>();
    for (String carrier : claim.via()) {
      String name = carrier.replaceFirst("^[^\\p{L}\\p{N}]+", "").strip();
      if (!name.isEmpty() && !carriers.contains(name)) {
        carriers.add(name);
      }
    }
    return carriers;
  }
}
