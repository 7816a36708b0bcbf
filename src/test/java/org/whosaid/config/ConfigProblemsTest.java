// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.config.ConfigOutcome.Refused;

class ConfigProblemsTest {
  private static final String FILE = "whosaid.yml";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          slack.api-url: slack.com/api             | slack.api-url is "slack.com/api"; allowed: an http or https address without user, query or fragment
          slack.api-url: ftp://slack.com/          | slack.api-url is "ftp://slack.com/"; allowed: an http or https address without user, query or fragment
          slack.api-url: https://slack.com/?a=b    | slack.api-url is "https://slack.com/?a=b"; allowed: an http or https address without user, query or fragment
          slack.socket-handlers: 0                 | slack.socket-handlers is "0"; allowed: a whole number from 1 to 100
          http.port: 65536                         | http.port is "65536"; allowed: a whole number from 0 to 65535
          http.port: -1                            | http.port is "-1"; allowed: a whole number from 0 to 65535
          http.port: 3e3                           | http.port is "3e3"; allowed: a whole number from 0 to 65535
          http.port: 99999999999999999999          | http.port is "99999999999999999999"; allowed: a whole number from 0 to 65535
          http.port: yes                           | http.port is "yes"; allowed: a whole number from 0 to 65535
          http.port: ""                            | http.port is ""; allowed: a whole number from 0 to 65535
          http.port:                               | http.port has no value; allowed: a whole number from 0 to 65535
          http.port: [3000]                        | http.port is the list "3000"; allowed: a whole number from 0 to 65535
          http.port: {}                            | http.port has keys of its own; allowed: a whole number from 0 to 65535
          http.port: *port                         | http.port is an alias; allowed: a whole number from 0 to 65535
          http.host: a b                           | http.host is "a b"; allowed: a host name or an IP address
          http.host: localhost:80                  | http.host is "localhost:80"; allowed: a host name or an IP address
          store.url: jdbc:mysql://db/whosaid       | store.url is "jdbc:mysql://db/whosaid"; allowed: jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE, without a password (WHOSAID_STORE_PASSWORD is its place)
          store.url: "jdbc:sqlite:"                | store.url is "jdbc:sqlite:"; allowed: jdbc:sqlite:FILE or jdbc:postgresql://HOST/DATABASE, without a password (WHOSAID_STORE_PASSWORD is its place)
          fetch.private-hosts: [localhost, b:2]    | fetch.private-hosts is the list "localhost, b:2"; allowed: a list of host:port
          fetch.private-hosts: [[a:1], {b: 2}]     | fetch.private-hosts is the list "[more], [more]"; allowed: a list of host:port
          fetch.private-hosts: a:0                 | fetch.private-hosts is "a:0"; allowed: a list of host:port
          fetch.max-bytes: 5 GB                    | fetch.max-bytes is "5 GB"; allowed: a size from 1 kB to 100 MB, such as 5000000, 500 kB or 5MB
          fetch.max-bytes: 101MB                   | fetch.max-bytes is "101MB"; allowed: a size from 1 kB to 100 MB, such as 5000000, 500 kB or 5MB
          fetch.timeout: 15                        | fetch.timeout is "15"; allowed: a time from 100ms to 5m, such as 1500ms, 15s, 1m or PT15S
          fetch.timeout: 6m                        | fetch.timeout is "6m"; allowed: a time from 100ms to 5m, such as 1500ms, 15s, 1m or PT15S
          fetch.timeout: PT-5S                     | fetch.timeout is "PT-5S"; allowed: a time from 100ms to 5m, such as 1500ms, 15s, 1m or PT15S
          fetch.user-agent: Désk                   | fetch.user-agent is "Désk"; allowed: 1 to 200 letters, digits and signs of ASCII
          reply.max-lines: 3                       | reply.max-lines is "3"; allowed: a whole number from 4 to 30
          http: 3000                               | http is "3000"; allowed: keys below it (http.port, http.host)
          jobs: [4]                                | jobs is the list "4"; allowed: keys below it (jobs.threads)
          fetch.maxbytes: 1                        | there is no key fetch.maxbytes; did you mean fetch.max-bytes?
          fetch.max_bytes: 1                       | there is no key fetch.max_bytes; did you mean fetch.max-bytes?
          fetch.maxBytes: 1                        | there is no key fetch.maxBytes; did you mean fetch.max-bytes?
          fetch: {timeuot: 1s}                     | there is no key fetch.timeuot; did you mean fetch.timeout?
          max-byte: 1                              | there is no key max-byte; did you mean fetch.max-bytes?
          http.port: {a: 1}                        | there is no key http.port.a; did you mean http.port?
          newsroom: The Desk                       | there is no key newsroom
          newsroom: {}                             | there is no key newsroom
          <<: {}                                   | there is no key <<
          slack.bot-token: xoxb-1-canary           | slack.bot-token: secrets never stand in a file; set the environment variable SLACK_BOT_TOKEN
          slack: {signingSecret: canary}           | slack.signingSecret: secrets never stand in a file; set the environment variable SLACK_SIGNING_SECRET
          slack.client-id: 1.2                     | slack.client-id: secrets never stand in a file; set the environment variable SLACK_CLIENT_ID
          store.password: canary                   | store.password: secrets never stand in a file; set the environment variable WHOSAID_STORE_PASSWORD
          api.key: canary                          | api.key: secrets never stand in a file; set an environment variable (SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_SIGNING_SECRET, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET, WHOSAID_ENCRYPTION_KEY, WHOSAID_STORE_PASSWORD)
          """)
  void aMistakeInTheFileIsNamed(String line, String what) throws Exception {
    assertThat(problemsOf("# a comment\n" + line + "\n")).containsExactly(FILE + ":2: " + what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - a                     | 1 | the file must hold keys with values, such as http.port: 3000
          just words              | 1 | the file must hold keys with values, such as http.port: 3000
          http.port: 'x           | 2 | this is not YAML: found unexpected end of stream
          store.user: a: b        | 1 | this is not YAML: mapping values are not allowed here
          http.port: @x           | 1 | this is not YAML: found character '@' that cannot start any token
          ? [x]                   | 1 | this is not YAML: it can't be read as keys with values
          {{{{{{{{{{{{{{{{{{{{{{  | 1 | this is not YAML: it can't be read as keys with values
          """)
  void whatIsNotKeysWithValuesIsRefused(String text, int line, String what) throws Exception {
    assertThat(problemsOf(text + "\n")).containsExactly(FILE + ":" + line + ": " + what);
  }

  /** Kubernetes sets them in every container beside a service called whosaid or whosaid-http. */
  @Test
  void whatAServiceOfThatNamePutsIntoTheEnvironmentIsNobodysMistake() {
    Map<String, String> links =
        Map.of(
            "WHOSAID_SERVICE_HOST", "10.0.0.11",
            "WHOSAID_SERVICE_PORT", "3000",
            "WHOSAID_SERVICE_PORT_EVENTS", "3000",
            "WHOSAID_PORT", "tcp://10.0.0.11:3000",
            "WHOSAID_PORT_3000_TCP", "tcp://10.0.0.11:3000",
            "WHOSAID_PORT_3000_TCP_ADDR", "10.0.0.11",
            "WHOSAID_HTTP_SERVICE_HOST", "10.0.0.12",
            "WHOSAID_HTTP_PORT", "tcp://10.0.0.12:80");

    assertThat(ConfigLoader.load(Optional.empty(), links)).isInstanceOf(ConfigOutcome.Loaded.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          WHOSAID_HTTP_PORT           | 99999  | http.port is "99999"; allowed: a whole number from 0 to 65535
          WHOSAID_HTTP_PORT           | ``     | http.port is ""; allowed: a whole number from 0 to 65535
          WHOSAID_FETCH_PRIVATE_HOSTS | a:1 b:2 | fetch.private-hosts is "a:1 b:2"; allowed: a list of host:port
          WHOSAID_FETCH_MAXBYTES      | 1      | there is no such variable; did you mean WHOSAID_FETCH_MAX_BYTES?
          WHOSAID_PORT                | 8080   | there is no such variable
          WHOSAID_HTTP_PORT           | tcp:/1 | http.port is "tcp:/1"; allowed: a whole number from 0 to 65535
          WHOSAID_NEWSROOM_OF_THE_DAY | 1      | there is no such variable
          WHOSAID_http_port           | 1      | there is no such variable; did you mean WHOSAID_HTTP_PORT?
          WHOSAID_SLACK_BOT_TOKEN     | canary | there is no such variable; did you mean SLACK_BOT_TOKEN?
          """)
  void aMistakeInTheEnvironmentIsNamed(String variable, String value, String what) {
    assertThat(problemsOf(Optional.empty(), Map.of(variable, value)))
        .containsExactly(variable + ": " + what);
  }

  @Test
  void allMistakesAreNamedAtOnceInTheirOrder() throws Exception {
    String text =
        """
        http:
          port: many
          prot: 3000
        http.port: 1
        http: {}
        reply.max-links: 0
        jobs: [
        """;
    Map<String, String> environment =
        Map.of("WHOSAID_Z", "1", "WHOSAID_HTTP_PORT", "x", "WHOSAID_JOBS_THREADS", "0");

    assertThat(problemsOf(file(text), environment))
        .containsExactly(
            "whosaid.yml:2: http.port is \"many\"; allowed: a whole number from 0 to 65535",
            "whosaid.yml:3: there is no key http.prot; did you mean http.port?",
            "whosaid.yml:4: http.port stands here again, first on line 2",
            "whosaid.yml:5: http stands here again, first on line 1",
            "whosaid.yml:6: reply.max-links is \"0\"; allowed: a whole number from 1 to 10",
            "whosaid.yml:8: this is not YAML: expected the node content, but found '<stream end>'",
            "WHOSAID_HTTP_PORT: http.port is \"x\"; allowed: a whole number from 0 to 65535",
            "WHOSAID_JOBS_THREADS: jobs.threads is \"0\"; allowed: a whole number from 1 to 64",
            "WHOSAID_Z: there is no such variable");
  }

  @Test
  void nestingWithoutEndIsRefused() throws Exception {
    assertThat(problemsOf("{a: ".repeat(100_000)))
        .containsExactly("whosaid.yml:1: this is not YAML: it can't be read as keys with values");
    assertThat(problemsOf("a: " + "[".repeat(100_000))).hasSize(1);
  }

  @Test
  void unprintableBytesAreNotYaml() throws Exception {
    assertThat(problemsOf("http.port: 1\nhttp.host: \u0000\n"))
        .singleElement()
        .asString()
        .startsWith("whosaid.yml:")
        .endsWith("this is not YAML: it can't be read as keys with values");
  }

  @Test
  void onlyOneDocumentIsRead() throws Exception {
    assertThat(problemsOf("http.port: 1\n---\nhttp.port: 2\n"))
        .containsExactly("whosaid.yml:3: a second document begins; only one is read");
  }

  @Test
  void aTabIsNamedOnItsOwnLine() throws Exception {
    assertThat(problemsOf("http:\n\tport: 1\n"))
        .singleElement()
        .asString()
        .startsWith("whosaid.yml:2: this is not YAML: found character '\\t(TAB)'");
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws Exception {
    Path missing = folder.resolve("nowhere.yml");
    Path latin =
        Files.write(folder.resolve("latin.yml"), "a: é".getBytes(StandardCharsets.ISO_8859_1));
    Path endless = Files.writeString(folder.resolve("endless.yml"), "#".repeat(1_000_001));

    assertThat(problemsOf(Optional.of(missing), Map.of()))
        .containsExactly("nowhere.yml: there is no such file");
    assertThat(problemsOf(Optional.of(folder), Map.of())).containsExactly(": this is a directory");
    assertThat(problemsOf(Optional.of(latin), Map.of()))
        .containsExactly("latin.yml: the file is not text in UTF-8");
    assertThat(problemsOf(Optional.of(endless), Map.of()))
        .containsExactly("endless.yml: the file is larger than 1000000 bytes");
  }

  @Test
  void aFileNamedByAPersonMustBeThere() {
    ConfigOutcome outcome =
        ConfigLoader.loadHere(Optional.of(folder.resolve("nowhere.yml")), Map.of());

    assertThat(((Refused) outcome).problems().get(0).what()).isEqualTo("there is no such file");
  }

  @ParameterizedTest
  @CsvSource({
    "slack.api-url: xoxb-1-canary",
    "slack.api-url: https://desk:canary@slack.com/api/",
    "store.url: jdbc:postgresql://db/whosaid?password=canary",
    "store.url: jdbc:postgresql://desk:canary@db/whosaid",
    "slack.bot-token: xoxb-canary",
    "bot: {token: canary}",
    "xoxb-canary: 1",
  })
  void noMessageShowsASecret(String line) throws Exception {
    assertThat(problemsOf(line)).singleElement().asString().doesNotContain("canary");
  }

  @Test
  void aMessageStaysOneShortLineWhateverIsFound() throws Exception {
    String forged = "\"3000\\nwhosaid.yml:9: forged\\u202e\\e[31m\"";

    assertThat(problemsOf("http.port: " + forged))
        .containsExactly(
            "whosaid.yml:1: http.port is \"3000?whosaid.yml:9: forged??[31m\"; allowed: a whole"
                + " number from 0 to 65535");
    assertThat(problemsOf("http.port: " + "9".repeat(900_000)))
        .singleElement()
        .asString()
        .hasSizeLessThan(200);
    assertThat(problemsOf("? " + "a".repeat(900_000) + "\n: 1\n"))
        .singleElement()
        .asString()
        .hasSizeLessThan(200);
  }

  private List<String> problemsOf(String text) throws Exception {
    return problemsOf(file(text), Map.of());
  }

  private Optional<Path> file(String text) throws Exception {
    return Optional.of(Files.writeString(folder.resolve(FILE), text));
  }

  /** As a person reads them, less the folder, which is another one in every run. */
  private List<String> problemsOf(Optional<Path> file, Map<String, String> environment) {
    ConfigOutcome outcome = ConfigLoader.load(file, environment);
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome)
        .problems().stream()
            .map(ConfigProblem::toString)
            .map(line -> line.replace(folder + "/", "").replace(folder.toString(), ""))
            .toList();
  }
}
