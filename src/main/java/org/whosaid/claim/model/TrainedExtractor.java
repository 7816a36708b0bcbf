// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.Article;
import org.whosaid.article.Paragraph;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.claim.ClaimsInAttributions;
import org.whosaid.claim.Extraction;
import org.whosaid.claim.ReportedSpeech;

/**
 * The trained model as the product uses it: it finds the outermost attributions of an article and,
 * reading each content once more, those reported inside; claims are made of all of them. Safe for
 * use by several threads.
 */
public final class TrainedExtractor implements ClaimExtractor, AutoCloseable {
  private static final String NETWORK = "attributions.onnx";
  private static final String CARD = "attributions.json";
  private static final int THREADS = 2;

  /** Contents are read again so deep; people don't report further. */
  private static final int DEEPEST = 3;

  /** A shorter content, in UTF-16 code units, reports nobody. */
  private static final int SHORTEST = 20;

  private final OnnxNetwork network;
  private final AttributionModel model;
  private final ClaimsInAttributions claims;
  private final String name;

  /** More articles at once would share the same processor time, and each be finished later. */
  private final Semaphore turns = new Semaphore(THREADS, true);

  private TrainedExtractor(ModelCard card, OnnxNetwork network, UnaryOperator<Network> around) {
    this.network = network;
    this.model = new AttributionModel(WordPieces.load(), around.apply(network), card.learnt());
    this.claims = new ClaimsInAttributions(card.leastScore());
    this.name = card.name();
  }

  /**
   * The model among the program's resources.
   *
   * @throws ModelUnusable if it is missing, damaged or not this program's
   */
  public static TrainedExtractor load() {
    return load(UnaryOperator.identity());
  }

  /**
   * The same, its network with something around it: somebody with a watch, say.
   *
   * @throws ModelUnusable if it is missing, damaged or not this program's
   */
  public static TrainedExtractor load(UnaryOperator<Network> around) {
    return of(new String(resource(CARD), StandardCharsets.UTF_8), resource(NETWORK), around);
  }

  /**
   * A model from elsewhere.
   *
   * @param card a {@link ModelCard} in JSON
   * @param network the ONNX file for which the card was written
   * @throws ModelUnusable if one is damaged, or the two don't belong together
   */
  public static TrainedExtractor of(String card, byte[] network) {
    return of(card, network, UnaryOperator.identity());
  }

  private static TrainedExtractor of(String card, byte[] network, UnaryOperator<Network> around) {
    ModelCard read = ModelCard.read(card);
    read.check(network);
    return new TrainedExtractor(read, OnnxNetwork.of(network, THREADS), around);
  }

  private static byte[] resource(String name) {
    try (@Nullable InputStream in = TrainedExtractor.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new ModelUnusable("the program lacks its model, " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new ModelUnusable("the model can't be read: " + name, e);
    }
  }

  /** The model's identity. */
  @Override
  public String name() {
    return name;
  }

  /** Waits for its turn: who came first is read first. */
  @Override
  public Extraction in(Article article) {
    String text = article.text();
    turns.acquireUninterruptibly();
    try {
      return claims.of(article, withInside(text, model.in(text, article.paragraphs()), 1), name);
    } finally {
      turns.release();
    }
  }

  /** The attributions, each with what is reported inside its contents, to which they are read. */
  private List<ReportedSpeech> withInside(String text, List<Attribution> outer, int depth) {
    Map<TextSpan, List<Attribution>> inside = depth < DEEPEST ? inside(text, outer) : Map.of();
    List<Attribution> inner = inside.values().stream().flatMap(List::stream).toList();
    Iterator<ReportedSpeech> deeper =
        (inner.isEmpty() ? List.<ReportedSpeech>of() : withInside(text, inner, depth + 1))
            .iterator();
    Map<TextSpan, List<ReportedSpeech>> reported = new HashMap<>();
    inside.forEach(
        (content, some) -> reported.put(content, some.stream().map(one -> deeper.next()).toList()));
    return outer.stream()
        .map(
            attribution ->
                new ReportedSpeech(
                    attribution,
                    attribution.content().stream()
                        .flatMap(content -> reported.getOrDefault(content, List.of()).stream())
                        .toList()))
        .toList();
  }

  /** What is reported inside each content that may hold anything. */
  private Map<TextSpan, List<Attribution>> inside(String text, List<Attribution> outer) {
    List<TextSpan> contents =
        outer.stream()
            .flatMap(attribution -> attribution.content().stream())
            .filter(span -> span.length() >= SHORTEST && claims.mayReport(span.in(text)))
            .distinct()
            .toList();
    List<List<Attribution>> found =
        model.inEach(
            text, contents.stream().map(content -> List.of(new Paragraph(1, content))).toList());
    Map<TextSpan, List<Attribution>> inside = new LinkedHashMap<>();
    for (int i = 0; i < contents.size(); i++) {
      TextSpan content = contents.get(i);
      inside.put(
          content, found.get(i).stream().filter(inner -> isProperPart(inner, content)).toList());
    }
    return inside;
  }

  /** Something with a cue and less than the whole: else a content would be found in itself. */
  private static boolean isProperPart(Attribution inner, TextSpan content) {
    return !inner.cue().isEmpty() && inner.content().stream().noneMatch(content::equals);
  }

  @Override
  public void close() {
    network.close();
  }
}
