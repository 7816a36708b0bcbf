// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.article.Reading.Illegible;
import org.whosaid.article.Reading.Reason;

/** Pages made to be slow. Each has to end long before anybody notices. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class TangledPagesTest {
  private static final int FIVE_MEGABYTES = 5_000_000;

  private final ReadableText readable = new ReadableText();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<b>",
        "<b><p>",
        "<i></i>",
        "<p>a",
        "<table><tr><td>",
        "<a>",
        "<form><font><div>",
        "<svg><g>",
        "<select><option>",
        "<table>x",
        "<br>",
        "<ul><li>",
        "<a href=x>y</a>",
        "<script>",
        "<h1>x</h1>",
        "<meta name=a content=b>",
        "<div class='a b c'>x</div>",
        "&amp;",
        "x ",
        "\u00a0"
      })
  void fiveMegabytesOfOneThingAreTooTangled(String thing) {
    String page = thing.repeat(FIVE_MEGABYTES / thing.length());

    assertThat(readable.ofHtml(page, Optional.empty()))
        .isEqualTo(new Illegible(Reason.TOO_TANGLED));
    assertThat(readable.anyTextOf(page, Optional.empty())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<!--", "</p>", "<![CDATA[", "\n", "<script>//", "<noscript>"})
  void fiveMegabytesOfNothingAreNoArticle(String thing) {
    String page = "<p>Hello</p>" + thing + "\n".repeat(FIVE_MEGABYTES / 10);

    assertThat(readable.ofHtml(page, Optional.empty()))
        .isEqualTo(new Illegible(Reason.NOT_AN_ARTICLE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<", "</", "<p>The mayor said so.</p><", "<p></"})
  void theNameOfATagIsNotMegabytesLong(String beginning) {
    String page = beginning + "a".repeat(FIVE_MEGABYTES) + ">x";

    assertThat(readable.ofHtml(page, Optional.empty()))
        .isEqualTo(new Illegible(Reason.TOO_TANGLED));
  }

  /** Each list may be short, and all of them together be endless. */
  @Test
  @Timeout(value = 10, unit = TimeUnit.SECONDS)
  void authorsInListsOfListsAreNobody() {
    String page =
        "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":"
            + lists(4, 1)
            + "}</script><p>The mayor said so.</p>";

    assertThat(readable.ofHtml(page, Optional.empty())).isNotNull();
  }

  /** Twenty lists of twenty lists; in the innermost, each number is another. */
  private static String lists(int depth, int number) {
    return depth == 0
        ? "\"" + number + "\""
        : IntStream.range(0, 20)
            .mapToObj(each -> lists(depth - 1, number * 20 + each))
            .collect(Collectors.joining(",", "[", "]"));
  }

  @ParameterizedTest
  @ValueSource(ints = {190, 250, 5_000, 300_000})
  void deepNestingOverflowsNothing(int depth) {
    String page = "<div>".repeat(depth) + "<p>The mayor said so.</p>" + "</div>".repeat(depth);

    assertThat(readable.ofHtml(page, Optional.empty())).isInstanceOf(Illegible.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class=share></div>",
        "<div class=share>x</div>",
        "<p>The council said, on Monday, that it would vote.</p>",
        "<ul><li>x, y, and z</li></ul>",
        "<h1>The mayor</h1>",
        "<tr><td>x, y<td>z",
        "a, b<br><br>"
      })
  void pagesJustWithinTheLimitsAreReadInTime(String thing) {
    String group = "<div>" + thing.repeat(40) + "</div>";
    String page = group.repeat(28_000 / 40 / 4);

    assertThat(readable.ofHtml(page, Optional.empty())).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div a='%s'>x</div>",
        "<div class='%s'>x</div>",
        "<title>%s</title>",
        "<!-- %s -->"
      })
  void aTenMegabyteAttributeOrCommentIsTooTangled(String markup) {
    String page = markup.replace("%s", "aB ".repeat(10_000_000 / 3));

    assertThat(readable.ofHtml(page, Optional.empty()))
        .isEqualTo(new Illegible(Reason.TOO_TANGLED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"author\":[%s\"y\"]}",
        "[%s{\"@type\":\"NewsArticle\",\"headline\":\"x\"}]",
        "{\"@type\":\"NewsArticle\",\"articleBody\":[%s\"&lt;div>\"]}"
      })
  void endlessLinkedDataEndsInTime(String json) {
    String many =
        IntStream.range(0, 60_000).mapToObj(i -> "\"n" + i + "\",").collect(Collectors.joining());
    String page =
        "<script type='application/ld+json'>" + json.replace("%s", many) + "</script><p>x</p>";

    assertThat(readable.ofHtml(page, Optional.empty()))
        .isEqualTo(new Illegible(Reason.NOT_AN_ARTICLE));
  }
}
