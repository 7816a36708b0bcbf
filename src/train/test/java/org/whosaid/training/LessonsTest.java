// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.Window;
import org.whosaid.claim.model.WordPieces;

class LessonsTest {
  private static final WordPieces VOCABULARY = WordPieces.load();
  private static final int BATCH = 2_048;
  private static final String SENTENCE = "[s%1$d Ruiz] [c%1$d said] [t%1$d that it fell]. ";

  @Test
  void theSameEpochIsTheSameLessonsInTheSameOrder() {
    assertThat(inWords(lessons(12, 1).epoch(3))).isEqualTo(inWords(lessons(12, 1).epoch(3)));
  }

  @Test
  void anotherEpochOrSeedCutsAndMixesAnew() {
    List<String> lessons = inWords(lessons(12, 1).epoch(3));

    assertThat(inWords(lessons(12, 1).epoch(4))).isNotEqualTo(lessons);
    assertThat(inWords(lessons(12, 2).epoch(3))).isNotEqualTo(lessons);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7})
  void eachWordOfAnArticleIsInOneLesson(int epoch) {
    AnnotatedArticle article = article(400, new Random(epoch));
    Lessons lessons = new Lessons(VOCABULARY, List.of(article), 1);

    List<Lesson> inOrder = inOrder(lessons.epoch(epoch));

    int at = 0;
    for (Lesson lesson : inOrder) {
      assertThat(lesson.pieces().fromWord()).isEqualTo(at);
      at = lesson.pieces().toWord();
    }
    assertThat(at).isEqualTo(Lessons.words(VOCABULARY, article.text()).size());
  }

  @Test
  void allArticlesAreTaughtInEachEpoch() {
    List<AnnotatedArticle> articles = articles(30);
    int words = 0;
    for (AnnotatedArticle article : articles) {
      words += Lessons.words(VOCABULARY, article.text()).size();
    }
    Lessons lessons = new Lessons(VOCABULARY, articles, 1);

    for (int epoch = 0; epoch < 3; epoch++) {
      int taught =
          lessons.epoch(epoch).stream().flatMap(List::stream).mapToInt(Lesson::words).sum();
      assertThat(taught).isEqualTo(words);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 200})
  void aBatchWithItsPaddingIsNotTooLarge(int articles) {
    for (List<Lesson> batch : lessons(articles, 1).epoch(0)) {
      int longest = batch.stream().mapToInt(lesson -> lesson.pieces().length()).max().orElseThrow();
      assertThat(batch.size() * longest).isLessThanOrEqualTo(BATCH);
      assertThat(longest).isLessThanOrEqualTo(Window.MOST_PIECES);
    }
  }

  @Test
  void littleOfABatchIsPadding() {
    int pieces = 0;
    int padded = 0;
    for (List<Lesson> batch : lessons(200, 1).epoch(0)) {
      int longest = 0;
      for (Lesson lesson : batch) {
        longest = Math.max(longest, lesson.pieces().length());
        pieces += lesson.pieces().length();
      }
      padded += batch.size() * longest;
    }

    assertThat((double) pieces / padded).isGreaterThan(0.8);
  }

  @Test
  void spansAreCountedInTheLessonsWordsInOrderWithoutOverlaps() {
    AnnotatedArticle article = article(300, new Random(1));
    Lessons lessons = new Lessons(VOCABULARY, List.of(article), 1);

    int contents = 0;
    for (Lesson lesson : inOrder(lessons.epoch(0))) {
      int end = 0;
      for (GoldSpan span : lesson.spans()) {
        assertThat(span.from()).isGreaterThanOrEqualTo(end);
        end = span.to();
        contents += span.role() == Role.CONTENT ? 1 : 0;
      }
      assertThat(end).isLessThanOrEqualTo(lesson.words());
    }
    assertThat(contents).isEqualTo(article.attributions().size());
  }

  @Test
  void articlesWithoutWordsTeachNothing() {
    AnnotatedArticle empty = new AnnotatedArticle("empty", " \n\u200B", List.of());

    assertThat(new Lessons(VOCABULARY, List.of(empty), 1).epoch(0)).isEmpty();
  }

  private static Lessons lessons(int articles, long seed) {
    return new Lessons(VOCABULARY, articles(articles), seed);
  }

  private static List<AnnotatedArticle> articles(int count) {
    List<AnnotatedArticle> articles = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Random random = new Random(i);
      articles.add(article(1 + random.nextInt(90), random));
    }
    return articles;
  }

  /** An article of so many sentences in paragraphs of one to four. */
  private static AnnotatedArticle article(int sentences, Random random) {
    StringBuilder marked = new StringBuilder("== story\n");
    int left = 0;
    for (int i = 1; i <= sentences; i++) {
      if (left == 0) {
        marked.append('\n');
        left = 1 + random.nextInt(4);
      }
      left--;
      marked.append(random.nextInt(3) == 0 ? SENTENCE.formatted(i) : "It rained all day long. ");
    }
    return MarkedExamples.parse("test", marked + "\n").get(0);
  }

  private static List<Lesson> inOrder(List<List<Lesson>> batches) {
    return batches.stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparingInt(lesson -> lesson.pieces().fromWord()))
        .toList();
  }

  /** Each batch as the places of its lessons and their spans. */
  private static List<String> inWords(List<List<Lesson>> batches) {
    List<String> words = new ArrayList<>();
    for (List<Lesson> batch : batches) {
      StringBuilder text = new StringBuilder();
      for (Lesson lesson : batch) {
        text.append(lesson.pieces().fromWord()).append('-').append(lesson.pieces().toWord());
        text.append(lesson.spans().stream().map(GoldSpan::words).toList()).append(' ');
      }
      words.add(text.toString());
    }
    return words;
  }
}
