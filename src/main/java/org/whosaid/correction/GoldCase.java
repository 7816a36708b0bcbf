// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleJson;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Claim;
import org.whosaid.claim.Cue;
import org.whosaid.claim.Difference;
import org.whosaid.correction.CorrectedExtraction.Applied;
import org.whosaid.figure.Figure;

/**
 * A corrected article as a case for training and tests, in the form in which people annotate
 * articles: {@code {"id", "text", "article", "claims", "differences", "corrected"}}. Every snippet
 * stands in the text to the letter, at or behind its {@code sentence}. Of the people who corrected
 * it, it holds nothing.
 *
 * @param id what the case is called: a file's name, say
 */
public record GoldCase(String id, CorrectedExtraction corrected) {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  public GoldCase {
    requireNonNull(id, "id");
    requireNonNull(corrected, "corrected");
  }

  /** One object, which fits on one line. */
  public ObjectNode json() {
    Article article = corrected.article();
    ObjectNode json = NODES.objectNode();
    json.put("id", id);
    json.put("text", article.text());
    ObjectNode details = ArticleJson.write(article);
    details.remove("text");
    json.set("article", details);
    ArrayNode claims = json.putArray("claims");
    corrected.extraction().claims().forEach(claim -> claims.add(claim(claim)));
    ArrayNode differences = json.putArray("differences");
    corrected.extraction().differences().forEach(one -> differences.add(difference(one)));
    ArrayNode by = json.putArray("corrected");
    corrected.applied().forEach(one -> by.add(applied(one)));
    json.put("model", corrected.extraction().model());
    return json;
  }

  private ObjectNode claim(Claim claim) {
    String text = corrected.article().text();
    ObjectNode json = NODES.objectNode();
    json.put("id", claim.id());
    if (claim.parent().isPresent()) {
      json.put("parent", claim.parent().getAsInt());
    }
    json.put("sentence", Anchor.of(text, claim.content()));
    json.put("source", near(claim.source().mention(), claim));
    json.put("cue", near(claim.cue().map(Cue::span), claim));
    json.set("content", words(claim.content()));
    json.put("source_name", claim.source().name().orElse(null));
    json.putArray("aliases");
    json.put("source_kind", claim.source().kind().key());
    ArrayNode via = json.putArray("via");
    claim.via().forEach(via::add);
    json.put("act", claim.act().key());
    ArrayNode figures = json.putArray("figures");
    claim.figures().forEach(figure -> figures.add(figure(figure)));
    return json;
  }

  /** The words, if whoever looks for them next to the content finds them there. */
  private @Nullable String near(Optional<TextSpan> span, Claim claim) {
    return span.filter(words -> Anchor.reaches(words, claim.content()))
        .map(words -> words.in(corrected.article().text()))
        .orElse(null);
  }

  private ArrayNode words(List<TextSpan> spans) {
    ArrayNode words = NODES.arrayNode();
    spans.forEach(span -> words.add(span.in(corrected.article().text())));
    return words;
  }

  private static ObjectNode figure(Figure figure) {
    ObjectNode json = NODES.objectNode();
    json.put("value", figure.value());
    if (figure.value() == Math.rint(figure.value()) && Math.abs(figure.value()) < 1e15) {
      json.put("value", (long) figure.value());
    }
    figure.low().ifPresent(low -> json.put("value_low", low));
    json.put("qualifier", figure.qualifier());
    json.put("what", figure.what());
    return json;
  }

  private static ObjectNode difference(Difference difference) {
    ObjectNode json = NODES.objectNode();
    json.put("what", difference.what());
    ArrayNode claims = json.putArray("claims");
    difference.sides().forEach(side -> claims.add(side.claim()));
    return json;
  }

  /** What was put right: the claim's id, or the words that are no claim. */
  private ObjectNode applied(Applied one) {
    Correction correction = one.correction();
    ObjectNode json = NODES.objectNode();
    json.put("kind", correction.change().kind().key());
    OptionalInt claim = one.claim();
    if (claim.isPresent()) {
      json.put("claim", claim.getAsInt());
    } else {
      json.putNull("claim");
    }
    Optional<Passage> concerned = correction.change().concerned();
    if (concerned.isPresent()) {
      ArrayNode was = json.putArray("was");
      concerned.get().pieces().forEach(piece -> was.add(piece.words()));
    }
    json.put("at", correction.made().at().toString());
    return json;
  }
}
