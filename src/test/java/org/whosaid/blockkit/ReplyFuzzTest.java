// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.whosaid.article.Article;
import org.whosaid.article.ArticleDetails;
import org.whosaid.claim.ClaimsInAttributions;
import org.whosaid.claim.Extraction;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.digest.MarkdownReply;
import org.whosaid.digest.PlainReply;
import org.whosaid.digest.RandomStories;
import org.whosaid.figure.CountedFigure;
import org.whosaid.figure.FiguresInText;
import org.whosaid.practice.BlockKitRules;
import org.whosaid.testing.MarkedText;

/** Whatever an article holds and whoever claims it: Slack takes the reply, and it calls nobody. */
class ReplyFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_LINES = DigestWriter.MAX_LINES;

  private final ClaimsInAttributions claims = new ClaimsInAttributions(0.5);

  /** Chances as the fuzzer takes them. */
  private static final class Chosen extends Random {
    private static final long serialVersionUID = 1;
    private final transient FuzzedDataProvider data;

    Chosen(FuzzedDataProvider data) {
      super(0);
      this.data = data;
    }

    @Override
    protected int next(int bits) {
      return data.remainingBytes() == 0 ? super.next(bits) : data.consumeInt() >>> (32 - bits);
    }
  }

  @FuzzTest
  void anyClaimsOfAnyText(FuzzedDataProvider data) throws JsonProcessingException {
    RandomStories.Case story = RandomStories.of(new Chosen(data));

    mustBeTaken(story.article(), story.extraction(), story.ownVoice());
  }

  @FuzzTest
  void theReplyToMarkedText(byte[] marked) throws JsonProcessingException {
    MarkedText given = new MarkedText(new String(marked, UTF_8));
    ArticleDetails details =
        new ArticleDetails(
            Optional.of(URI.create("https://www.example.com/a?b=%7C&c=d#top")),
            Optional.of("A title"),
            Optional.empty(),
            Optional.of("The <!here> Example"),
            Optional.empty(),
            Optional.empty());
    Article article = Article.ofLines(details, given.text());
    Extraction found = claims.of(article, given.speech(), "fuzzed");

    mustBeTaken(
        article, found, FiguresInText.of(article).stream().map(CountedFigure::figure).toList());
  }

  private static void mustBeTaken(
      Article article, Extraction found, List<org.whosaid.figure.Figure> figures)
      throws JsonProcessingException {
    Digest digest = new DigestWriter(MAX_LINES).of(article, found, figures);
    assertThat(new PlainReply(false).lines(digest).size()).isLessThanOrEqualTo(MAX_LINES);
    assertThat(new MarkdownReply().text(digest)).isNotBlank();
    ReplyMessage message = new ReplyBlocks().reply(digest, "reading-1");
    SlackLimits.checked(message.blocksJson(), 50);
    JsonNode blocks = JSON.readTree(message.blocksJson());
    assertThat(new BlockKitRules().ofMessage(blocks)).isEmpty();
    mustCallNobody(blocks);
    assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(4_000);
    assertThat(message.text()).doesNotContain("<", ">");
    assertThat(message.text().replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("&");
    PageOfReading page = new PageOfReading("reading-1", 1 + found.claims().size() % 4);
    for (View view :
        List.of(ClaimsView.of(article, found, page), EvidenceView.of(article, found, page))) {
      String json = GsonFactory.createSnakeCase().toJson(view);
      assertThat(new BlockKitRules().ofView(JSON.readTree(json))).isEmpty();
      mustCallNobody(JSON.readTree(json));
    }
  }

  private static void mustCallNobody(JsonNode json) {
    assertThat(json.findValuesAsText("type"))
        .doesNotContain("mrkdwn", "broadcast", "user", "usergroup", "channel", "emoji");
    assertThat(json.findValuesAsText("url"))
        .allMatch(url -> url.startsWith("https://www.example.com/"));
    for (String shown : json.findValuesAsText("text")) {
      assertThat(shown).doesNotContain("\u202e", "\u200b", "\u2066", "\u001b");
    }
  }
}
