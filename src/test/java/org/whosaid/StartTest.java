// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secrets;
import org.whosaid.testing.FakeSlack;

/** What the start says when something is missing, doesn't fit together or is away. */
class StartTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WHOSAID_ENCRYPTION_KEY | c2hvcnQ=    | WHOSAID_ENCRYPTION_KEY: key 1 has 5 bytes; needed is Base64 of 32 bytes
          WHOSAID_ENCRYPTION_KEY | canary!     | WHOSAID_ENCRYPTION_KEY: key 1 is not Base64; needed is Base64 of 32 bytes
          WHOSAID_ENCRYPTION_KEY |             | not set in the environment: WHOSAID_ENCRYPTION_KEY
          SLACK_CLIENT_SECRET    |             | not set in the environment: SLACK_CLIENT_SECRET
          SLACK_SIGNING_SECRET   |             | not set in the environment: SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP)
          SLACK_BOT_TOKEN        | xoxb-canary | SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET are for many: unset the one or the others
          """)
  void whatIsMissingOrTooMuchIsNamed(String variable, @Nullable String value, String message) {
    Map<String, String> environment = new HashMap<>();
    environment.put("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("whosaid.db"));
    environment.put(Secrets.SIGNING_SECRET, "signing-canary");
    environment.put(Secrets.CLIENT_ID, "client");
    environment.put(Secrets.CLIENT_SECRET, "secret-canary");
    environment.put(Secrets.ENCRYPTION_KEY, Desks.KEY);
    environment.put(variable, value == null ? "" : value);
    ConfigOutcome.Loaded loaded =
        (ConfigOutcome.Loaded) ConfigLoader.load(Optional.empty(), environment);

    assertThatThrownBy(() -> Service.start(loaded.config(), loaded.secrets()))
        .isInstanceOfSatisfying(StartFailed.class, e -> assertThat(e.mayPass()).isFalse())
        .hasMessage(message);
  }

  /** The machine comes up before its network, say: whoever starts the bot tries again. */
  @Test
  void whatIsAwayOrInUseMayPass() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("whosaid.db"));
    environment.put(Secrets.SIGNING_SECRET, "signing-canary");
    environment.put(Secrets.BOT_TOKEN, "xoxb-canary");
    environment.put("WHOSAID_SLACK_API_URL", "http://localhost:" + portOfNobody() + "/api/");

    assertThat(failure(environment))
        .hasMessage("Slack did not let the bot in: auth.test: no answer (nobody listens there)")
        .returns(true, StartFailed::mayPass);
    environment.put(
        "WHOSAID_STORE_URL", "jdbc:postgresql://localhost:" + portOfNobody() + "/whosaid");
    assertThat(failure(environment))
        .hasMessageContaining("cannot open the database")
        .returns(true, StartFailed::mayPass);
  }

  @Test
  void aTokenThatSlackRefusesAndADamagedDatabaseDoNotPass() throws Exception {
    Map<String, String> environment = new HashMap<>();
    Path file = folder.resolve("whosaid.db");
    environment.put("WHOSAID_STORE_URL", "jdbc:sqlite:" + file);
    environment.put(Secrets.SIGNING_SECRET, "signing-canary");
    environment.put(Secrets.BOT_TOKEN, "xoxb-canary");
    try (FakeSlack slack = FakeSlack.start()) {
      environment.put("WHOSAID_SLACK_API_URL", slack.apiUrl().toString());
      assertThat(failure(environment))
          .hasMessage("Slack did not let the bot in: auth.test: invalid_auth")
          .returns(false, StartFailed::mayPass);
      Files.writeString(file, "no database, but a text of more than a few bytes".repeat(100));
      assertThat(failure(environment))
          .hasMessageContaining("is no SQLite database")
          .returns(false, StartFailed::mayPass);
    }
  }

  private static StartFailed failure(Map<String, String> environment) {
    ConfigOutcome.Loaded loaded =
        (ConfigOutcome.Loaded) ConfigLoader.load(Optional.empty(), environment);
    return catchThrowableOfType(
        StartFailed.class, () -> Service.start(loaded.config(), loaded.secrets()));
  }

  private static int portOfNobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
