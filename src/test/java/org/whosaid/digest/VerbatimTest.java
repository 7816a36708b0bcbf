// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Extraction;

/** Whatever the claims are: what passes for the article's words is there, and ours are few. */
class VerbatimTest {
  /** All the words that are ours, in any line. */
  private static final Set<String> OUR_WORDS =
      Set.copyOf(
          List.of(
              ("said via unnamed No source named more no reply from in the article too long to show here"
                      + " Second-hand Unnamed Article reason given sources with a not identified"
                      + " and value values under All claims In the article s own voice"
                      + " unclear Unclear")
                  .split(" ")));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyVerbatimPieceStandsInTheArticleAndTheReplyStaysShort(long seed) {
    RandomStories.Case random = RandomStories.of(seed);

    mustBeSound(
        random.article(),
        random.extraction(),
        new DigestWriter().of(random.article(), random.extraction(), random.ownVoice()));
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.digest.GoldenReplyTest#samples")
  void theSamplesAreVerbatimToo(String name) {
    Story story = SampleStories.named(name);

    mustBeSound(story.article(), story.extraction(), story.digest());
    String text = story.article().text().toLowerCase(Locale.ROOT);
    for (Line line : story.digest().sourceLines()) {
      for (Piece piece : line.pieces()) {
        if (piece instanceof Piece.SourceName || piece instanceof Piece.Carrier) {
          assertThat(text).contains(piece.text().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static void mustBeSound(Article article, Extraction found, Digest digest) {
    List<Claim> claims = found.claims();
    assertThat(digest.lines()).isLessThanOrEqualTo(DigestWriter.MAX_LINES);
    assertThat(digest.characters()).isLessThanOrEqualTo(DigestWriter.MAX_CHARACTERS);
    assertThat(digest.unshown()).isBetween(0, claims.size());
    assertThat(digest.said().isEmpty() && digest.disputed().shown().isEmpty())
        .isEqualTo(claims.isEmpty());
    for (Line line : digest.sourceLines()) {
      for (Piece.Verbatim words : line.verbatim()) {
        assertThat(words.text()).isEqualTo(words.span().in(article.text()));
      }
      for (Piece piece : line.pieces()) {
        if (piece instanceof Piece.SourceName || piece instanceof Piece.Carrier) {
          assertThat(names(claims)).anyMatch(name -> isOrBegins(piece.text(), name));
        }
        if (piece instanceof Piece.OurWords ours) {
          assertThat(OUR_WORDS).containsAll(wordsOf(ours.text()));
        }
        if (piece instanceof Piece.Mark mark) {
          Evidence evidence = mark.evidence();
          assertThat(evidence.words()).isEqualTo(evidence.span().in(article.text()));
          assertThat(evidence.link().map(link -> link.toString().length()).orElse(0))
              .isLessThanOrEqualTo(TextFragment.MAX_URL);
        }
      }
    }
  }

  private static List<String> names(List<Claim> claims) {
    List<String> names = new ArrayList<>();
    for (Claim claim : claims) {
      claim.source().name().ifPresent(names::add);
      names.addAll(claim.via());
    }
    return names;
  }

  /** A long name is cut; at the beginning of a line it has a capital letter. */
  private static boolean isOrBegins(String shown, String name) {
    String words = shown.endsWith("…") ? shown.substring(0, shown.length() - 1) : shown;
    boolean cut = !words.equals(shown);
    return cut
        ? name.regionMatches(true, 0, words, 0, words.length())
        : name.equalsIgnoreCase(words);
  }

  private static List<String> wordsOf(String text) {
    return Stream.of(text.split("[^\\p{L}-]+")).filter(word -> !word.isEmpty()).toList();
  }
}
