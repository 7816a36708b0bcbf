// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;

/**
 * Scores attributions on annotated articles of PolNeAR, again and again: the articles are read and
 * aligned once. Figures are those of the project's reference scorer.
 */
final class PolnearScorer {
  /** An instance and the places of its tokens, which are none where the text doesn't have it. */
  private record Aligned(Instance instance, List<TokenPlaces.Place> places) {}

  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, List<Attribution>> gold = new HashMap<>();
  private final List<Aligned> aligned = new ArrayList<>();

  private PolnearScorer() {}

  /**
   * @param instances the articles as CofeNet publishes them, JSON lines
   * @param texts the folder of {@code ID.txt}
   * @param gold the folder of {@code ID_ANNOTATOR.ann}; the first annotator by name counts, and an
   *     article without one is left out of the whole attributions' score
   * @throws DataFault naming the file, and the line where there is one
   */
  static PolnearScorer read(Path instances, Path texts, Path gold) {
    PolnearScorer scorer = new PolnearScorer();
    List<Path> annotated = DataFiles.inFolder(gold, PolnearCorpus.ANNOTATIONS);
    Map<String, TokenPlaces> places = new HashMap<>();
    for (Instance instance : Instance.read(instances)) {
      String article = instance.article();
      if (!scorer.texts.containsKey(article)) {
        scorer.readArticle(article, texts, annotated);
      }
      String text = scorer.texts.getOrDefault(article, "");
      TokenPlaces free =
          places.computeIfAbsent(instance.annotation(), annotation -> new TokenPlaces(text));
      scorer.aligned.add(new Aligned(instance, free.next(instance.tokens())));
    }
    return scorer;
  }

  private void readArticle(String article, Path folder, List<Path> annotated) {
    String text = DataFiles.text(folder.resolve(article + PolnearCorpus.TEXT));
    texts.put(article, text);
    Optional<Path> annotations = PolnearCorpus.firstAnnotator(article, annotated);
    if (annotations.isPresent()) {
      gold.put(
          article,
          PolnearCorpus.marks(annotations.get(), text).asTheReferenceScorerReadsThem());
    }
  }

  /** The texts of the articles that are scored, by id. */
  Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  /**
   * @param predictions what was found in each article, by its id; those inside another's content are
   *     left out, and so are articles that aren't scored
   */
  PolnearScores score(Map<String, List<Attribution>> predictions) {
    Map<String, List<Attribution>> outermost = new HashMap<>();
    predictions.forEach(
        (article, found) -> outermost.put(article, AnnotatedArticle.outermost(found)));
    Map<Role, Score> roles = new EnumMap<>(Role.class);
    for (Aligned one : aligned) {
      List<Attribution> found = outermost.getOrDefault(one.instance().article(), List.of());
      Set<TokenSpan> predicted = predicted(one.places(), found);
      for (Role role : Role.values()) {
        roles.merge(role, exact(role, one.instance().gold(), predicted), Score::plus);
      }
    }
    Alignment paired = pair(outermost);
    return new PolnearScores(
        coverage(predictions.keySet()), roles, paired.linked(), paired.strict());
  }

  private PolnearScores.Coverage coverage(Set<String> predicted) {
    int tokens = 0;
    int unaligned = 0;
    for (Aligned one : aligned) {
      int size = one.instance().tokens().size();
      tokens += size;
      unaligned += one.places().isEmpty() ? size : 0;
    }
    List<String> unpredicted =
        texts.keySet().stream().filter(article -> !predicted.contains(article)).toList();
    return new PolnearScores.Coverage(
        texts.size(), aligned.size(), tokens, unaligned, unpredicted);
  }

  /** The tokens, from the first to the last, that each predicted span touches. */
  private static Set<TokenSpan> predicted(
      List<TokenPlaces.Place> places, List<Attribution> attributions) {
    Set<TokenSpan> spans = new HashSet<>();
    for (Attribution attribution : attributions) {
      for (Role role : Role.values()) {
        for (TextSpan span : RoleLabel.spans(attribution, role)) {
          tokens(role, span, places).ifPresent(spans::add);
        }
      }
    }
    return spans;
  }

  private static Optional<TokenSpan> tokens(
      Role role, TextSpan span, List<TokenPlaces.Place> places) {
    if (places.isEmpty()
        || span.end() <= places.get(0).start()
        || span.start() >= places.get(places.size() - 1).end()) {
      return Optional.empty();
    }
    int first = -1;
    int last = -1;
    for (int token = 0; token < places.size(); token++) {
      TokenPlaces.Place place = places.get(token);
      if (place.start() < span.end() && place.end() > span.start()) {
        first = first < 0 ? token : first;
        last = token;
      }
    }
    return first < 0 ? Optional.empty() : Optional.of(new TokenSpan(role, first, last + 1));
  }

  private static Score exact(Role role, Set<TokenSpan> gold, Set<TokenSpan> predicted) {
    int right = 0;
    int wrong = 0;
    for (TokenSpan span : predicted) {
      if (span.role() == role && gold.contains(span)) {
        right++;
      } else if (span.role() == role) {
        wrong++;
      }
    }
    int all = (int) gold.stream().filter(span -> span.role() == role).count();
    return new Score(right, wrong, all - right);
  }

  private Alignment pair(Map<String, List<Attribution>> outermost) {
    Score linked = Score.NONE;
    Score strict = Score.NONE;
    for (String article : gold.keySet()) {
      Alignment paired = pair(article, outermost.getOrDefault(article, List.of()));
      linked = linked.plus(paired.linked());
      strict = strict.plus(paired.strict());
    }
    return new Alignment(linked, strict, Set.of());
  }

  private Alignment pair(String article, List<Attribution> found) {
    return Alignment.of(
        texts.getOrDefault(article, ""), gold.getOrDefault(article, List.of()), found);
  }

  /**
   * Each predicted attribution with whether it is right, as {@link PolnearScores#linked} counts it.
   *
   * @param predictions by article
   */
  List<Judged> judged(Map<String, List<Attribution>> predictions) {
    List<Judged> judged = new ArrayList<>();
    predictions.forEach(
        (article, found) -> {
          Set<Integer> right = pair(article, found).right();
          for (int i = 0; i < found.size(); i++) {
            judged.add(new Judged(found.get(i).score(), right.contains(i)));
          }
        });
    return judged;
  }
}
