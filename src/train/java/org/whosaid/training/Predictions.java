// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;

/** Attributions as the product writes them for a batch of articles: {@code whosaid extract}. */
final class Predictions {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Predictions() {}

  /**
   * The attributions of a file of JSON lines {@code {"id", "attributions": [{"source": [[start,
   * end]], "cue", "content"}]}} by article. A line about an article that {@code texts} doesn't have,
   * or that says only why it couldn't be read, is passed over.
   *
   * @throws DataFault naming file and line, also for a span beyond its text or half a character long
   */
  static Map<String, List<Attribution>> read(Path file, Map<String, String> texts) {
    Map<String, List<Attribution>> predictions = new HashMap<>();
    String[] lines = DataFiles.text(file).split("\n", -1);
    for (int line = 1; line <= lines.length; line++) {
      if (lines[line - 1].isBlank()) {
        continue;
      }
      try {
        JsonNode node = JSON.readTree(lines[line - 1]);
        String id = node.path("id").asText();
        String text = texts.get(id);
        if (text != null && !node.has("error")) {
          predictions.put(id, attributions(node, text));
        }
      } catch (JsonProcessingException e) {
        throw DataFault.at(file.toString(), line, "not JSON: " + e.getOriginalMessage());
      } catch (DataFault | IllegalArgumentException e) {
        throw DataFault.at(file.toString(), line, String.valueOf(e.getMessage()));
      }
    }
    return predictions;
  }

  private static List<Attribution> attributions(JsonNode article, String text) {
    if (!article.path("attributions").isArray()) {
      throw new DataFault("no list of attributions");
    }
    List<Attribution> attributions = new ArrayList<>();
    for (JsonNode one : article.path("attributions")) {
      Function<Role, List<TextSpan>> spans = role -> spans(one.path(RoleLabel.of(role)), text);
      attributions.add(
          new Attribution(
              spans.apply(Role.SOURCE),
              spans.apply(Role.CUE),
              spans.apply(Role.CONTENT),
              one.path("score").asDouble(1)));
    }
    return attributions;
  }

  private static List<TextSpan> spans(JsonNode pieces, String text) {
    List<TextSpan> spans = new ArrayList<>();
    for (JsonNode piece : pieces) {
      if (piece.size() != 2 || !piece.path(0).isInt() || !piece.path(1).isInt()) {
        throw new DataFault("not a start and an end: " + piece);
      }
      TextSpan span = new TextSpan(piece.path(0).intValue(), piece.path(1).intValue());
      if (span.end() > text.length()) {
        throw new DataFault(piece + " reaches beyond a text of " + text.length() + " code units");
      }
      if (Stream.of(span.start(), span.end()).anyMatch(at -> isInsideCharacter(text, at))) {
        throw new DataFault(piece + " begins or ends in the middle of a character");
      }
      spans.add(span);
    }
    Collections.sort(spans);
    return spans;
  }

  private static boolean isInsideCharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }
}
