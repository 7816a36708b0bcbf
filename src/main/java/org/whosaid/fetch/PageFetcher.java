// SPDX-License-Identifier: Apache-2.0
package org.whosaid.fetch;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.whosaid.fetch.Answer.Arrived;
import org.whosaid.fetch.Answer.Ended;
import org.whosaid.fetch.FetchOutcome.Unreachable;

/**
 * Fetches the page behind a link that anybody may have posted: only over http and https, only from
 * public addresses, within limits of time, size and redirects ({@link FetchSettings}). Whatever
 * happens on the way is a {@link FetchOutcome}, not an exception. Sends no cookies and no
 * credentials, and keeps nothing between two pages. Safe for use by many threads.
 *
 * <p>A host of {@link FetchSettings#privateHosts} is let in only under the name given there, and
 * only if the link that was shared names such a host itself: a page in public can't redirect into
 * the newsroom's network, not even to an invited host.
 *
 * <p>The time limit ends everything but a look-up of the host's name that the operating system
 * itself takes longer for.
 */
public final class PageFetcher implements AutoCloseable {
  /** Headers, the heads of chunks, TLS: what comes around a page beside its bytes. */
  private static final long WRAPPING = 1_000_000;

  private final FetchSettings settings;
  private final Visit visit;
  private final OkHttpClient forPublic;
  private final OkHttpClient forInvited;

  public PageFetcher(FetchSettings settings) {
    this(settings, Dns.SYSTEM, new PublicAddressesOnly(mostBytes(settings)), Clock.systemUTC());
  }

  PageFetcher(FetchSettings settings, Dns names, SocketFactory gate, Clock clock) {
    this.settings = requireNonNull(settings, "settings");
    this.visit = new Visit(settings, clock);
    this.forPublic = client(settings.timeout(), new PublicNamesOnly(names), gate);
    // shares the threads, but not the connections: one that was invited in stays with its link
    this.forInvited =
        forPublic
            .newBuilder()
            .dns(PublicNamesOnly.orPrivateOnInvitation(names))
            .socketFactory(PublicAddressesOnly.orPrivateOnInvitation(mostBytes(settings)))
            .connectionPool(usedOnce())
            .build();
  }

  private static OkHttpClient client(Duration timeout, Dns names, SocketFactory gate) {
    return new OkHttpClient.Builder()
        .socketFactory(gate)
        .dns(names)
        .proxy(Proxy.NO_PROXY)
        .cookieJar(CookieJar.NO_COOKIES)
        .authenticator(Authenticator.NONE)
        .followRedirects(false)
        .followSslRedirects(false)
        // one page a site: HTTP/2 saves nothing and has no limit on the size of headers
        .protocols(List.of(Protocol.HTTP_1_1))
        .connectionPool(usedOnce())
        .connectTimeout(timeout)
        .readTimeout(timeout)
        .writeTimeout(timeout)
        .build();
  }

  /** The gate counts what a connection brings, so each is for one answer. */
  private static ConnectionPool usedOnce() {
    return new ConnectionPool(0, 1, TimeUnit.SECONDS);
  }

  /** Twice the page, for those who cut it into small chunks. */
  private static long mostBytes(FetchSettings settings) {
    return 2 * settings.maxBytes() + WRAPPING;
  }

  /**
   * Fetches the page behind {@code link}; returns when it is there, or when it is clear why it
   * isn't, at the latest after the time limit.
   *
   * @throws IllegalStateException if the fetcher is closed, before or meanwhile: that says nothing
   *     about the page
   */
  public FetchOutcome fetch(URI link) {
    Way way = way(link);
    return journey(link, url -> way.ask(url, Validators.NONE)).outcome();
  }

  Journey journey(URI link, Journey.Steps steps) {
    requireOpen(link);
    return new Journey(link, settings.maxRedirects(), steps);
  }

  /**
   * The way of one link: whoever goes it waits where they want, and asks, for pages and for their
   * sites' rules, as long as time lasts.
   */
  Way way(URI link) {
    return new Way(isInvitedTo(link));
  }

  final class Way {
    private final boolean invitedLink;
    private Duration left = settings.timeout();

    private Way(boolean invitedLink) {
      this.invitedLink = invitedLink;
    }

    Answer ask(HttpUrl url, Validators known) {
      if (left.toMillis() < 1) {
        return new Ended(Unreachable.because(Obstacle.TIMEOUT, url.uri(), "no time left"));
      }
      long start = System.nanoTime();
      Answer answer = visit.to(url, known, client(url), left);
      spent(start);
      requireOpen(url.uri());
      if (leadsInside(url) && answer instanceof Arrived arrived) {
        return new Arrived(arrived.at(), arrived.content()); // not everybody's
      }
      return answer;
    }

    RobotsAnswer askRobots(HttpUrl url, Duration patience) throws IOException {
      Duration time = patience.compareTo(left) < 0 ? patience : left;
      if (time.toMillis() < 1) {
        throw new InterruptedIOException("no time left for the site's rules");
      }
      long start = System.nanoTime();
      try {
        return visit.toRobots(url, client(url), time);
      } finally {
        spent(start);
        requireOpen(url.uri());
      }
    }

    private void spent(long start) {
      left = left.minusNanos(System.nanoTime() - start);
    }

    /** Whether the newsroom itself has named the host as one to be read. */
    boolean leadsInside(HttpUrl url) {
      return invitedLink && isInvited(url);
    }

    private OkHttpClient client(HttpUrl url) {
      return leadsInside(url) ? forInvited : forPublic;
    }
  }

  private void requireOpen(URI link) {
    if (visit.isClosed()) {
      throw new IllegalStateException("the fetcher is closed, " + LoggedAddress.of(link));
    }
  }

  Duration timeout() {
    return settings.timeout();
  }

  String userAgent() {
    return settings.userAgent();
  }

  boolean isInvitedTo(URI link) {
    return WebAddress.read(link.toString()).filter(this::isInvited).isPresent();
  }

  private boolean isInvited(HttpUrl url) {
    return settings.privateHosts().contains(HostPort.of(url));
  }

  /** Ends what is still being fetched and gives back threads and connections. */
  @Override
  public void close() {
    visit.close();
    forPublic.dispatcher().executorService().shutdown();
    forPublic.connectionPool().evictAll();
    forInvited.connectionPool().evictAll();
  }
}
