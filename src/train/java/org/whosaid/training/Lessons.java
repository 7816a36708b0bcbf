// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.model.Window;
import org.whosaid.claim.model.WindowPieces;
import org.whosaid.claim.model.WordPieces;
import org.whosaid.claim.model.WordsOfText;

/** Annotated articles as batches of windows, cut and mixed anew for each epoch. */
final class Lessons {
  /** Pieces in a batch, padding included: small batches learn more from an hour. */
  private static final int BATCH = 2_048;

  /** So many windows at once are sorted by length; the rest of the order is chance. */
  private static final int SORTED = 256;

  private record Taught(WordsOfText words, List<GoldSpan> spans) {}

  private final WordPieces vocabulary;
  private final List<Taught> articles = new ArrayList<>();
  private final long seed;

  Lessons(WordPieces vocabulary, List<AnnotatedArticle> articles, long seed) {
    this.vocabulary = vocabulary;
    this.seed = seed;
    for (AnnotatedArticle article : articles) {
      WordsOfText words = words(vocabulary, article.text());
      if (words.size() > 0) {
        this.articles.add(new Taught(words, GoldSpans.of(words, article.outermost())));
      }
    }
  }

  static WordsOfText words(WordPieces vocabulary, String text) {
    Article lines = Article.ofLines(ArticleDetails.UNKNOWN, text);
    return WordsOfText.of(vocabulary, text, lines.paragraphs());
  }

  /** The batches of an epoch; the same for the same epoch. */
  List<List<Lesson>> epoch(int epoch) {
    Random random = new Random(seed * 1_000_003 + epoch);
    List<Lesson> lessons = new ArrayList<>();
    for (Taught article : articles) {
      int first = Window.MOST_PIECES / 4 + random.nextInt(3 * Window.MOST_PIECES / 4);
      for (Window window : Window.sideBySide(article.words, first)) {
        lessons.add(lesson(article, window));
      }
    }
    Collections.shuffle(lessons, random);
    List<List<Lesson>> batches = new ArrayList<>();
    for (int from = 0; from < lessons.size(); from += SORTED) {
      List<Lesson> some =
          new ArrayList<>(lessons.subList(from, Math.min(lessons.size(), from + SORTED)));
      some.sort(Comparator.comparingInt(lesson -> lesson.pieces().length()));
      batches.addAll(batches(some));
    }
    Collections.shuffle(batches, random);
    return batches;
  }

  private Lesson lesson(Taught article, Window window) {
    WindowPieces pieces = WindowPieces.of(vocabulary, article.words, window);
    List<GoldSpan> spans = new ArrayList<>();
    for (GoldSpan span : article.spans) {
      span.within(pieces.fromWord(), pieces.toWord()).ifPresent(spans::add);
    }
    return new Lesson(pieces, spans);
  }

  private static List<List<Lesson>> batches(List<Lesson> byLength) {
    List<List<Lesson>> batches = new ArrayList<>();
    List<Lesson> batch = new ArrayList<>();
    for (Lesson lesson : byLength) {
      if (!batch.isEmpty() && (batch.size() + 1) * lesson.pieces().length() > BATCH) {
        batches.add(batch);
        batch = new ArrayList<>();
      }
      batch.add(lesson);
    }
    if (!batch.isEmpty()) {
      batches.add(batch);
    }
    return batches;
  }
}
