// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of its article in JSON-LD: the first object of an article's type, wherever it
 * stands, with the objects it refers to by {@code @id}. Objects of a list of other articles are
 * passed over. Broken JSON says nothing.
 */
final class StructuredData {
  private static final int MOST_BLOCKS = 50;
  private static final int LONGEST_BLOCK = 1_000_000;
  private static final int MOST_ARTICLES = 20;
  private static final int MOST_NAMES = 20;
  private static final int DEEPEST = 40;
  private static final int LONGEST = 300;

  private static final JsonMapper LENIENT =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(2 * DEEPEST).build())
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .build();

  private final Map<String, JsonNode> byId = new HashMap<>();
  private final List<JsonNode> articles = new ArrayList<>();

  private StructuredData() {}

  static StructuredData of(Document page) {
    StructuredData data = new StructuredData();
    int blocks = 0;
    for (Element script : page.select("script[type~=(?i)application/ld\\+json]")) {
      if (++blocks > MOST_BLOCKS) {
        break;
      }
      if (script.data().length() > LONGEST_BLOCK) {
        continue;
      }
      try {
        data.collect(LENIENT.readTree(script.data()), 0);
      } catch (JsonProcessingException e) {
        // one broken block doesn't take the others' word away
      }
    }
    return data;
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isObject()) {
      if (articles.size() < MOST_ARTICLES && isArticle(node)) {
        articles.add(node);
      }
      if (node.path("@id").isTextual() && node.size() > 1) {
        byId.putIfAbsent(node.path("@id").textValue(), node);
      }
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      if (!field.getKey().equals("itemListElement")) {
        collect(field.getValue(), depth + 1);
      }
    }
    if (node.isArray()) {
      for (JsonNode element : node) {
        collect(element, depth + 1);
      }
    }
  }

  private static boolean isArticle(JsonNode node) {
    for (String type : texts(node.path("@type"))) {
      if (type.endsWith("Article")
          || type.endsWith("BlogPosting")
          || type.endsWith("LiveBlogPosting")
          || type.equals("Report")) {
        return true;
      }
    }
    return false;
  }

  boolean hasArticle() {
    return !articles.isEmpty();
  }

  Optional<String> headline() {
    return first("headline").or(() -> first("name"));
  }

  /** The names of the authors, with commas between them. */
  Optional<String> author() {
    return names("author").or(() -> names("creator"));
  }

  Optional<String> publisher() {
    return names("publisher");
  }

  Optional<String> published() {
    return first("datePublished");
  }

  Optional<String> modified() {
    return first("dateModified");
  }

  /** The longest text that the page gives for the body of its article, free of markup. */
  Optional<String> body() {
    String longest = "";
    for (JsonNode article : articles) {
      String body = article.path("articleBody").asText("");
      if (body.length() > longest.length()) {
        longest = body;
      }
    }
    return longest.isBlank() ? Optional.empty() : Optional.of(longest);
  }

  /** Whether the page says that the article is not free to read. */
  boolean isNotFree() {
    for (JsonNode article : articles) {
      JsonNode free = article.path("isAccessibleForFree");
      if ((free.isBoolean() && !free.booleanValue())
          || (free.isTextual() && free.textValue().strip().equalsIgnoreCase("false"))) {
        return true;
      }
    }
    return false;
  }

  /** How many words the page says the article has; 0 if it doesn't say. */
  int wordCount() {
    return articles.isEmpty() ? 0 : articles.get(0).path("wordCount").asInt(0);
  }

  private Optional<String> first(String field) {
    for (JsonNode article : articles) {
      for (String text : texts(article.path(field))) {
        return Optional.of(text);
      }
    }
    return Optional.empty();
  }

  private Optional<String> names(String field) {
    for (JsonNode article : articles) {
      List<String> names = new ArrayList<>();
      addNames(article.path(field), names);
      if (!names.isEmpty()) {
        return Optional.of(String.join(", ", names));
      }
    }
    return Optional.empty();
  }

  /** An array in an array names nobody: nested, few names each would be very many. */
  private void addNames(JsonNode who, List<String> names) {
    if (!who.isArray()) {
      addName(who, names);
      return;
    }
    for (int i = 0; i < Math.min(who.size(), MOST_NAMES); i++) {
      addName(who.path(i), names);
    }
  }

  private void addName(JsonNode who, List<String> names) {
    JsonNode named = who;
    if (who.isObject() && !who.has("name")) {
      named = byId.getOrDefault(who.path("@id").asText(""), who);
    }
    for (String name : texts(named.isObject() ? named.path("name") : named)) {
      if (!names.contains(name)) {
        names.add(name);
      }
    }
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < Math.min(node.size(), MOST_NAMES); i++) {
        addText(node.path(i), texts);
      }
    } else {
      addText(node, texts);
    }
    return texts;
  }

  private static void addText(JsonNode node, List<String> texts) {
    if (node.isTextual() && node.textValue().length() <= LONGEST) {
      // names and headlines often come with entities in them
      String text = TextBlocks.collapsed(Jsoup.parseBodyFragment(node.textValue()).text());
      if (!text.isEmpty()) {
        texts.add(text);
      }
    }
  }
}
