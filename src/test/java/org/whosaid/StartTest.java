// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.config.ConfigLoader;
import org.whosaid.config.ConfigOutcome;
import org.whosaid.config.Secrets;

/** What the start says when the secrets for one workspace and for many don't fit together. */
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
        .isInstanceOf(StartFailed.class)
        .hasMessage(message);
  }
}
