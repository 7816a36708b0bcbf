// SPDX-License-Identifier: Apache-2.0
package org.whosaid.blockkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.digest.Digest;
import org.whosaid.digest.DigestWriter;
import org.whosaid.digest.GoldenFile;
import org.whosaid.digest.Line;
import org.whosaid.digest.PlainReply;
import org.whosaid.digest.RandomStories;
import org.whosaid.digest.SampleStories;
import org.whosaid.digest.Story;

class ReplyBlocksTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final ReplyBlocks replies = new ReplyBlocks();

  static List<String> samples() {
    return List.copyOf(SampleStories.all().keySet());
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** Written anew with {@code -Dgolden.update=true}. */
  @Test
  void theMessageOfTheAirStrikeIsAsAgreed() throws IOException {
    ReplyMessage reply = replies.reply(SampleStories.named("air-strike").digest(), "reading-1");

    new GoldenFile("blockkit/air-strike.json").mustEqual(pretty(reply.blocksJson()));
    new GoldenFile("blockkit/air-strike.txt").mustEqual(reply.text() + "\n");
  }

  @Test
  void aNotificationBeginsWithTheFiguresThatDiffer() {
    assertThat(replies.reply(SampleStories.named("hill-post").digest(), "r").text())
        .startsWith(
            "Who said what: 7 sources. Ardan soldiers killed: at least 41, more than 40, at least 58,"
                + " by source. The Example Herald, 18 September 2026.\n");
  }

  @Test
  void whoHearsTheMessageHearsAllOfIt() {
    Digest digest = SampleStories.named("air-strike").digest();
    List<String> lines = new PlainReply(false).lines(digest);

    assertThat(replies.reply(digest, "r").text().lines().skip(1))
        .containsExactlyElementsOf(lines.subList(1, lines.size()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everySampleKeepsSlacksLimits(String name) throws JsonProcessingException {
    mustKeepLimits(replies.reply(SampleStories.named(name).digest(), "reading-1"));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyRandomDigestKeepsSlacksLimits(long seed) throws JsonProcessingException {
    RandomStories.Case random = RandomStories.of(seed);

    mustKeepLimits(
        replies.reply(
            new DigestWriter().of(random.article(), random.extraction(), random.ownVoice()),
            "reading-1"));
  }

  @Test
  void aDigestFarTooLongStillKeepsSlacksLimits() throws JsonProcessingException {
    Story story = SampleStories.named("sixty-claims");
    Digest digest = story.digest();
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      lines.addAll(digest.said());
    }

    mustKeepLimits(
        replies.reply(
            new Digest(digest.heading(), digest.disputed(), lines, lines.subList(0, 50), 60), "r"));
  }

  @Test
  void whatAnArticleSaysCallsNobodyAndSpoofsNoLink() throws JsonProcessingException {
    ReplyMessage reply = replies.reply(SampleStories.named("hostile-words").digest(), "reading-1");

    assertThat(reply.text())
        .contains(
            "&lt;!channel&gt;", "&lt;@U0123456&gt;", "&lt;https://evil.example|your bank&gt; &amp;")
        .doesNotContain("<", ">");
    JsonNode blocks = JSON.readTree(reply.blocksJson());
    List<String> types = blocks.findValuesAsText("type");
    assertThat(types)
        .doesNotContain("mrkdwn", "broadcast", "user", "usergroup", "channel", "emoji");
    assertThat(blocks.findValuesAsText("url"))
        .allMatch(url -> url.startsWith("https://evil.example/a?b=1%7C2"));
    assertThat(String.join("", blocks.findValuesAsText("text")))
        .contains(
            "<!channel> pay at <https://evil.example|your bank> & <@U0123456>", "gnp.exe and empty")
        .doesNotContain("\u202e", "\u200b", "\u001b");
  }

  @Test
  void aSentenceAboutAFailureIsOnePlainBlock() throws JsonProcessingException {
    ReplyMessage notice = replies.notice("Could not read <x> & y: it is behind a paywall.");

    JsonNode blocks = SlackLimits.checked(notice.blocksJson(), 50);
    assertThat(blocks).hasSize(1);
    assertThat(blocks.get(0).get("text").get("type").textValue()).isEqualTo("plain_text");
    assertThat(blocks.get(0).get("text").get("text").textValue())
        .isEqualTo("Could not read <x> & y: it is behind a paywall.");
    assertThat(notice.text())
        .isEqualTo("Could not read &lt;x&gt; &amp; y: it is behind a paywall.");
    mustKeepLimits(replies.notice("&".repeat(50_000)));
    assertThatIllegalArgumentException().isThrownBy(() -> replies.notice(" \u200b "));
  }

  @Test
  void whoCorrectedTheReplyIsNamedAndNotCalled() throws JsonProcessingException {
    Digest digest = SampleStories.named("air-strike").digest();

    ReplyMessage one = corrected(digest, List.of("Rita <!channel> Reporter"));
    assertThat(one.blocksJson())
        .contains("Corrected by Rita \\u003c!channel\\u003e Reporter. 1 more");
    assertThat(one.text()).contains("Corrected by Rita &lt;!channel&gt; Reporter.");
    assertThat(corrected(digest, List.of("Rita", "Tom")).text())
        .contains("Corrected by Rita and Tom.");
    assertThat(corrected(digest, List.of("Rita", "Tom", "Ann")).text())
        .contains("Corrected by Rita and 2 others.");
    assertThat(corrected(digest, List.of()).text()).doesNotContain("Corrected");
    mustKeepLimits(corrected(digest, List.of("x".repeat(5_000), "y")));
  }

  @Test
  void theButtonsGiveTheReadingBack() throws JsonProcessingException {
    JsonNode blocks =
        JSON.readTree(
            replies.reply(SampleStories.named("air-strike").digest(), "r-7").blocksJson());

    JsonNode buttons = blocks.get(blocks.size() - 1).get("elements");
    assertThat(buttons.findValuesAsText("action_id"))
        .containsExactly("all-claims", "evidence", "wrong", "more");
    assertThat(buttons.findValuesAsText("value"))
        .containsExactly("r-7", "r-7", "r-7", "copy", "mute", "delete");
    assertThat(buttons.get(0).get("text").get("text").textValue()).isEqualTo("All 10 claims");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> replies.reply(SampleStories.named("air-strike").digest(), "x".repeat(2_001)));
  }

  @Test
  void anArticleWithoutClaimsGetsNoButtons() throws JsonProcessingException {
    JsonNode blocks =
        JSON.readTree(replies.reply(Story.of("Rain fell.").digest(), "r").blocksJson());

    assertThat(blocks.findValuesAsText("type")).doesNotContain("actions", "button");
  }

  private static void mustKeepLimits(ReplyMessage message) throws JsonProcessingException {
    SlackLimits.checked(message.blocksJson(), 50);
    assertThat(message.text().length()).isBetween(1, 4_000);
    assertThat(message.text()).doesNotContain("<", ">");
  }

  private static String pretty(String json) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json)) + "\n";
  }

  private ReplyMessage corrected(Digest digest, List<String> names) {
    return replies.reply(digest, Optional.of("r"), new ReplyNotes(Optional.empty(), names));
  }
}
