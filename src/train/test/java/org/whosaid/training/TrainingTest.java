// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.AttributionModel;
import org.whosaid.claim.model.Calibration;
import org.whosaid.claim.model.HeadLayout;
import org.whosaid.claim.model.Learnt;
import org.whosaid.claim.model.Network;
import org.whosaid.claim.model.OnnxNetwork;
import org.whosaid.claim.model.PairWeights;
import org.whosaid.claim.model.SpanWeights;
import org.whosaid.claim.model.Window;
import org.whosaid.claim.model.WindowPieces;
import org.whosaid.claim.model.WordPieces;
import org.whosaid.claim.model.WordScores;
import org.whosaid.claim.model.WordsOfText;

/** The whole way on ten sentences: learning, stopping, going on, exporting, finding. */
class TrainingTest {
  private static final String TEN_SENTENCES =
      """
      == 1
      [s1 The mayor] [c1 said] [t1 the old bridge would close on Monday].
      == 2
      [t1 "The water came at night,"] [c1 said] [s1 Ilse Brandt, a baker].
      == 3
      [s1 The ministry] [c1 denied] [t1 that the mine had been unsafe].
      == 4
      The ferry left at noon with forty passengers and two dogs.
      == 5
      [c1 According to] [s1 the police], [t1 nobody was hurt].
      == 6
      [s1 Engineers] [c1 warned] [t1 that the dam might give way].
      == 7
      The library opens at nine and closes at six on weekdays.
      == 8
      [t1 The harvest was poor], [s1 farmers] [c1 say].
      == 9
      [s1 She] [c1 told] reporters [t1 that the plan was dead].
      == 10
      [s1 The union] [c1 accused] [t1 the company of breaking its promise].
      """;

  private static final int EPOCHS = 40;

  @TempDir private Path run;
  private final StringWriter said = new StringWriter();
  private final WordPieces vocabulary = WordPieces.load();
  private final List<AnnotatedArticle> articles = MarkedExamples.parse("ten", TEN_SENTENCES);
  private final RunPlan plan =
      new RunPlan("minilm", EPOCHS, 5e-4, 1, RunPlan.fingerprint(articles));

  @Test
  void aRunThatWasStoppedGoesOnAndItsExportFindsWhatItLearnt() {
    Engine engine = Engine.getEngine("PyTorch");
    JniUtils.setGradMode(false);
    engine.setRandomSeed(1);
    try (NDManager manager = engine.newBaseManager()) {
      assertThatThrownBy(() -> course(trainer(engine, manager)).run(this::stopInTheMiddle))
          .isInstanceOf(Stopped.class);
      int stoppedAt = Checkpoint.read(run.resolve("checkpoint")).step();

      Trainer trainer = trainer(engine, manager);
      course(trainer).run(() -> {});

      assertThat(said.toString()).contains("goes on from step " + stoppedAt + " of");
      List<Double> losses = losses();
      assertThat(losses.get(losses.size() - 1)).isLessThan(losses.get(0) / 2);
      Checkpoint.Saved saved = Checkpoint.read(run.resolve("checkpoint"));
      OnnxExport export = new OnnxExport(EncoderKind.MINILM, saved);
      try (OnnxNetwork exact = OnnxNetwork.of(export.exact(), 1)) {
        isTheSame(exact, trainer.network(manager), 1e-3);
        finds(exact, saved);
      }
      try (OnnxNetwork small = OnnxNetwork.of(export.quantized(), 1)) {
        finds(small, saved);
      }
    }
  }

  @Test
  void aRunIsNotTakenUpWithAnotherPlan() {
    Path file = run.resolve("plan.txt");
    plan.keep(file);
    plan.keep(file);
    RunPlan other = new RunPlan("minilm", EPOCHS, 5e-4, 2, RunPlan.fingerprint(articles));

    assertThatThrownBy(() -> other.keep(file))
        .isInstanceOf(DataFault.class)
        .hasMessageContaining("seed: 1")
        .hasMessageContaining("seed: 2");
  }

  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private int epochsDone;

  private void stopInTheMiddle() {
    epochsDone++;
    if (epochsDone == EPOCHS / 2) {
      throw new Stopped();
    }
  }

  private static Trainer trainer(Engine engine, NDManager manager) {
    return new Trainer(
        engine, manager, EncoderKind.MINILM, Weights.published(EncoderKind.MINILM, manager, 1));
  }

  private Course course(Trainer trainer) {
    Lessons lessons = new Lessons(vocabulary, articles, 1);
    return new Course(trainer, lessons, plan, run, new PrintWriter(said));
  }

  private List<Double> losses() {
    Matcher reports = Pattern.compile("loss ([0-9.]+)").matcher(said.toString());
    List<Double> losses = new ArrayList<>();
    while (reports.find()) {
      losses.add(Double.parseDouble(reports.group(1)));
    }
    return losses;
  }

  private void isTheSame(Network one, Network other, double tolerance) {
    List<WindowPieces> windows = new ArrayList<>();
    for (AnnotatedArticle article : articles) {
      WordsOfText words = Lessons.words(vocabulary, article.text());
      for (Window window : Window.sideBySide(words, Window.MOST_PIECES)) {
        windows.add(WindowPieces.of(vocabulary, words, window));
      }
    }
    List<WordScores> ones = one.scores(windows);
    List<WordScores> others = other.scores(windows);
    for (int window = 0; window < windows.size(); window++) {
      for (int word = 0; word < ones.get(window).size(); word++) {
        for (int column = 0; column < HeadLayout.WIDTH; column++) {
          assertThat((double) ones.get(window).at(word, column))
              .isCloseTo(others.get(window).at(word, column), within(tolerance));
        }
      }
    }
  }

  private void finds(Network network, Checkpoint.Saved saved) {
    Learnt learnt =
        new Learnt(
            new SpanWeights(saved.doubles("spans")),
            new PairWeights(saved.doubles("pairs")),
            ThresholdSearch.START,
            Calibration.none());
    AttributionModel model = new AttributionModel(vocabulary, network, learnt);
    int right = 0;
    for (AnnotatedArticle article : articles) {
      List<Attribution> found = model.in(article.text(), DevArticles.paragraphs(article.text()));
      right += words(found).equals(words(article.attributions())) ? 1 : 0;
    }
    assertThat(right).isGreaterThanOrEqualTo(8);
  }

  private static String words(List<Attribution> attributions) {
    StringBuilder words = new StringBuilder();
    for (Attribution attribution : attributions) {
      words.append(attribution.source()).append(attribution.cue()).append(attribution.content());
    }
    return words.toString();
  }
}
