// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static java.util.Objects.requireNonNull;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.whosaid.fetch.HostPort;
import org.whosaid.fetch.Robots;

/**
 * The configuration, one record a section. Every value is one that its key allows, whether it was
 * read or made in code: constructors throw {@link IllegalArgumentException} otherwise.
 */
public record WhosaidConfig(
    SlackSection slack,
    HttpSection http,
    StoreSection store,
    FetchSection fetch,
    ReplySection reply,
    JobsSection jobs,
    ObserveSection observe) {

  public WhosaidConfig {
    requireNonNull(slack, "slack");
    requireNonNull(http, "http");
    requireNonNull(store, "store");
    requireNonNull(fetch, "fetch");
    requireNonNull(reply, "reply");
    requireNonNull(jobs, "jobs");
    requireNonNull(observe, "observe");
  }

  /** Every key at its default. */
  public static WhosaidConfig defaults() {
    return of(Map.of());
  }

  /** The configuration in which the keys named in {@code given} have that text, all allowed. */
  static WhosaidConfig of(Map<String, String> given) {
    Values values = new Values(given);
    return new WhosaidConfig(
        new SlackSection(
            values.of(Key.SLACK_API_URL),
            values.of(Key.SLACK_SOCKET_HANDLERS),
            values.of(Key.SLACK_SETTLING_TIME)),
        new HttpSection(values.of(Key.HTTP_HOST), values.of(Key.HTTP_PORT)),
        new StoreSection(values.of(Key.STORE_URL), values.of(Key.STORE_USER)),
        new FetchSection(
            values.of(Key.FETCH_PRIVATE_HOSTS),
            values.of(Key.FETCH_MAX_BYTES),
            values.of(Key.FETCH_TIMEOUT),
            values.of(Key.FETCH_MAX_REDIRECTS),
            values.of(Key.FETCH_USER_AGENT),
            new GuestSection(
                values.of(Key.FETCH_PAUSE),
                values.of(Key.FETCH_ROBOTS),
                values.of(Key.FETCH_FRESH))),
        new ReplySection(
            values.of(Key.REPLY_MIN_CLAIMS),
            values.of(Key.REPLY_MAX_LINES),
            values.of(Key.REPLY_MAX_LINKS)),
        new JobsSection(values.of(Key.JOBS_THREADS)),
        new ObserveSection(
            values.of(Key.OBSERVE_HOST),
            values.of(Key.OBSERVE_PORT),
            values.of(Key.OBSERVE_LOG_FORMAT),
            values.of(Key.OBSERVE_TRACES)));
  }

  /**
   * How Slack is reached: the address below which its methods lie (it ends with a slash), how many
   * messages of Socket Mode are handled at once, and after what time a message whose answer never
   * came is not coming any more.
   */
  public record SlackSection(URI apiUrl, int socketHandlers, Duration settlingTime) {
    public SlackSection {
      Key.SLACK_API_URL.require(apiUrl);
      Key.SLACK_SOCKET_HANDLERS.require(socketHandlers);
      Key.SLACK_SETTLING_TIME.require(settlingTime);
    }
  }

  /** Where Slack's requests and the practice page are answered; port 0 is any free one. */
  public record HttpSection(String host, int port) {
    public HttpSection {
      Key.HTTP_HOST.require(host);
      Key.HTTP_PORT.require(port);
    }
  }

  /** The database, by its JDBC address; the user is empty for SQLite. */
  public record StoreSection(String url, String user) {
    public StoreSection {
      Key.STORE_URL.require(url);
      Key.STORE_USER.require(user);
    }
  }

  /**
   * What a page may cost. Private hosts are those that may be fetched although their addresses are
   * not public; the size counts after decompression; the time is for all of one page, redirects
   * included.
   */
  public record FetchSection(
      List<HostPort> privateHosts,
      ByteSize maxBytes,
      Duration timeout,
      int maxRedirects,
      String userAgent,
      GuestSection guest) {
    public FetchSection {
      privateHosts = List.copyOf(privateHosts);
      Key.FETCH_MAX_BYTES.require(maxBytes);
      Key.FETCH_TIMEOUT.require(timeout);
      Key.FETCH_MAX_REDIRECTS.require(maxRedirects);
      Key.FETCH_USER_AGENT.require(userAgent);
      requireNonNull(guest, "guest");
    }
  }

  /**
   * How the bot behaves at other people's sites: the pause between two visits to one, on which
   * errands its robots.txt is minded, and how long what was read is used again without asking it.
   */
  public record GuestSection(Duration pause, Robots robots, Duration fresh) {
    public GuestSection {
      Key.FETCH_PAUSE.require(pause);
      Key.FETCH_ROBOTS.require(robots);
      Key.FETCH_FRESH.require(fresh);
    }
  }

  /**
   * When and how long we answer: below {@code minClaims} no reply of our own accord; a reply has at
   * most {@code maxLines} lines; of one message at most {@code maxLinks} links are answered.
   */
  public record ReplySection(int minClaims, int maxLines, int maxLinks) {
    public ReplySection {
      Key.REPLY_MIN_CLAIMS.require(minClaims);
      Key.REPLY_MAX_LINES.require(maxLines);
      Key.REPLY_MAX_LINKS.require(maxLinks);
    }
  }

  /** How many links are read at once. */
  public record JobsSection(int threads) {
    public JobsSection {
      Key.JOBS_THREADS.require(threads);
    }
  }

  /** How the log is written. */
  public enum LogFormat {
    /** For people. */
    TEXT,
    /** For those who collect logs: one object a line. */
    JSON
  }

  /**
   * Where health and figures are told (port 0 is nowhere), how the log is written, and who collects
   * traces (empty is nobody).
   */
  public record ObserveSection(String host, int port, LogFormat logFormat, String traces) {
    public ObserveSection {
      Key.OBSERVE_HOST.require(host);
      Key.OBSERVE_PORT.require(port);
      Key.OBSERVE_LOG_FORMAT.require(logFormat);
      Key.OBSERVE_TRACES.require(traces);
    }

    /** The collector's address. */
    public Optional<URI> collector() {
      return traces.isEmpty() ? Optional.empty() : Optional.of(URI.create(traces));
    }

    /** The address to listen on, its host looked up, unless health is off. */
    public Optional<InetSocketAddress> address() {
      return port == 0 ? Optional.empty() : Optional.of(new InetSocketAddress(host, port));
    }
  }

  private record Values(Map<String, String> given) {
    <T> T of(Key<T> key) {
      String text = given.getOrDefault(key.name(), key.standard());
      return key.allowed().read(text).orElseThrow();
    }
  }
}
