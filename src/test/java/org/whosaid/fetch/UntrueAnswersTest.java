// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.fetch.FetchOutcome.Fetched;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.Unreachable;
import org.whosaid.testing.FakeWeb;

/** Servers whose answers are not what they say, or not what HTTP is. Each ends calmly. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class UntrueAnswersTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n";
  private static final String STORY = "<title>Bridge</title><p>“No,” the mayor said.</p>";

  private final FakeWeb web = FakeWeb.start();
  private final PageFetcher fetcher =
      new PageFetcher(
          new FetchSettings(
              Duration.ofSeconds(2), 500_000, 5, Set.of(web.hostPort()), "Whosaid/test"));

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+60", "60, 70", "0x10", "99999999999999999999", "x", ""})
  void aLengthThatIsNoneDoesNotMatter(String length) {
    URI link =
        web.raw("/x", (HEAD + "Content-Length: " + length + "\r\n\r\n" + STORY).getBytes(UTF_8));

    assertThat(fetcher.fetch(link)).isNotNull();
  }

  @Test
  void aLengthThatIsTooShortEndsThePageThere() {
    URI link = web.raw("/x", (HEAD + "Content-Length: 8\r\n\r\n" + STORY).getBytes(UTF_8));

    assertThat(fetcher.fetch(link)).isEqualTo(new Fetched(new Page.Html(link, link, "<title>B")));
  }

  @Test
  void aLengthThatIsTooLongIsABrokenPage() {
    URI link = web.raw("/x", (HEAD + "Content-Length: 9999\r\n\r\n" + STORY).getBytes(UTF_8));

    assertThat(obstacle(link)).isEqualTo(Obstacle.BROKEN_OFF);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ffffffffffffffff", "7fffffffffffffff", "-1", "xyz", "", "00000000000001"})
  void aChunkOfAnySizeIsBelievedOnlyAsFarAsItComes(String size) {
    URI link =
        web.raw(
            "/x",
            (HEAD + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + STORY).getBytes(UTF_8));

    assertThat(missed(link).inWords()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<title>Bridge</title><p>No.</p>",
        "HTTP/0.9 200 OK\r\n\r\n<p>No.</p>",
        "HTTP/2 200\r\n\r\n<p>No.</p>",
        "HTTP/1.1 99999 What\r\n\r\n<p>No.</p>",
        "HTTP/1.1 -20 What\r\n\r\n<p>No.</p>",
        "HTTP/1.1\r\n\r\n<p>No.</p>",
        "HTTP/1.1 200 OK\r\n: no name\r\n\r\n",
        "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
        "ICY 200 OK\r\n\r\n",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n"
      })
  void whatIsNotTheHttpWeSpeakIsNoPageAndNoCrash(String answer) {
    assertThat(fetcher.fetch(web.raw("/old", answer.getBytes(ISO_8859_1))))
        .isInstanceOf(FetchOutcome.class);
  }

  private Missed missed(URI link) {
    FetchOutcome outcome = fetcher.fetch(link);
    assertThat(outcome).isInstanceOf(Missed.class);
    return (Missed) outcome;
  }

  private Obstacle obstacle(URI link) {
    Missed missed = missed(link);
    assertThat(missed).isInstanceOf(Unreachable.class);
    return ((Unreachable) missed).obstacle();
  }
}
