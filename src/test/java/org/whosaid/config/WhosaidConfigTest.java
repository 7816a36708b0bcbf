// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.config.ConfigOutcome.Loaded;
import org.whosaid.config.WhosaidConfig.FetchSection;
import org.whosaid.config.WhosaidConfig.GuestSection;
import org.whosaid.config.WhosaidConfig.HttpSection;
import org.whosaid.config.WhosaidConfig.JobsSection;
import org.whosaid.config.WhosaidConfig.LogFormat;
import org.whosaid.config.WhosaidConfig.ObserveSection;
import org.whosaid.config.WhosaidConfig.ReplySection;
import org.whosaid.config.WhosaidConfig.SlackSection;
import org.whosaid.config.WhosaidConfig.StoreSection;
import org.whosaid.fetch.HostPort;
import org.whosaid.fetch.Robots;

class WhosaidConfigTest {
  private static final WhosaidConfig DEFAULTS =
      new WhosaidConfig(
          new SlackSection(URI.create("https://slack.com/api/"), 10, Duration.ofSeconds(90)),
          new HttpSection("127.0.0.1", 3000),
          new StoreSection("jdbc:sqlite:data/whosaid.db", ""),
          new FetchSection(
              List.of(),
              new ByteSize(5_000_000),
              Duration.ofSeconds(15),
              5,
              "Whosaid/0.1 (reads links for a newsroom)",
              new GuestSection(Duration.ofSeconds(1), Robots.AUTOMATIC, Duration.ofMinutes(10))),
          new ReplySection(2, 12, 3),
          new JobsSection(8),
          new ObserveSection("127.0.0.1", 0, LogFormat.TEXT, ""));

  private static final WhosaidConfig EVERYTHING_CHANGED =
      new WhosaidConfig(
          new SlackSection(URI.create("http://localhost:8080/api/"), 4, Duration.ofMinutes(2)),
          new HttpSection("0.0.0.0", 8081),
          new StoreSection("jdbc:postgresql://db.example/whosaid", "desk"),
          new FetchSection(
              List.of(new HostPort("cms.example", 8443), new HostPort("::1", 80)),
              new ByteSize(500_000),
              Duration.ofMillis(1500),
              0,
              "Desk/2",
              new GuestSection(Duration.ofMillis(200), Robots.ALWAYS, Duration.ZERO)),
          new ReplySection(3, 8, 1),
          new JobsSection(16),
          new ObserveSection("::1", 9090, LogFormat.JSON, "http://collector:4318/v1/traces"));

  private static final String EVERYTHING_IN_A_FILE =
      """
      slack: {api-url: "http://localhost:8080/api", socket-handlers: 4, settling-time: 2m}
      http:
        host: 0.0.0.0
        port: 8081
      store:
        url: jdbc:postgresql://db.example/whosaid
        user: desk
      fetch:
        private-hosts:
          - CMS.example:8443
          - "[::1]:80"
        max-bytes: 500 kB
        timeout: 1500ms
      fetch.max-redirects: 0
      fetch.user-agent: Desk/2
      fetch.pause: 200ms
      fetch.robots: always
      fetch.fresh: 0s
      reply.min-claims: 3
      reply: {max-lines: 8, max-links: 1}
      jobs.threads: 16
      observe.host: "::1"
      observe.port: 9090
      observe.log-format: json
      observe.traces: http://collector:4318/v1/traces
      """;

  private static final Map<String, String> EVERYTHING_IN_THE_ENVIRONMENT =
      Map.ofEntries(
          Map.entry("WHOSAID_SLACK_API_URL", "http://localhost:8080/api/"),
          Map.entry("WHOSAID_SLACK_SOCKET_HANDLERS", "4"),
          Map.entry("WHOSAID_SLACK_SETTLING_TIME", "2m"),
          Map.entry("WHOSAID_HTTP_HOST", "0.0.0.0"),
          Map.entry("WHOSAID_HTTP_PORT", "8081"),
          Map.entry("WHOSAID_STORE_URL", "jdbc:postgresql://db.example/whosaid"),
          Map.entry("WHOSAID_STORE_USER", "desk"),
          Map.entry("WHOSAID_FETCH_PRIVATE_HOSTS", "cms.example:8443, [::1]:80"),
          Map.entry("WHOSAID_FETCH_MAX_BYTES", "500kb"),
          Map.entry("WHOSAID_FETCH_TIMEOUT", "PT1.5S"),
          Map.entry("WHOSAID_FETCH_MAX_REDIRECTS", "0"),
          Map.entry("WHOSAID_FETCH_USER_AGENT", "Desk/2"),
          Map.entry("WHOSAID_FETCH_PAUSE", "200ms"),
          Map.entry("WHOSAID_FETCH_ROBOTS", "always"),
          Map.entry("WHOSAID_FETCH_FRESH", "0s"),
          Map.entry("WHOSAID_REPLY_MIN_CLAIMS", "3"),
          Map.entry("WHOSAID_REPLY_MAX_LINES", "8"),
          Map.entry("WHOSAID_REPLY_MAX_LINKS", "1"),
          Map.entry("WHOSAID_JOBS_THREADS", "16"),
          Map.entry("WHOSAID_OBSERVE_HOST", "::1"),
          Map.entry("WHOSAID_OBSERVE_PORT", "9090"),
          Map.entry("WHOSAID_OBSERVE_LOG_FORMAT", "json"),
          Map.entry("WHOSAID_OBSERVE_TRACES", "http://collector:4318/v1/traces"));

  @TempDir Path folder;

  @Test
  void everyKeyHasADefault() {
    assertThat(WhosaidConfig.defaults()).isEqualTo(DEFAULTS);
    assertThat(loaded(Optional.empty(), Map.of())).isEqualTo(DEFAULTS);
  }

  @Test
  void theFileChangesEveryKey() throws Exception {
    assertThat(loaded(file(EVERYTHING_IN_A_FILE), Map.of())).isEqualTo(EVERYTHING_CHANGED);
  }

  @Test
  void theEnvironmentChangesEveryKey() {
    assertThat(EVERYTHING_IN_THE_ENVIRONMENT).hasSameSizeAs(Key.ALL);
    assertThat(loaded(Optional.empty(), EVERYTHING_IN_THE_ENVIRONMENT))
        .isEqualTo(EVERYTHING_CHANGED);
  }

  @Test
  void theEnvironmentOverridesTheFile() throws Exception {
    Optional<Path> file = file("http.port: 4000\njobs.threads: 2\nfetch.private-hosts: [a:1]\n");

    WhosaidConfig config =
        loaded(file, Map.of("WHOSAID_HTTP_PORT", "5000", "WHOSAID_FETCH_PRIVATE_HOSTS", ""));

    assertThat(config.http().port()).isEqualTo(5000);
    assertThat(config.jobs().threads()).isEqualTo(2);
    assertThat(config.fetch().privateHosts()).isEmpty();
  }

  @Test
  void theFileInTheRepositorySaysTheDefaultsOfTheCode() {
    assertThat(loaded(Optional.of(ConfigLoader.STANDARD_FILE), Map.of())).isEqualTo(DEFAULTS);
  }

  @Test
  void theFileInTheRepositoryNamesEveryKeyAndEveryVariable() throws Exception {
    List<String> keys = new ArrayList<>();
    List<ConfigProblem> problems = new ArrayList<>();

    new ConfigFile(ConfigLoader.STANDARD_FILE, found -> keys.add(found.key()), problems).read();

    assertThat(problems).isEmpty();
    assertThat(keys).containsExactlyInAnyOrderElementsOf(Key.ALL.stream().map(Key::name).toList());
    String text = Files.readString(ConfigLoader.STANDARD_FILE);
    assertThat(Key.ALL)
        .allSatisfy(key -> assertThat(text).contains("  # " + key.variable() + ": "));
    assertThat(Secrets.VARIABLES).allSatisfy(variable -> assertThat(text).contains(variable));
  }

  @Test
  void anEmptyFileAndEmptySectionsChangeNothing() throws Exception {
    assertThat(loaded(file(""), Map.of())).isEqualTo(DEFAULTS);
    assertThat(loaded(file("# nothing yet\n"), Map.of())).isEqualTo(DEFAULTS);
    assertThat(loaded(file("---\n"), Map.of())).isEqualTo(DEFAULTS);
    assertThat(loaded(file("{}"), Map.of())).isEqualTo(DEFAULTS);
    assertThat(loaded(file("http:\n  # port: 1\nfetch: {}\n"), Map.of())).isEqualTo(DEFAULTS);
  }

  @Test
  void variablesOfOtherProgramsAreTheirs() {
    assertThat(loaded(Optional.empty(), Map.of("PATH", "/bin", "WHOSAIDX", "1", "WHO", "2")))
        .isEqualTo(DEFAULTS);
  }

  @Test
  void noRecordTakesAValueThatTheFileMayNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new HttpSection("127.0.0.1", 65_536))
        .withMessage("http.port is 65536; allowed: a whole number from 0 to 65535");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new SlackSection(URI.create("https://slack.com/api"), 10, Duration.ofSeconds(90)));
    assertThatIllegalArgumentException().isThrownBy(() -> new HostPort("localhost", 0));
  }

  @Test
  void healthHasAnAddressOnlyWithAPort() {
    assertThat(new ObserveSection("127.0.0.1", 0, LogFormat.TEXT, "").address()).isEmpty();
    assertThat(new ObserveSection("127.0.0.1", 9090, LogFormat.TEXT, "").address())
        .contains(new InetSocketAddress(InetAddress.getLoopbackAddress(), 9090));
  }

  private static WhosaidConfig loaded(Optional<Path> file, Map<String, String> environment) {
    ConfigOutcome outcome = ConfigLoader.load(file, environment);
    assertThat(outcome).isInstanceOf(Loaded.class);
    return ((Loaded) outcome).config();
  }

  private Optional<Path> file(String text) throws Exception {
    return Optional.of(Files.writeString(folder.resolve("whosaid.yml"), text));
  }
}
