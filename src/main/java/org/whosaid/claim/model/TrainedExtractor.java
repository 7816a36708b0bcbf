// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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

  private TrainedExtractor(ModelCard card, OnnxNetwork network) {
    this.network = network;
    this.model = new AttributionModel(WordPieces.load(), network, card.learnt());
    this.claims = new ClaimsInAttributions(card.leastScore());
    this.name = card.name();
  }

  /**
   * The model among the program's resources.
   *
   * @throws ModelUnusable if it is missing, damaged or not this program's
   */
  public static TrainedExtractor load() {
    return of(new String(resource(CARD), StandardCharsets.UTF_8), resource(NETWORK));
  }

  /**
   * A model from elsewhere.
   *
   * @param card a {@link ModelCard} in JSON
   * @param network the ONNX file for which the card was written
   * @throws ModelUnusable if one is damaged, or the two don't belong together
   */
  public static TrainedExtractor of(String card, byte[] network) {
    ModelCard read = ModelCard.read(card);
    read.check(network);
    return new TrainedExtractor(read, OnnxNetwork.of(network, THREADS));
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
  public String name() {
    return name;
  }

  @Override
  public Extraction in(Article article) {
    List<ReportedSpeech> found = new ArrayList<>();
    for (Attribution attribution : model.in(article.text(), article.paragraphs())) {
      found.add(withInside(article.text(), attribution, 1));
    }
    return claims.of(article, found, name);
  }

  private ReportedSpeech withInside(String text, Attribution attribution, int depth) {
    List<ReportedSpeech> inside = new ArrayList<>();
    for (TextSpan content : attribution.content()) {
      if (content.length() >= SHORTEST && depth < DEEPEST && claims.mayReport(content.in(text))) {
        for (Attribution inner : model.in(text, List.of(new Paragraph(1, content)))) {
          if (isProperPart(inner, content)) {
            inside.add(withInside(text, inner, depth + 1));
          }
        }
      }
    }
    return new ReportedSpeech(attribution, inside);
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
