// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.whosaid.fetch.FetchOutcome.Blocked;
import org.whosaid.fetch.FetchOutcome.Missed;
import org.whosaid.fetch.FetchOutcome.NotAnArticle;
import org.whosaid.fetch.FetchOutcome.Paywalled;
import org.whosaid.fetch.FetchOutcome.TooLarge;
import org.whosaid.fetch.FetchOutcome.Unreachable;
import org.whosaid.fetch.FetchOutcome.UnsupportedType;

/** Every line that a person or a log can get to read about a page that was not fetched. */
class MissedWordsTest {
  private static final URI LINK = URI.create("https://example.com/story");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          302 | no  | the site's answer could not be understood (302)
          400 | no  | the site rejects the request for that page (400)
          401 | no  | the page is only for subscribers or for people who are logged in (401)
          402 | no  | the page is only for subscribers or for people who are logged in (402)
          403 | no  | the site does not let programs read that page (403)
          404 | no  | there is no page at that address (404)
          406 | no  | the site rejects the request for that page (406)
          408 | yes | the site took too long to answer (408)
          410 | no  | the page has been taken down (410)
          429 | yes | the site asks for fewer requests at the moment (429)
          451 | no  | the site withholds that page for legal reasons (451)
          500 | yes | the site has a problem of its own at the moment (500)
          503 | yes | the site has a problem of its own at the moment (503)
          999 | no  | the site does not let programs read that page (999)
          """)
  void aStatusIsPutInWords(int status, String mayPass, String words) {
    Missed missed = Statuses.meaning(LINK, status, Optional.of(Duration.ofSeconds(9)));

    assertThat(missed.inWords()).isEqualTo(words);
    assertThat(missed.mayPass()).isEqualTo(mayPass.equals("yes"));
    assertThat(missed.forTheLog()).endsWith(": https://example.com/story: HTTP " + status);
    assertThat(missed.address()).isEqualTo(LINK);
  }

  static List<Arguments> failures() {
    IOException inside = new ConnectException("Failed to connect");
    inside.initCause(new AddressRefused("cms.example", InetAddress.getLoopbackAddress()));
    IOException beside = new SocketException("x");
    beside.addSuppressed(inside);
    String gate =
        "that address belongs to a private network, which Whosaid does not enter"
            + " unless it is set up to";
    String broken = "the connection broke off before the page was complete";
    return List.of(
        Arguments.of(inside, false, gate),
        Arguments.of(beside, false, gate),
        Arguments.of(
            new UnknownHostException("x: Name or service not known"),
            false,
            "there is no site with that name"),
        Arguments.of(
            new UnknownHostException("x: Temporary failure in name resolution"),
            true,
            "the site's name could not be looked up just now"),
        Arguments.of(
            new ConnectException("refused"),
            true,
            "the site does not accept connections at the moment"),
        Arguments.of(
            new NoRouteToHostException("no route"),
            true,
            "the site does not accept connections at the moment"),
        Arguments.of(
            new SSLHandshakeException("expired"),
            false,
            "no secure connection to the site could be made"),
        Arguments.of(
            new SocketTimeoutException("timeout"), true, "the site took too long to answer"),
        Arguments.of(
            new InterruptedIOException("timeout"), true, "the site took too long to answer"),
        Arguments.of(
            new ProtocolException("Unexpected status line: SSH-2.0"),
            false,
            "the site's answer could not be understood"),
        Arguments.of(new ProtocolException("unexpected end of stream"), true, broken),
        Arguments.of(new EOFException("\\n not found"), true, broken),
        Arguments.of(new SocketException("Connection reset"), true, broken));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void aFailureIsPutInWords(IOException failure, boolean mayPass, String words) {
    Missed missed = Failure.of(LINK, failure, 5_000_000);

    assertThat(missed.inWords()).isEqualTo(words);
    assertThat(missed.mayPass()).isEqualTo(mayPass);
    assertThat(missed.forTheLog()).contains("https://example.com/story: ");
  }

  static List<Arguments> others() {
    return List.of(
        Arguments.of(
            Blocked.byUs(LINK, Refusal.NOT_HTTP, "scheme ftp"),
            "only web links that begin with http or https can be read",
            "blocked, NOT_HTTP: https://example.com/story: scheme ftp"),
        Arguments.of(
            Blocked.byUs(LINK, Refusal.CREDENTIALS, "user-info in the address"),
            "the link carries a user name or a password, and Whosaid does not use those",
            "blocked, CREDENTIALS: https://example.com/story: user-info in the address"),
        Arguments.of(
            Blocked.byUs(LINK, Refusal.PORT, "port 25"),
            "the link names a port that does not serve web pages",
            "blocked, PORT: https://example.com/story: port 25"),
        Arguments.of(
            new Paywalled(LINK, OptionalInt.empty(), "redirected to https://example.com/login"),
            "the page is only for subscribers or for people who are logged in",
            "paywalled: https://example.com/story: redirected to https://example.com/login"),
        Arguments.of(
            new TooLarge(LINK, 5_000_000, "Content-Length 200000000"),
            "the page is larger than Whosaid reads (5 MB)",
            "too large: https://example.com/story: Content-Length 200000000"),
        Arguments.of(
            Unreachable.because(Obstacle.NOT_AN_ADDRESS, LINK, "leads to no http address"),
            "that is not the address of a web page",
            "unreachable, NOT_AN_ADDRESS: https://example.com/story: leads to no http address"),
        Arguments.of(
            Unreachable.because(Obstacle.REDIRECT_LOOP, LINK, "came here before; hops: 2"),
            "the address leads round in a circle",
            "unreachable, REDIRECT_LOOP: https://example.com/story: came here before; hops: 2"),
        Arguments.of(
            Unreachable.because(Obstacle.TOO_MANY_REDIRECTS, LINK, "more than 5"),
            "the address is redirected too many times",
            "unreachable, TOO_MANY_REDIRECTS: https://example.com/story: more than 5"),
        Arguments.of(
            new UnsupportedType(LINK, "image/png"),
            "the link leads to an image, and Whosaid reads web pages, PDFs and plain text",
            "unsupported type: https://example.com/story: image/png"),
        Arguments.of(
            new UnsupportedType(LINK, "application/zip"),
            "the link leads to an archive, and Whosaid reads web pages, PDFs and plain text",
            "unsupported type: https://example.com/story: application/zip"),
        Arguments.of(
            new UnsupportedType(LINK, "application/json"),
            "the link leads to a file of another kind, and Whosaid reads web pages, PDFs and"
                + " plain text",
            "unsupported type: https://example.com/story: application/json"),
        Arguments.of(
            new NotAnArticle(LINK, "an empty body of 0 bytes"),
            "the page is empty",
            "not an article: https://example.com/story: an empty body of 0 bytes"));
  }

  @ParameterizedTest
  @MethodSource("others")
  void anyOtherOutcomeIsPutInWords(Missed missed, String words, String log) {
    assertThat(missed.inWords()).isEqualTo(words);
    assertThat(missed.forTheLog()).isEqualTo(log);
    assertThat(missed.mayPass()).isFalse();
  }

  @Test
  void everyReasonReadsOnBehindAHostAndHasNoFullStop() {
    List<String> words = new ArrayList<>();
    Stream.of(Refusal.values()).map(Refusal::words).forEach(words::add);
    Stream.of(Obstacle.values()).map(Obstacle::words).forEach(words::add);

    assertThat(words).doesNotHaveDuplicates().allMatch(line -> line.matches("[a-z][^.!]{15,110}"));
  }

  @ParameterizedTest
  @CsvSource({"12, 12 bytes", "800000, 800 kB", "5000000, 5 MB", "1500000, 1.5 MB"})
  void aSizeIsRound(long bytes, String words) {
    assertThat(MissedWords.size(bytes)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://example.com/story?id=7#top          | https://example.com/story?id=7
          https://reader:secret@example.com/story     | https://example.com/story
          https://example.com/?token=abc&id=7         | https://example.com/?token=***&id=7
          https://example.com/?X-Amz-Signature=ab1    | https://example.com/?X-Amz-Signature=***
          https://example.com/?g=0123456789abcdef01234 | https://example.com/?g=***
          https://example.com/?q=what+the+mayor+said  | https://example.com/?q=what+the+mayor+said
          """)
  void aLogShowsNoSecretsOfAnAddress(String address, String logged) {
    assertThat(LoggedAddress.of(URI.create(address))).isEqualTo(logged);
  }

  @Test
  void aServersWordsStayOnOneLineOfTheLog() {
    Missed missed =
        Unreachable.because(
            Obstacle.UNINTELLIGIBLE, LINK, "Unexpected: a\r\nINFO all well" + "x".repeat(5000));

    assertThat(missed.forTheLog()).doesNotContain("\n", "\r").hasSizeLessThan(500);
  }
}
