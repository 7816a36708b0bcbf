// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Clipping;
import org.whosaid.claim.model.TrainedExtractor;
import org.whosaid.compare.Comparing;
import org.whosaid.compare.Comparison;
import org.whosaid.compare.SourceClaims;
import org.whosaid.digest.GoldenFile;
import org.whosaid.digest.RandomStories;

class ComparisonBlocksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLES = Path.of("src/test/resources/org/whosaid/compare");

  /**
   * From three articles to the message; each file begins with outlet and time. Written anew with
   * {@code -Dgolden.update=true}.
   */
  @ParameterizedTest
  @ValueSource(strings = {"mill-closure", "bridge-trial", "harvest-march", "storm"})
  void theComparisonOfThreeArticlesIsAsAgreed(String cluster) throws IOException {
    List<Clipping> clippings = new ArrayList<>();
    try (TrainedExtractor extractor = TrainedExtractor.load()) {
      for (String part : List.of("a", "b", "c")) {
        Article article = article(SAMPLES.resolve(cluster + "-" + part + ".txt"));
        clippings.add(new Clipping(cluster + part, article, extractor.in(article)));
      }
    }

    ReplyMessage message = ComparisonBlocks.message(Comparing.of(clippings));

    SlackLimits.checked(message.blocksJson(), 50);
    new GoldenFile("compare/" + cluster + ".golden").mustEqual(shown(message));
  }

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyArticlesSideBySideKeepSlacksLimits(long seed) throws JsonProcessingException {
    List<Clipping> clippings = new ArrayList<>();
    for (int i = 0; i < 2 + seed % 4; i++) {
      RandomStories.Case random = RandomStories.of(seed + i / 2);
      clippings.add(new Clipping("c" + i, random.article(), random.extraction()));
    }
    Comparison comparison = Comparing.of(clippings);

    SlackLimits.checked(ComparisonBlocks.message(comparison).blocksJson(), 50);
    assertThat(ComparisonBlocks.message(comparison).text()).isNotBlank();
    for (String name : List.of("the", "a", "ministry")) {
      List<SourceClaims> found = SourceClaims.named(clippings, name);
      SlackLimits.checked(SourceClaimsBlocks.message(name, found).blocksJson(), 50);
    }
  }

  @Test
  void whoIsNotFoundIsSaidInALine() {
    ReplyMessage message = SourceClaimsBlocks.message("<!channel>", List.of());

    assertThat(message.text())
        .isEqualTo("No source called &lt;!channel&gt; in the articles of this channel.");
  }

  private static Article article(Path file) throws IOException {
    String[] parts = Files.readString(file, StandardCharsets.UTF_8).split("\n\n", 2);
    String[] head = parts[0].split(" \\| ", -1);
    ArticleDetails details =
        new ArticleDetails(
            Optional.of(URI.create("https://" + head[0].replace(" ", "") + ".example/story")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(head[0]),
            Optional.of(ArticleTime.of(OffsetDateTime.parse(head[1]))),
            Optional.empty());
    return Article.ofLines(details, parts[1]);
  }

  private static String shown(ReplyMessage message) throws JsonProcessingException {
    StringBuilder text = new StringBuilder();
    for (JsonNode block : JSON.readTree(message.blocksJson())) {
      append(text, block);
    }
    return text.toString().strip() + "\n\n" + message.text() + "\n";
  }

  private static void append(StringBuilder text, JsonNode node) {
    String type = node.path("type").asText();
    text.append(node.path("text").isTextual() ? node.path("text").asText() : "");
    for (JsonNode element : node.path("elements")) {
      text.append(type.equals("rich_text_list") ? "\n• " : "");
      append(text, element);
    }
    text.append(type.equals("rich_text") || type.equals("context") ? "\n" : "");
  }
}
