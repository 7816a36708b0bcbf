// SPDX-License-Identifier: Apache-2.0
package org.whosaid.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/** Whatever somebody writes in Slack: what comes out of it are web links, each once. */
class MessageFuzzTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @FuzzTest
  void theLinksInMarkup(byte[] written) {
    String text = new String(written, UTF_8);
    JsonNode message = JsonNodeFactory.instance.objectNode().put("text", text);

    mustBeLinks(MessageLinks.in(message), text.length());
    assertThat(MessageText.of(message)).hasSizeLessThanOrEqualTo(text.length());
  }

  @FuzzTest
  void theLinksOfAnEvent(byte[] payload) {
    String event = new String(payload, UTF_8);
    Optional<IncomingMessage> message = Optional.empty();
    try {
      message = IncomingMessage.read(event, UnaryOperator.identity());
      WithdrawnLinks.read(event, UnaryOperator.identity())
          .ifPresent(gone -> mustBeLinks(gone.links(), event.length()));
    } catch (IllegalArgumentException notJson) {
      assertThat(isJson(event)).isFalse();
    }
    message.ifPresent(
        read -> {
          mustBeLinks(read.links(), event.length());
          assertThat(read.rootTs()).isNotNull();
        });
  }

  private static void mustBeLinks(List<String> links, int length) {
    assertThat(links.size()).isLessThanOrEqualTo(length / "<http://a>".length());
    assertThat(new HashSet<>(links)).hasSameSizeAs(links);
    for (String link : links) {
      assertThat(link.toLowerCase(Locale.ROOT)).matches("(?s)https?://.*");
      HttpUrl url = HttpUrl.parse(link.strip());
      if (url != null && link.matches("[\\x21-\\x7e&&[^%]]+")) { // by no other spelling
        assertThat("." + url.host()).doesNotEndWith(".slack.com").doesNotEndWith(".slack.com.");
      }
    }
  }

  private static boolean isJson(String payload) {
    try {
      JSON.readTree(payload);
      return true;
    } catch (JsonProcessingException no) {
      return false;
    }
  }
}
