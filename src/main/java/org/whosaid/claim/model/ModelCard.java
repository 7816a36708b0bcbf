// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/**
 * What lies beside the network's file: which file it must be, what was learnt with it, and how it
 * was made and judged.
 *
 * @param name the model's identity in every output
 * @param sha256 of the network's file, in hexadecimal
 * @param roles the roles in the order of the network's outputs
 * @param width numbers a word
 * @param windowPieces the longest window with which it was trained
 * @param leastScore attributions that score less make no claims in the reply
 * @param notes how it was made and judged, for people
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ModelCard(
    String name,
    String sha256,
    List<String> roles,
    int width,
    int windowPieces,
    double leastScore,
    Thresholds thresholds,
    Calibration calibration,
    List<Double> spans,
    List<Double> pairs,
    List<String> notes) {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(
              DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
              DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
              DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  public ModelCard {
    if (!(leastScore >= 0 && leastScore <= 1)) {
      throw new IllegalArgumentException("not a score to reach: " + leastScore);
    }
    roles = List.copyOf(roles);
    spans = List.copyOf(spans);
    pairs = List.copyOf(pairs);
    notes = List.copyOf(notes);
  }

  /** The card of a network with this file and these numbers. */
  public static ModelCard of(
      String name, String sha256, double leastScore, Learnt learnt, List<String> notes) {
    return new ModelCard(
        name,
        sha256,
        roleNames(),
        HeadLayout.WIDTH,
        Window.MOST_PIECES,
        leastScore,
        learnt.thresholds(),
        learnt.calibration(),
        DoubleStream.of(learnt.spans().values()).boxed().toList(),
        DoubleStream.of(learnt.pairs().values()).boxed().toList(),
        notes);
  }

  private static List<String> roleNames() {
    List<String> names = new ArrayList<>();
    for (Role role : Role.values()) {
      names.add(role.name());
    }
    return names;
  }

  /**
   * Reads a card from JSON.
   *
   * @throws ModelUnusable if the text is no card, or one for another kind of network
   */
  public static ModelCard read(String json) {
    ModelCard card = parse(json);
    expect("roles", roleNames(), card.roles);
    expect("numbers a word", HeadLayout.WIDTH, card.width);
    expect("pieces in a window", Window.MOST_PIECES, card.windowPieces);
    expect("numbers for spans", SpanWeights.SIZE, card.spans.size());
    expect("numbers for pairs", PairWeights.SIZE, card.pairs.size());
    return card;
  }

  private static ModelCard parse(String json) {
    try {
      @Nullable ModelCard card = JSON.readValue(json, ModelCard.class);
      if (card == null) {
        throw new ModelUnusable("the model's card is empty");
      }
      return card;
    } catch (JsonProcessingException e) {
      throw new ModelUnusable("the model's card can't be read: " + e.getOriginalMessage(), e);
    }
  }

  private static void expect(String what, Object expected, Object found) {
    if (!expected.equals(found)) {
      throw new ModelUnusable(
          "the model's card says " + found + " " + what + ", this program expects " + expected);
    }
  }

  public Learnt learnt() {
    return new Learnt(
        new SpanWeights(numbers(spans)), new PairWeights(numbers(pairs)), thresholds, calibration);
  }

  private static double[] numbers(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  public String json() {
    try {
      return JSON.writeValueAsString(this) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a card that can't be written", e);
    }
  }

  /** Whether the bytes of {@code file} are those that the card was written for. */
  void check(byte[] file) {
    String found = Sha256.of(file);
    if (!found.equals(sha256)) {
      throw new ModelUnusable(
          "the model's network is damaged: its SHA-256 is "
              + found
              + ", its card expects "
              + sha256);
    }
  }
}
