// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.Article;
import org.whosaid.article.TextSpan;

/** Reads one attribution of an article as a claim, if it is one. */
final class AttributionReader {
  private final Article article;
  private final ArticleWords words;
  private final CueReader cues;
  private final Carriers carriers;
  private final ContentPieces pieces;

  AttributionReader(Article article, ArticleWords words, CueLexicon lexicon) {
    this.article = article;
    this.words = words;
    this.cues = new CueReader(lexicon, words);
    this.carriers = new Carriers(article.text(), words);
    this.pieces = new ContentPieces(article);
  }

  /**
   * Empty for wishes and deeds, and for words that are not there.
   *
   * @param outer in whose content it stands
   */
  Optional<Finding> read(Attribution attribution, Optional<Finding> outer) {
    List<TextSpan> others = new ArrayList<>(attribution.cue());
    attribution.source().stream().limit(1).forEach(others::add);
    List<TextSpan> content = pieces.of(attribution.content(), others);
    ReportedWords reported = new ReportedWords(words.in(content));
    if (reported.isEmpty()) {
      return Optional.empty();
    }
    return cues.read(attribution, reported)
        .map(said -> finding(attribution, said, reported, content, outer));
  }

  private Finding finding(
      Attribution attribution,
      CueReader.Said said,
      ReportedWords reported,
      List<TextSpan> content,
      Optional<Finding> outer) {
    Optional<TextSpan> source = attribution.source().stream().findFirst().flatMap(this::trimmed);
    Optional<TextSpan> cueSpan = attribution.cue().stream().findFirst();
    Carriers.Origin origin = carriers.of(source, cueSpan, content, outer.map(Finding::reach));
    Optional<Cue> cue =
        said.words()
            .filter(span -> content.stream().noneMatch(span::overlaps))
            .map(span -> new Cue(span, span.in(article.text())));
    return new Finding(
        words.paragraphAt(content.get(0).start()),
        origin.source(),
        origin.carrier(),
        cue,
        said.act(),
        content,
        reported.quotation(),
        attribution.score());
  }

  /** Without the punctuation around it; a source without a word is none. */
  private Optional<TextSpan> trimmed(TextSpan span) {
    String text = article.text();
    int start = span.start();
    int end = Math.min(span.end(), text.length());
    while (start < end && isAround(text.charAt(start))) {
      start++;
    }
    while (end > start && isAround(text.charAt(end - 1))) {
      end--;
    }
    boolean word =
        start < end && words.in(new TextSpan(start, end)).stream().anyMatch(Token::isWord);
    return word ? Optional.of(new TextSpan(start, end)) : Optional.empty();
  }

  private static boolean isAround(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",;:“”\"—–".indexOf(c) >= 0;
  }
}
