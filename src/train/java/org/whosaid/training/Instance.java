// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A stretch of an annotated article in the form in which CofeNet (COLING 2022) publishes PolNeAR
 * and is scored.
 *
 * @param annotation the article's id and the annotator: {@code ID_ANNOTATOR}
 * @param gold the true spans of its tokens
 */
record Instance(String annotation, List<String> tokens, Set<TokenSpan> gold) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern LABEL = Pattern.compile("O|[BI]-\\w+");

  Instance {
    tokens = List.copyOf(tokens);
    gold = Set.copyOf(gold);
  }

  /** The id of the article, without the annotator. */
  String article() {
    int annotator = annotation.lastIndexOf('_');
    return annotator < 0 ? annotation : annotation.substring(0, annotator);
  }

  /**
   * The instances of a file of JSON lines {@code {"tokens", "labels", "id"}}.
   *
   * @throws DataFault naming file and line
   */
  static List<Instance> read(Path file) {
    List<Instance> instances = new ArrayList<>();
    String[] lines = DataFiles.text(file).split("\n", -1);
    for (int line = 1; line <= lines.length; line++) {
      if (!lines[line - 1].isBlank()) {
        instances.add(instance(file, line, lines[line - 1]));
      }
    }
    return instances;
  }

  private static Instance instance(Path file, int line, String json) {
    try {
      JsonNode node = JSON.readTree(json);
      List<String> tokens = strings(node.path("tokens"));
      List<String> labels = strings(node.path("labels"));
      if (tokens.size() != labels.size() || !node.path("id").isTextual()) {
        throw DataFault.at(file.toString(), line, "not an id, tokens and as many labels");
      }
      for (String label : labels) {
        if (!LABEL.matcher(label).matches()) {
          throw DataFault.at(file.toString(), line, "not a BIO label: \"" + label + '"');
        }
      }
      return new Instance(node.path("id").textValue(), tokens, TokenSpan.ofLabels(labels));
    } catch (JsonProcessingException e) {
      throw DataFault.at(file.toString(), line, "not JSON: " + e.getOriginalMessage());
    }
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(element -> strings.add(element.asText()));
    return strings;
  }
}
