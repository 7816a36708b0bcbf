// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.practice.Message;
import org.whosaid.testing.FakeWeb;

/** Whatever a link leads to, the thread gets one honest line. */
class BadLinksTest {
  private static final String GERMAN =
      "<html lang=de><title>Fähre</title><article>"
          + "<p>Die Fähre ist am Donnerstag bei klarem Wetter auf Grund gelaufen, sagte der"
          + " Hafenmeister. Verletzt wurde nach seinen Worten niemand, doch mussten alle Gäste mit"
          + " Booten an Land gebracht werden, weil das Schiff nicht mehr fahren konnte.</p>"
          + "<p>Die Reederei wollte sich dazu nicht äußern. Am Montag wird die Untersuchung"
          + " fortgesetzt, und dann sollen auch die Lotsen und der Kapitän gehört werden.</p>"
          + "</article></html>";

  @TempDir private Path folder;
  private Conversation conversation;

  @BeforeEach
  void start() {
    conversation = new Conversation(folder);
  }

  @AfterEach
  void stop() {
    conversation.close();
  }

  static Stream<Arguments> linksAndLines() {
    return Stream.of(
        bad("a missing page", web -> web.at("/nothing-here"), "there is no page at that address"),
        bad("a login wall", web -> web.loginWall("/wall"), "only for subscribers"),
        bad("a redirect to a login", web -> web.redirectToLogin("/wall"), "only for subscribers"),
        bad("a redirect loop", web -> web.redirectLoop("/loop"), "leads round in a circle"),
        bad("a redirect inwards", web -> web.redirectToPrivateAddress("/in"), "private network"),
        bad("an image", web -> web.image("/photo.png"), "leads to an image"),
        bad("a huge page", web -> web.hugePage("/huge"), "larger than Whosaid reads"),
        bad("a gzip bomb", web -> web.gzipBomb("/bomb"), "larger than Whosaid reads"),
        bad("an empty page", web -> web.emptyPage("/empty"), "the page is empty"),
        bad("a page without text", web -> web.page("/app", "<div id=app></div>"), "no article"),
        bad("another language", web -> web.page("/de", GERMAN), "not in English"),
        bad("headers without end", web -> web.endlessHeaders("/headers"), "broke off"),
        bad("a server in trouble", web -> web.serverError("/500"), "a problem of its own"),
        bad("a slow drip", web -> web.slowDrip("/drip"), "took too long"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("linksAndLines")
  void isToldInOneHonestLine(String what, Function<FakeWeb, URI> link, String words) {
    Message message = conversation.slack().post(link.apply(conversation.web()).toString());

    assertThat(conversation.reply(message))
        .startsWith("Could not read 127.0.0.1: ")
        .contains(words)
        .doesNotContain("Exception")
        .hasLineCount(1);
  }

  @Test
  void aPrivateAddressIsNotEvenAskedFor() {
    Message message = conversation.slack().post("http://127.0.0.1:9/admin and http://10.0.0.1/");

    assertThat(conversation.replies(message, 2))
        .allMatch(line -> line.startsWith("Could not read "))
        .anyMatch(line -> line.contains("private network"));
  }

  @Test
  void credentialsInALinkAreNotUsed() {
    Message message =
        conversation.slack().post("http://desk:secret@" + conversation.web().hostPort() + "/ferry");

    assertThat(conversation.reply(message))
        .contains("carries a user name or a password")
        .doesNotContain("secret");
    assertThat(conversation.web().requests()).isEmpty();
  }

  @Test
  void aPageThatLiesAboutItsCharsetIsQuotedRight() {
    String page = Conversation.ferry().replace("Tomas Brandt", "Tomáš Brändt");
    URI link =
        conversation.web().pageInWrongCharset("/ferry", page, StandardCharsets.UTF_8, "iso-8859-1");

    assertThat(conversation.reply(conversation.slack().post(link.toString())))
        .contains("Tomáš Brändt");
  }

  @Test
  void aPageThatIsSlowButComesIsAnswered() {
    URI link = conversation.web().slowPage("/ferry", Conversation.ferry(), Duration.ofMillis(700));

    assertThat(conversation.reply(conversation.slack().post(link.toString())))
        .startsWith("Who said what");
  }

  @Test
  void anArticleThatSpeaksSlacksLanguagePingsNobodyAndDisguisesNothing() {
    String page =
        Conversation.ferry()
            .replace("Tomas Brandt", "Tomas &lt;!channel&gt; Brandt")
            .replace("no warning", "no &lt;https://evil.example|bank.example&gt; warning");
    Message message = conversation.slack().post(conversation.web().page("/ferry", page).toString());

    assertThat(conversation.reply(message)).startsWith("Who said what");
    assertThat(conversation.slack().faults()).isEmpty();
  }

  private static Arguments bad(String what, Function<FakeWeb, URI> link, String words) {
    return Arguments.of(what, link, words);
  }
}
