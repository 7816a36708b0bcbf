// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleJson;
import org.whosaid.article.ReadableText;
import org.whosaid.article.Reading;
import org.whosaid.claim.ClaimExtractor;
import org.whosaid.claim.ClaimsJson;
import org.whosaid.desk.ArticleOutcome;
import org.whosaid.desk.ArticleReader;
import org.whosaid.fetch.ArticleAddress;

/** One line of a batch: an article in, its claims out, whatever the line is. */
final class BatchLine {
  private static final Logger log = LoggerFactory.getLogger(BatchLine.class);

  /** The most characters that a line may have. */
  static final int LONGEST = 32 * 1024 * 1024;

  private final ArticleReader articles;
  private final ReadableText readable;
  private final ClaimExtractor claims;
  private final ObjectMapper mapper =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final ClaimsJson json = new ClaimsJson();

  BatchLine(ArticleReader articles, ReadableText readable, ClaimExtractor claims) {
    this.articles = requireNonNull(articles, "articles");
    this.readable = requireNonNull(readable, "readable");
    this.claims = requireNonNull(claims, "claims");
  }

  /** The line of output; {@code failed} if it says why there are no claims. */
  record Result(String json, boolean failed) {}

  Result answer(String line) {
    if (line.length() > LONGEST) {
      return failure(null, "the line is longer than " + LONGEST + " characters");
    }
    JsonNode given;
    try {
      given = mapper.readTree(line);
    } catch (JsonProcessingException e) {
      return failure(null, "the line is not JSON");
    }
    if (!given.isObject()) {
      return failure(null, "the line is not a JSON object");
    }
    JsonNode id = given.path("id");
    if (!id.isValueNode() || id.isNull()) {
      return failure(null, "the line has no \"id\"");
    }
    try {
      return answer(id, given);
    } catch (RuntimeException | StackOverflowError e) {
      log.debug("line {}: failed unexpectedly; the next line goes on", id.asText(), e);
      return failure(id, "it could not be read");
    }
  }

  private Result answer(JsonNode id, JsonNode given) {
    if (given.path("text").isTextual()) {
      Article article = Article.ofLines(ArticleDetails.UNKNOWN, given.path("text").asText());
      return new Result(line(id, article).toString(), false);
    }
    ArticleOutcome outcome;
    if (given.path("html").isTextual()) {
      Optional<URI> address = ArticleAddress.written(given.path("url").asText(""));
      outcome = reading(readable.ofHtml(given.path("html").asText(), address));
    } else if (given.path("url").isTextual()) {
      outcome = articles.read(given.path("url").asText());
    } else {
      return failure(id, "the line has neither \"text\" nor \"html\" nor \"url\"");
    }
    if (outcome instanceof ArticleOutcome.None none) {
      return failure(id, none.inWords());
    }
    Article article = ((ArticleOutcome.Found) outcome).article();
    ObjectNode found = line(id, article);
    found.set("article", ArticleJson.write(article)); // whose text the offsets count in
    return new Result(found.toString(), false);
  }

  private ObjectNode line(JsonNode id, Article article) {
    ObjectNode line = json.write(id.asText(), claims.in(article));
    line.set("id", id); // a number stays a number
    return line;
  }

  private static ArticleOutcome reading(Reading reading) {
    return reading instanceof Reading.Legible legible
        ? new ArticleOutcome.Found(legible.article())
        : ArticleOutcome.None.of(((Reading.Illegible) reading).reason());
  }

  private static Result failure(@Nullable JsonNode id, String why) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.set("id", id);
    line.put("error", why);
    return new Result(line.toString(), true);
  }
}
