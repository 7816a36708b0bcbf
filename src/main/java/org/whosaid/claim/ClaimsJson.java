// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.TextSpan;
import org.whosaid.figure.Figure;
import org.whosaid.source.Source;

/**
 * The JSON form of an extraction: one object per article, offsets in UTF-16 code units as {@code
 * [start, end]} pairs, half-open. It is the form of files and exports and the one in which readings
 * are stored. The {@code spans} of a difference are those of the figures of its {@code claims}, one
 * each.
 */
public final class ClaimsJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  public ObjectNode write(String id, Extraction extraction) {
    ObjectNode json = NODES.objectNode();
    json.put("id", id);
    ArrayNode attributions = json.putArray("attributions");
    extraction.attributions().forEach(attribution -> attributions.add(write(attribution)));
    ArrayNode claims = json.putArray("claims");
    extraction.claims().forEach(claim -> claims.add(write(claim)));
    ArrayNode differences = json.putArray("differences");
    extraction.differences().forEach(difference -> differences.add(write(difference)));
    json.put("model", extraction.model());
    return json;
  }

  /**
   * Reads what {@link #write} wrote. Keys that it does not know are left alone.
   *
   * @throws IllegalArgumentException if a field is missing or is not what it should be; the message
   *     names the field
   */
  public Extraction read(JsonNode json) {
    return new ReadClaims(new JsonField("", json)).extraction();
  }

  private static ObjectNode write(Attribution attribution) {
    ObjectNode json = NODES.objectNode();
    json.set("source", spans(attribution.source()));
    json.set("cue", spans(attribution.cue()));
    json.set("content", spans(attribution.content()));
    json.put("score", attribution.score());
    return json;
  }

  private static ObjectNode write(Claim claim) {
    ObjectNode json = NODES.objectNode();
    json.put("id", claim.id());
    json.set("source", write(claim.source()));
    ArrayNode via = json.putArray("via");
    claim.via().forEach(via::add);
    json.set("cue", span(claim.cue().map(Cue::span)));
    json.put("verb", claim.cue().map(Cue::verb).orElse(null));
    json.put("act", claim.act().key());
    json.set("content", spans(claim.content()));
    json.put("quotation", claim.quotation().key());
    if (claim.parent().isPresent()) {
      json.put("parent", claim.parent().getAsInt());
    } else {
      json.putNull("parent");
    }
    ArrayNode figures = json.putArray("figures");
    claim.figures().forEach(figure -> figures.add(write(figure)));
    json.put("score", claim.score());
    return json;
  }

  private static ObjectNode write(Source source) {
    ObjectNode json = NODES.objectNode();
    json.put("name", source.name().orElse(null));
    json.put("kind", source.kind().key());
    json.set("mention", span(source.mention()));
    return json;
  }

  private static ObjectNode write(Figure figure) {
    ObjectNode json = NODES.objectNode();
    json.set("value", number(figure.value()));
    figure.low().ifPresent(low -> json.set("low", number(low)));
    json.put("qualifier", figure.qualifier());
    json.put("what", figure.what());
    json.set("span", span(Optional.of(figure.span())));
    return json;
  }

  /** Whole numbers without a decimal point. */
  private static JsonNode number(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE;
    return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
  }

  private static ObjectNode write(Difference difference) {
    ObjectNode json = NODES.objectNode();
    json.put("what", difference.what());
    ArrayNode claims = json.putArray("claims");
    difference.sides().forEach(side -> claims.add(side.claim()));
    json.set("spans", spans(difference.sides().stream().map(Difference.Side::figure).toList()));
    return json;
  }

  private static ArrayNode spans(List<TextSpan> spans) {
    ArrayNode json = NODES.arrayNode();
    spans.forEach(span -> json.add(span(Optional.of(span))));
    return json;
  }

  private static JsonNode span(Optional<TextSpan> span) {
    return span.<JsonNode>map(place -> NODES.arrayNode().add(place.start()).add(place.end()))
        .orElse(NODES.nullNode());
  }
}
