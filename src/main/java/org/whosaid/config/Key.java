// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.config.WhosaidConfig.LogFormat;
import org.whosaid.fetch.HostPort;
import org.whosaid.fetch.Robots;

/**
 * One key of the configuration: its name, its default as it would stand in the file, and what it
 * may be. The table of all keys.
 */
record Key<T>(String name, String standard, Allowed<T> allowed) {
  static final String VARIABLE_PREFIX = "WHOSAID_";

  static final Key<URI> SLACK_API_URL =
      new Key<>("slack.api-url", "https://slack.com/api/", Allowed.apiAddress());
  static final Key<Integer> SLACK_SOCKET_HANDLERS =
      new Key<>("slack.socket-handlers", "10", Allowed.wholeNumber(1, 100));
  static final Key<Duration> SLACK_SETTLING_TIME =
      new Key<>("slack.settling-time", "90s", Allowed.time("30s", "10m"));
  static final Key<Integer> HTTP_PORT =
      new Key<>("http.port", "3000", Allowed.wholeNumber(0, 65_535));
  static final Key<String> HTTP_HOST = new Key<>("http.host", "127.0.0.1", Allowed.host());
  static final Key<String> STORE_URL =
      new Key<>("store.url", "jdbc:sqlite:data/whosaid.db", Allowed.databaseAddress());
  static final Key<String> STORE_USER = new Key<>("store.user", "", Allowed.printable(0, 100));
  static final Key<List<HostPort>> FETCH_PRIVATE_HOSTS =
      new Key<>("fetch.private-hosts", "", Allowed.hostPorts());
  static final Key<ByteSize> FETCH_MAX_BYTES =
      new Key<>("fetch.max-bytes", "5000000", Allowed.size("1 kB", "100 MB"));
  static final Key<Duration> FETCH_TIMEOUT =
      new Key<>("fetch.timeout", "15s", Allowed.time("100ms", "5m"));
  static final Key<Integer> FETCH_MAX_REDIRECTS =
      new Key<>("fetch.max-redirects", "5", Allowed.wholeNumber(0, 20));
  static final Key<String> FETCH_USER_AGENT =
      new Key<>(
          "fetch.user-agent",
          "Whosaid/0.1 (reads links for a newsroom)",
          Allowed.printable(1, 200));
  static final Key<Duration> FETCH_PAUSE =
      new Key<>("fetch.pause", "1s", Allowed.time("0ms", "1m"));
  static final Key<Robots> FETCH_ROBOTS =
      new Key<>("fetch.robots", "automatic", Allowed.oneOf(Robots.class));
  static final Key<Duration> FETCH_FRESH =
      new Key<>("fetch.fresh", "10m", Allowed.time("0ms", "60m"));
  static final Key<Integer> REPLY_MIN_CLAIMS =
      new Key<>("reply.min-claims", "2", Allowed.wholeNumber(1, 100));
  static final Key<Integer> REPLY_MAX_LINES =
      new Key<>("reply.max-lines", "12", Allowed.wholeNumber(4, 30));
  static final Key<Integer> REPLY_MAX_LINKS =
      new Key<>("reply.max-links", "3", Allowed.wholeNumber(1, 10));
  static final Key<Integer> JOBS_THREADS =
      new Key<>("jobs.threads", "8", Allowed.wholeNumber(1, 64));
  static final Key<Integer> OBSERVE_PORT =
      new Key<>("observe.port", "0", Allowed.wholeNumber(0, 65_535));
  static final Key<String> OBSERVE_HOST = new Key<>("observe.host", "127.0.0.1", Allowed.host());

  static final Key<LogFormat> OBSERVE_LOG_FORMAT =
      new Key<>("observe.log-format", "text", Allowed.oneOf(LogFormat.class));
  static final Key<String> OBSERVE_TRACES =
      new Key<>("observe.traces", "", Allowed.collectorAddress());

  static final List<Key<?>> ALL =
      List.of(
          SLACK_API_URL,
          SLACK_SOCKET_HANDLERS,
          SLACK_SETTLING_TIME,
          HTTP_PORT,
          HTTP_HOST,
          STORE_URL,
          STORE_USER,
          FETCH_PRIVATE_HOSTS,
          FETCH_MAX_BYTES,
          FETCH_TIMEOUT,
          FETCH_MAX_REDIRECTS,
          FETCH_USER_AGENT,
          FETCH_PAUSE,
          FETCH_ROBOTS,
          FETCH_FRESH,
          REPLY_MIN_CLAIMS,
          REPLY_MAX_LINES,
          REPLY_MAX_LINKS,
          JOBS_THREADS,
          OBSERVE_PORT,
          OBSERVE_HOST,
          OBSERVE_LOG_FORMAT,
          OBSERVE_TRACES);

  static Optional<Key<?>> named(String name) {
    return ALL.stream().filter(key -> key.name.equals(name)).findFirst();
  }

  /** The names of the keys of a section; none if there is no such section. */
  static List<String> namesIn(String section) {
    return ALL.stream().map(Key::name).filter(name -> name.startsWith(section + ".")).toList();
  }

  static Optional<Key<?>> ofVariable(String variable) {
    return ALL.stream().filter(key -> key.variable().equals(variable)).findFirst();
  }

  /** The environment variable that overrides the file. */
  String variable() {
    return VARIABLE_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }

  /** Throws {@link IllegalArgumentException} unless this key may have {@code value}. */
  void require(T value) {
    if (!allowed.test().test(value)) {
      throw new IllegalArgumentException(name + " is " + value + "; allowed: " + allowed.inWords());
    }
  }
}
