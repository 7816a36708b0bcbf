// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.Paragraph;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.AttributionModel;
import org.whosaid.claim.model.Calibration;
import org.whosaid.claim.model.Learnt;
import org.whosaid.claim.model.Network;
import org.whosaid.claim.model.PairWeights;
import org.whosaid.claim.model.Role;
import org.whosaid.claim.model.SpanWeights;
import org.whosaid.claim.model.Thresholds;
import org.whosaid.claim.model.WordPieces;

/** The articles on which a network is judged, and on which the few numbers behind it are chosen. */
final class DevArticles {
  private final PolnearScorer scorer;
  private final WordPieces vocabulary = WordPieces.load();

  DevArticles(PolnearScorer scorer) {
    this.scorer = scorer;
  }

  /** PolNeAR's development part in {@code corpus}, the CofeNet file of it in {@code instances}. */
  static DevArticles read(Path corpus, Path instances) {
    Path dev = corpus.resolve("dev");
    return new DevArticles(
        PolnearScorer.read(instances, dev.resolve("text"), dev.resolve("attributions")));
  }

  Map<String, List<Attribution>> found(Network network, Learnt learnt) {
    return found(scorer.texts().entrySet().stream(), network, learnt);
  }

  private Map<String, List<Attribution>> found(
      Stream<Map.Entry<String, String>> texts, Network network, Learnt learnt) {
    AttributionModel model = new AttributionModel(vocabulary, network, learnt);
    Map<String, List<Attribution>> found = new ConcurrentSkipListMap<>();
    texts.forEach(
        text ->
            found.put(text.getKey(), model.in(text.getValue(), paragraphs(text.getValue()))));
    return found;
  }

  /** The lines of {@code text} that show anything. */
  static List<Paragraph> paragraphs(String text) {
    return Article.ofLines(ArticleDetails.UNKNOWN, text).paragraphs();
  }

  PolnearScores scores(Network network, Learnt learnt) {
    return scorer.score(found(network, learnt));
  }

  /** The thresholds and the calibration that suit a network best. */
  Learnt tuned(Network network, SpanWeights spans, PairWeights pairs) {
    Network remembering = new RememberingNetwork(network);
    Thresholds thresholds =
        ThresholdSearch.best(
            tried -> {
              Learnt learnt = new Learnt(spans, pairs, tried, Calibration.none());
              return worth(
                  scorer.score(
                      found(scorer.texts().entrySet().parallelStream(), remembering, learnt)));
            });
    Learnt raw = new Learnt(spans, pairs, thresholds, Calibration.none());
    Calibration calibration = CalibrationFit.of(scorer.judged(found(remembering, raw)));
    return new Learnt(spans, pairs, thresholds, calibration);
  }

  /** What a training run has learnt so far, with thresholds as good as any. */
  static Learnt untuned(Trainer trainer) {
    return new Learnt(
        trainer.spanWeights(), trainer.pairWeights(), ThresholdSearch.START, Calibration.none());
  }

  /** Each attribution that was found, with whether it is right. */
  List<Judged> judged(Network network, Learnt learnt) {
    return scorer.judged(found(network, learnt));
  }

  /** Each of the four kinds of score counts the same. */
  private static double worth(PolnearScores scores) {
    double worth = scores.linked().f1();
    for (Role role : Role.values()) {
      worth += scores.of(role).f1();
    }
    return worth;
  }
}
