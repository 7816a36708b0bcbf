// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Difference;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.Quotation;
import org.whosaid.claim.SpeechAct;
import org.whosaid.figure.Figure;
import org.whosaid.source.Source;
import org.whosaid.source.SourceKind;

/** Articles and claims as no extractor should make them, the same for the same seed. */
public final class RandomStories {
  private static final List<String> WORDS =
      List.of(
          "the",
          "army",
          "said",
          "accused",
          "Russia",
          "of",
          "“no",
          "way”",
          "\"yes",
          "no\"",
          "14,",
          "and",
          "but",
          "after",
          "it",
          "denied.",
          "The",
          "–",
          "<!channel>",
          "&",
          "’s",
          "'quoted",
          "\ud83d\udca5",
          "\u202eevil",
          "\u200b",
          "because",
          "x".repeat(400),
          "\n",
          ";",
          "U.S.",
          "not",
          "authorised",
          "anonymity",
          "alleged",
          "could",
          "verify",
          "*bold*",
          "|",
          "=1");

  /** What a case consists of. */
  public record Case(Article article, Extraction extraction, List<Figure> ownVoice) {
    public List<Claim> claims() {
      return extraction.claims();
    }
  }

  private RandomStories() {}

  public static Case of(long seed) {
    return of(new Random(seed));
  }

  /** Whatever {@code random} chooses. */
  public static Case of(Random random) {
    StringBuilder text = new StringBuilder("Start");
    int words = 1 + random.nextInt(600);
    for (int i = 0; i < words; i++) {
      text.append(random.nextInt(30) == 0 ? "\n\n" : " ").append(word(random));
    }
    Article article = Article.ofLines(details(random), text.toString());
    List<Claim> claims = new ArrayList<>();
    int count = random.nextInt(80);
    for (int id = 1; id <= count; id++) {
      claims.add(claim(id, article.text(), random));
    }
    List<Figure> ownVoice = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      ownVoice.add(
          figure(span(article.text(), random.nextInt(article.text().length()), random), random));
    }
    List<Difference> differences = differences(article.text(), claims, random);
    return new Case(article, new Extraction(List.of(), claims, differences, "random"), ownVoice);
  }

  /** Of any claims, also of such as there are none, by any figure, also by one of no claim. */
  private static List<Difference> differences(String text, List<Claim> claims, Random random) {
    List<Difference> differences = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0 && !claims.isEmpty(); i--) {
      List<Difference.Side> sides = new ArrayList<>();
      for (int side = 2 + random.nextInt(9); side > 0; side--) {
        Claim claim = claims.get(random.nextInt(claims.size()));
        TextSpan span =
            claim.figures().isEmpty()
                ? span(text, random.nextInt(text.length()), random)
                : pick(random, claim.figures().toArray(new Figure[0])).span();
        sides.add(new Difference.Side(random.nextInt(9) == 0 ? 99 : claim.id(), span));
      }
      differences.add(new Difference(phrase(random), sides));
    }
    return differences;
  }

  private static Figure figure(TextSpan span, Random random) {
    double value = random.nextInt(4);
    return new Figure(
        value,
        OptionalDouble.empty(),
        random.nextBoolean() ? "" : word(random),
        phrase(random),
        span);
  }

  private static List<Figure> figures(List<TextSpan> content, Random random) {
    List<Figure> figures = new ArrayList<>();
    for (TextSpan words : content) {
      if (random.nextBoolean()) {
        int start = words.start() + random.nextInt(words.length());
        int end = Math.min(words.end(), start + 1 + random.nextInt(20));
        figures.add(figure(new TextSpan(start, end), random));
      }
    }
    return figures;
  }

  private static ArticleDetails details(Random random) {
    String path = random.nextInt(5) == 0 ? "p".repeat(1_900) : "a?b=%7C&c=d#top";
    return new ArticleDetails(
        random.nextInt(6) == 0
            ? Optional.empty()
            : Optional.of(URI.create("https://www.example.com/" + path)),
        Optional.of("A title"),
        Optional.empty(),
        random.nextBoolean() ? Optional.of(phrase(random)) : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Claim claim(int id, String text, Random random) {
    List<TextSpan> content = new ArrayList<>();
    int from = random.nextInt(text.length());
    for (int i = 0; i <= random.nextInt(3) && from < text.length() - 1; i++) {
      TextSpan span = span(text, from, random);
      content.add(span);
      from = span.end() + random.nextInt(10);
    }
    if (content.isEmpty()) {
      content.add(new TextSpan(0, 1));
    }
    TextSpan cue = span(text, random.nextInt(text.length()), random);
    return new Claim(
        id,
        new Source(
            random.nextInt(8) == 0 ? Optional.empty() : Optional.of(phrase(random)),
            pick(random, SourceKind.values()),
            Optional.empty()),
        random.nextInt(3) == 0 ? List.of(phrase(random), word(random)) : List.of(),
        random.nextBoolean() ? Optional.of(new Cue(cue, cue.in(text))) : Optional.empty(),
        pick(random, SpeechAct.values()),
        content,
        pick(random, Quotation.values()),
        figures(content, random),
        random.nextInt(4) == 0 ? OptionalInt.of(1 + random.nextInt(80)) : OptionalInt.empty(),
        random.nextDouble());
  }

  private static TextSpan span(String text, int from, Random random) {
    int length = 1 + random.nextInt(random.nextInt(10) == 0 ? 2_000 : 120);
    return new TextSpan(from, Math.min(text.length(), from + length));
  }

  private static String phrase(Random random) {
    StringBuilder phrase = new StringBuilder(word(random));
    for (int i = random.nextInt(4); i > 0; i--) {
      phrase.append(' ').append(word(random));
    }
    return phrase.toString();
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static <T> T pick(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }
}
