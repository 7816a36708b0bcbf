// SPDX-License-Identifier: Apache-2.0
package org.whosaid.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.article.Article;
import org.whosaid.claim.Claim;

/** Whatever the claims are: what passes for the article's words is there, and ours are few. */
class VerbatimTest {
  /** All the words that are ours, in any line. */
  private static final Set<String> OUR_WORDS =
      Set.of(
          ("said via unnamed No source named more no reply from in the article too long to show here"
                  + " Second-hand Unnamed Article reason given sources with a not identified")
              .split(" "));

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyVerbatimPieceStandsInTheArticleAndTheReplyStaysShort(long seed) {
    RandomStories.Case random = RandomStories.of(seed);

    mustBeSound(random.article(), random.claims());
  }

  @ParameterizedTest
  @MethodSource("org.whosaid.digest.GoldenReplyTest#samples")
  void theSamplesAreVerbatimToo(String name) {
    mustBeSound(SampleStories.named(name).article(), SampleStories.named(name).claims());
  }

  private static void mustBeSound(Article article, List<Claim> claims) {
    Digest digest = new DigestWriter().of(article, claims);

    assertThat(digest.lines()).isLessThanOrEqualTo(DigestWriter.MAX_LINES);
    assertThat(digest.characters()).isLessThanOrEqualTo(DigestWriter.MAX_CHARACTERS);
    assertThat(digest.unshown()).isBetween(0, claims.size());
    assertThat(digest.said().isEmpty()).isEqualTo(claims.isEmpty());
    List<Line> lines = new ArrayList<>(digest.said());
    lines.addAll(digest.checks());
    for (Line line : lines) {
      for (Piece.Verbatim words : line.verbatim()) {
        assertThat(words.text()).isEqualTo(words.span().in(article.text()));
      }
      for (Piece piece : line.pieces()) {
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

  private static List<String> wordsOf(String text) {
    return Stream.of(text.split("[^\\p{L}-]+")).filter(word -> !word.isEmpty()).toList();
  }
}
