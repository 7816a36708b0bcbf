// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An article as JSON: {@code {"address", "title", "byline", "outlet", "published", "modified",
 * "text", "paragraphs": [[start, end], …]}}. What the page doesn't say is null; a time without a
 * moment is a day ({@code 2016-09-18}).
 */
public final class ArticleJson {
  private ArticleJson() {}

  public static ObjectNode write(Article article) {
    ArticleDetails details = article.details();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("address", details.address().map(URI::toString).orElse(null));
    json.put("title", details.title().orElse(null));
    json.put("byline", details.byline().orElse(null));
    json.put("outlet", details.outlet().orElse(null));
    json.put("published", details.published().map(ArticleJson::time).orElse(null));
    json.put("modified", details.modified().map(ArticleJson::time).orElse(null));
    json.put("text", article.text());
    ArrayNode paragraphs = json.putArray("paragraphs");
    for (Paragraph paragraph : article.paragraphs()) {
      paragraphs.addArray().add(paragraph.span().start()).add(paragraph.span().end());
    }
    return json;
  }

  /**
   * What {@link #write} wrote.
   *
   * @throws IllegalArgumentException if the JSON is no article's
   */
  public static Article read(JsonNode json) {
    ArticleDetails details =
        new ArticleDetails(
            optional(json, "address", URI::create),
            optional(json, "title", title -> title),
            optional(json, "byline", byline -> byline),
            optional(json, "outlet", outlet -> outlet),
            optional(json, "published", ArticleJson::time),
            optional(json, "modified", ArticleJson::time));
    if (!json.path("text").isTextual()) {
      throw new IllegalArgumentException("an article without \"text\"");
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (JsonNode span : json.path("paragraphs")) {
      TextSpan place = new TextSpan(span.path(0).asInt(), span.path(1).asInt());
      paragraphs.add(new Paragraph(paragraphs.size() + 1, place));
    }
    return new Article(details, json.path("text").asText(), paragraphs);
  }

  private static <T> Optional<T> optional(JsonNode json, String field, Function<String, T> reader) {
    JsonNode value = json.path(field);
    return value.isTextual() ? Optional.of(reader.apply(value.asText())) : Optional.empty();
  }

  private static String time(ArticleTime time) {
    return time.moment().map(OffsetDateTime::toString).orElseGet(() -> time.day().toString());
  }

  private static ArticleTime time(String text) {
    return text.indexOf('T') < 0
        ? ArticleTime.of(LocalDate.parse(text))
        : ArticleTime.of(OffsetDateTime.parse(text));
  }
}
