// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.TooLarge;
import org.whosaid.fetch.FetchOutcome.Unreachable;
import org.whosaid.testing.FakeWeb;

/**
 * Servers that answer too much or too slowly. Each ends calmly, within the time limit, and before
 * more has arrived than the limits say.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class ResponseLimitsTest {
  private static final String HEAD =
      "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/html\r\n";
  private static final String STORY = "<title>Bridge</title><p>“No,” the mayor said.</p>";
  private static final int MOST_BYTES = 500_000;

  /** The page twice, a megabyte around it, and what lies in the pipes of two kernels. */
  private static final long MOST_TAKEN = 2 * MOST_BYTES + 1_000_000 + 8_000_000;

  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final FakeWeb web = FakeWeb.start();
  private final PageFetcher fetcher =
      new PageFetcher(
          new FetchSettings(TIMEOUT, MOST_BYTES, 5, Set.of(web.hostPort()), "Whosaid/test"));

  @AfterEach
  void stop() {
    fetcher.close();
    web.close();
  }

  // What is packed

  @ParameterizedTest
  @ValueSource(strings = {"deflate", "br", "zstd", "compress", "gzip, gzip", "x-gzip", "gzip;q=1"})
  void aBombInAPackingThatNobodyAskedForIsNotOpened(String encoding) throws IOException {
    byte[] bomb = encoding.equals("deflate") ? deflated() : gzipped(gzipped(zeroes()));
    URI link = web.raw("/bomb", answer(HEAD + "Content-Encoding: " + encoding, bomb));

    assertThat(obstacle(link)).isEqualTo(Obstacle.UNINTELLIGIBLE);
  }

  @Test
  void aBombInABombIsNoPage() throws IOException {
    byte[] inner = gzipped(zeroes());
    URI twice =
        web.raw(
            "/twice",
            answer(HEAD + "Content-Encoding: gzip\r\nContent-Encoding: gzip", gzipped(inner)));
    URI brotliToo =
        web.raw(
            "/brotli",
            answer(HEAD + "Content-Encoding: br\r\nContent-Encoding: gzip", gzipped(inner)));

    assertThat(missed(twice).inWords()).isNotBlank();
    assertThat(missed(brotliToo).inWords()).isNotBlank();
  }

  @Test
  void manyPackedFilesInARowAreTooLarge() throws IOException {
    ByteArrayOutputStream members = new ByteArrayOutputStream();
    byte[] member = gzipped("x".repeat(100_000).getBytes(UTF_8));
    for (int i = 0; i < 1000; i++) {
      members.write(member);
    }
    URI link = web.raw("/row", answer(HEAD + "Content-Encoding: gzip", members.toByteArray()));

    assertThat(missed(link)).isInstanceOf(Missed.class);
  }

  /** Before the packed bytes a gzip file may have a name, as long as it likes. */
  @ParameterizedTest
  @ValueSource(ints = {8, 16})
  void aPackedFileWithAnEndlessNameOrCommentIsTooLarge(int flag) {
    byte[] head = (HEAD + "Content-Encoding: gzip\r\n\r\n").getBytes(ISO_8859_1);
    byte[] gzip = {0x1f, (byte) 0x8b, 8, (byte) flag, 0, 0, 0, 0, 0, 3};
    URI link = web.flood("/name", joined(head, gzip), filled(16_384, 'n'), Duration.ZERO);

    assertThat(missed(link)).isInstanceOf(TooLarge.class);
    assertThat(web.flooded()).isLessThan(MOST_TAKEN);
  }

  @Test
  void whatIsCalledPackedAndIsNotIsNotUnderstood() {
    URI link = web.raw("/x", answer(HEAD + "Content-Encoding: gzip", STORY.getBytes(UTF_8)));

    assertThat(missed(link).inWords()).isNotBlank();
  }

  // What never ends

  @ParameterizedTest
  @CsvSource({
    "the page itself, '\r\n<html>', xxxxxxxxxxxxxxxx",
    "chunks, 'Transfer-Encoding: chunked\r\n\r\n', '10\r\nxxxxxxxxxxxxxxxx\r\n'",
    "chunks of one, 'Transfer-Encoding: chunked\r\n\r\n', '1\r\nx\r\n'",
    "the head of a chunk, 'Transfer-Encoding: chunked\r\n\r\n1;', extension=xxxxxxx;",
    "a trailer, 'Transfer-Encoding: chunked\r\n\r\n0\r\n', 'X-More: xxxxxxxxxx\r\n'",
    "one trailer, 'Transfer-Encoding: chunked\r\n\r\n0\r\nX-More: ', xxxxxxxxxxx",
    "headers, '', 'X-More: xxxxxxxxxx\r\n'",
    "one header, 'X-More: ', xxxxxxxxxxxxxxxx",
    "a header's name, 'X', xxxxxxxxxxxxxxxx",
    "cookies, '', 'Set-Cookie: a=b; Path=/\r\n'",
  })
  void whatNeverEndsIsEnded(String what, String beginning, String again) {
    byte[] more = again.repeat(16_384 / again.length()).getBytes(ISO_8859_1);
    URI link = web.flood("/more", (HEAD + beginning).getBytes(ISO_8859_1), more, Duration.ZERO);

    FetchOutcome outcome = fetcher.fetch(link);

    assertThat(outcome).as(what).isInstanceOf(Missed.class);
    assertThat(((Missed) outcome).inWords()).isNotBlank();
    assertThat(web.flooded()).as(what).isLessThan(MOST_TAKEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n",
        "HTTP/1.1 102 Processing\r\n\r\n",
        "HTTP/1.1 200 ",
        "HTTP/1.1 ",
        "<p>The mayor said no.</p>",
        "\r\n",
        "\0"
      })
  void noStatusLineEverIsNoAnswer(String again) {
    byte[] more = again.repeat(16_384 / again.length() + 1).getBytes(ISO_8859_1);
    URI link = web.flood("/1xx", new byte[0], more, Duration.ZERO);

    assertThat(missed(link)).isInstanceOf(Missed.class);
    assertThat(web.flooded()).isLessThan(MOST_TAKEN);
  }

  @ParameterizedTest
  @CsvSource({
    "the status line, 'H', T",
    "headers, 'HTTP/1.1 200 OK\r\n', 'X: y\r\n'",
    "a header, 'HTTP/1.1 200 OK\r\nX: ', y",
    "the page, 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n', y",
    "chunks, 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n', '1\r\ny\r\n'",
    "a redirect, 'HTTP/1.1 302 Found\r\nLocation: /on\r\n', 'X: y\r\n'",
    "an error, 'HTTP/1.1 500 Oh\r\n', 'X: y\r\n'"
  })
  void whatDripsEndsWithTheTimeLimit(String what, String beginning, String drop) {
    URI link =
        web.flood(
            "/drip",
            beginning.getBytes(ISO_8859_1),
            drop.getBytes(ISO_8859_1),
            Duration.ofMillis(50));
    long begin = System.nanoTime();

    assertThat(obstacle(link)).as(what).isEqualTo(Obstacle.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(TIMEOUT.plusSeconds(6));
  }

  @Test
  void redirectsToEverNewPlacesEnd() {
    String next = "a".repeat(1000);
    for (String path = "/r"; path.length() < 12_000; path += next) {
      web.redirect(path, path + next);
    }

    assertThat(obstacle(web.at("/r"))).isEqualTo(Obstacle.TOO_MANY_REDIRECTS);
  }

  @Test
  void aRedirectToAnAddressOfAHundredKilobytesIsStillOneStep() {
    URI link = web.redirect("/far", "http://127.0.0.2/" + "a%20".repeat(25_000));

    assertThat(missed(link).forTheLog().length()).isLessThan(2000);
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

  private static byte[] answer(String head, byte[] body) {
    return joined(
        (head + "\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(ISO_8859_1), body);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = new byte[one.length + other.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] filled(int length, char c) {
    return String.valueOf(c).repeat(length).getBytes(ISO_8859_1);
  }

  private static byte[] zeroes() {
    return new byte[20_000_000];
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] deflated() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
      out.write(zeroes());
    }
    return packed.toByteArray();
  }
}
