// SPDX-License-Identifier: Apache-2.0
package org.whosaid.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change.MissingClaim;
import org.whosaid.correction.Change.NotAClaim;
import org.whosaid.correction.Change.WrongSource;
import org.whosaid.correction.Change.WrongWords;
import org.whosaid.source.SourceKind;

/** The JSON form in which corrections are stored; words as {@code [start, end, "words"]}. */
public final class CorrectionJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CorrectionJson() {}

  public static ObjectNode write(Correction correction) {
    ObjectNode json = NODES.objectNode();
    json.put("id", correction.id());
    json.put("revision", correction.revision());
    json.put("clipping", correction.made().clipping());
    json.put("article", correction.made().article());
    json.put("by", correction.made().by());
    json.put("at", correction.made().at().toString());
    Change change = correction.change();
    json.put("kind", change.kind().key());
    change.concerned().ifPresent(claim -> json.set("claim", passage(claim)));
    if (change instanceof WrongSource wrong) {
      write(json, wrong.source(), wrong.act());
    } else if (change instanceof WrongWords wrong) {
      json.set("words", passage(wrong.words()));
      json.put("act", wrong.act().key());
    } else if (change instanceof MissingClaim missing) {
      json.set("words", passage(missing.words()));
      write(json, missing.source(), missing.act());
    }
    return json;
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the JSON is no correction's
   */
  public static Correction read(JsonNode json) {
    return new Correction(
        text(json, "id"),
        json.path("revision").asInt(-1),
        new Correction.Made(
            text(json, "clipping"), text(json, "article"), text(json, "by"), moment(json)),
        change(json));
  }

  private static Change change(JsonNode json) {
    Change.Kind kind = oneOf(Change.Kind.class, text(json, "kind"));
    return switch (kind) {
      case WRONG_SOURCE -> new WrongSource(passage(json, "claim"), source(json), act(json));
      case WRONG_WORDS -> new WrongWords(passage(json, "claim"), passage(json, "words"), act(json));
      case NOT_A_CLAIM -> new NotAClaim(passage(json, "claim"));
      case MISSING_CLAIM -> new MissingClaim(passage(json, "words"), source(json), act(json));
    };
  }

  private static void write(ObjectNode json, RightSource source, SpeechAct act) {
    json.set("source", source.name().<JsonNode>map(CorrectionJson::excerpt).orElse(null));
    json.put("source_kind", source.kind().key());
    json.put("act", act.key());
  }

  private static ArrayNode passage(Passage passage) {
    ArrayNode pieces = NODES.arrayNode();
    passage.pieces().forEach(piece -> pieces.add(excerpt(piece)));
    return pieces;
  }

  private static ArrayNode excerpt(Excerpt excerpt) {
    TextSpan span = excerpt.span();
    return NODES.arrayNode().add(span.start()).add(span.end()).add(excerpt.words());
  }

  private static Passage passage(JsonNode json, String field) {
    List<Excerpt> pieces = new ArrayList<>();
    json.path(field).forEach(piece -> pieces.add(excerpt(piece)));
    return new Passage(pieces);
  }

  private static Excerpt excerpt(JsonNode json) {
    TextSpan span = new TextSpan(json.path(0).asInt(), json.path(1).asInt());
    return new Excerpt(span, json.path(2).asText());
  }

  private static RightSource source(JsonNode json) {
    Optional<Excerpt> name =
        json.path("source").isArray()
            ? Optional.of(excerpt(json.path("source")))
            : Optional.empty();
    return new RightSource(name, oneOf(SourceKind.class, text(json, "source_kind")));
  }

  private static SpeechAct act(JsonNode json) {
    return oneOf(SpeechAct.class, text(json, "act"));
  }

  private static Instant moment(JsonNode json) {
    try {
      return Instant.parse(text(json, "at"));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("a correction whose \"at\" is no moment", e);
    }
  }

  private static <E extends Enum<E>> E oneOf(Class<E> type, String key) {
    return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static String text(JsonNode json, String field) {
    if (!json.path(field).isTextual()) {
      throw new IllegalArgumentException("a correction without \"" + field + "\"");
    }
    return json.path(field).asText();
  }
}
