// SPDX-License-Identifier: Apache-2.0
package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.whosaid.fetch.HostPort;

/**
 * A web of one site on this machine, with pages that behave and pages that don't. Each method puts
 * one route in place, replacing what was there, and gives the address to ask for; a path without a
 * route is a 404. The site listens on 127.0.0.1, which is a private address: a fetcher reaches it
 * only if {@link #hostPort} is among its private hosts.
 *
 * <pre>{@code
 * try (FakeWeb web = FakeWeb.start()) {
 *   URI story = web.page("/story", "<p>The mayor said no.</p>");
 *   ...
 *   assertThat(web.requests("/story")).isEqualTo(1);
 * }
 * }</pre>
 */
public final class FakeWeb implements AutoCloseable {
  /**
   * A private address that nobody was invited to; even a broken gate would not leave this machine.
   */
  public static final URI PRIVATE_ADDRESS = URI.create("http://127.0.0.2/admin");

  /** What a server says of a web page in UTF-8. */
  static final String HTML = "Content-Type: text/html; charset=utf-8";

  private final String address;
  private final FakeSite site;
  private final AtomicLong sent = new AtomicLong();

  private FakeWeb(String address) {
    this.address = address;
    this.site = new FakeSite(address);
  }

  public static FakeWeb start() {
    return startOn("127.0.0.1");
  }

  /**
   * A site that is another host than those at other addresses.
   *
   * @param address of this machine, 127.0.0.0/8; on Linux all of them are
   */
  public static FakeWeb startOn(String address) {
    return new FakeWeb(address);
  }

  /** The site as a link names it, for the fetcher's private hosts. */
  public HostPort hostPort() {
    return new HostPort(address, site.port());
  }

  /** The address of a path, whether or not anything is there. */
  public URI at(String path) {
    return URI.create("http://" + hostPort() + path);
  }

  /** How often a path was asked for, with whatever query. */
  public int requests(String path) {
    return (int) site.requests().stream().filter(r -> FakeSite.path(r).equals(path)).count();
  }

  /** The request lines and headers that arrived, each request as one text, in order. */
  public List<String> requests() {
    return site.requests();
  }

  /** When each request arrived. */
  public List<Instant> arrivals() {
    return site.arrivals();
  }

  // Pages that behave

  /** A web page in UTF-8. */
  public URI page(String path, String html) {
    return answer(path, 200, html.getBytes(UTF_8), HTML);
  }

  /**
   * A web page that may change between two requests.
   *
   * @param served called behind each answer, with the request line and headers
   */
  public URI watchedPage(String path, Supplier<String> html, Consumer<String> served) {
    return route(path, FakeRoutes.watched(html, served));
  }

  /** A web page with an ETag: who has it already is told that it is unchanged. */
  public URI taggedPage(String path, String html, String etag) {
    return route(path, FakeRoutes.tagged(html, etag));
  }

  /** A web page whose bytes and Content-Type are given, whether or not they agree. */
  public URI page(String path, byte[] bytes, String contentType) {
    return answer(path, 200, bytes, "Content-Type: " + contentType);
  }

  /** A web page written in one charset by a server that declares another. */
  public URI pageInWrongCharset(String path, String html, Charset actual, String declared) {
    return page(path, html.getBytes(actual), "text/html; charset=" + declared);
  }

  public URI text(String path, String text) {
    return answer(path, 200, text.getBytes(UTF_8), "Content-Type: text/plain; charset=utf-8");
  }

  public URI pdf(String path, byte[] file) {
    return answer(path, 200, file, "Content-Type: application/pdf");
  }

  /** A web page that is sent packed, as most are. */
  public URI gzipPage(String path, String html) {
    return route(path, FakeRoutes.packed(html, 1));
  }

  public URI image(String path) {
    byte[] beginningOfPng = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(ISO_8859_1);
    return answer(path, 200, beginningOfPng, "Content-Type: image/png");
  }

  public URI emptyPage(String path) {
    return page(path, "");
  }

  // Refusals and troubles

  /** Nothing but a status, with headers as "Name: value". */
  public URI status(String path, int status, String... headers) {
    return answer(path, status, new byte[0], headers);
  }

  public URI serverError(String path) {
    return status(path, 500);
  }

  public URI tooManyRequests(String path, Duration retryAfter) {
    return status(path, 429, "Retry-After: " + retryAfter.toSeconds());
  }

  /** A page that wants a name and a password: 401. */
  public URI loginWall(String path) {
    return status(path, 401, "WWW-Authenticate: Basic realm=\"subscribers\"");
  }

  /** A page that sends readers to {@code /login}, where a form is. */
  public URI redirectToLogin(String path) {
    page("/login", "<form method=post><input name=user></form>");
    return redirect(path, "/login?next=" + path);
  }

  // Redirects

  /** A redirect to an address in full or relative. */
  public URI redirect(String path, String to) {
    return status(path, 302, "Location: " + to);
  }

  /** A redirect over so many hops in all: {@code path}, {@code path/1} … and at last {@code to}. */
  public URI redirectChain(String path, int hops, String to) {
    for (int hop = 1; hop < hops; hop++) {
      redirect(hop == 1 ? path : path + "/" + (hop - 1), path + "/" + hop);
    }
    return redirect(hops == 1 ? path : path + "/" + (hops - 1), to).resolve(path);
  }

  /** Two paths that redirect to each other. */
  public URI redirectLoop(String path) {
    redirect(path + "/back", path);
    return redirect(path, path + "/back");
  }

  public URI redirectToPrivateAddress(String path) {
    return redirect(path, PRIVATE_ADDRESS.toString());
  }

  // Pages that take their time, or too much of anything

  /** A page that comes after a while. */
  public URI slowPage(String path, String html, Duration delay) {
    return route(path, FakeRoutes.slow(html, delay));
  }

  /** A page that comes byte by byte, one each 50 ms, and never ends. */
  public URI slowDrip(String path) {
    return route(path, FakeRoutes.drip(Duration.ofMillis(50)));
  }

  /** A page of 200 MB, sent without a length. */
  public URI hugePage(String path) {
    return route(path, FakeRoutes.huge(200_000_000));
  }

  /** A page of 200 MB by its Content-Length, of which nothing ever comes. */
  public URI hugePageByItsLength(String path) {
    return route(path, FakeRoutes.hugeByItsLength(200_000_000));
  }

  /** About 60 kB that unpack to 60 MB. */
  public URI gzipBomb(String path) {
    return route(path, FakeRoutes.packed(" ".repeat(1_000_000), 60));
  }

  /** Headers that never end. */
  public URI endlessHeaders(String path) {
    return route(path, FakeRoutes.endlessHeaders());
  }

  /** A page that is what is said here: bytes of the whole answer, status line included. */
  public URI raw(String path, byte[] answer) {
    return route(path, exchange -> exchange.write(answer));
  }

  /** An answer that begins somehow and then repeats itself for ever, with pauses or without. */
  public URI flood(String path, byte[] beginning, byte[] again, Duration pause) {
    return route(path, FakeRoutes.flood(beginning, again, pause, sent));
  }

  /**
   * How many bytes of floods the other side took before it hung up, what lies in pipes included.
   */
  public long flooded() {
    return sent.get();
  }

  /** A page whose connection ends before the page does. */
  public URI droppedConnection(String path) {
    return route(path, FakeRoutes.dropped());
  }

  /** A connection that ends before a word is said. */
  public URI hangUp(String path) {
    return route(path, exchange -> {});
  }

  /** Something else than HTTP. */
  public URI nonsense(String path) {
    return route(path, exchange -> exchange.write("220 mail.example ESMTP ready\r\n"));
  }

  @Override
  public void close() {
    site.close();
  }

  private URI answer(String path, int status, byte[] body, String... headers) {
    return route(path, exchange -> exchange.answer(status, body, headers));
  }

  private URI route(String path, FakeRoute route) {
    site.route(path, route);
    return at(path);
  }
}
