// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.config.ConfigOutcome.Loaded;

class SecretsTest {
  @Test
  void secretsComeFromTheEnvironment() {
    Secrets secrets =
        secretsIn(
            Map.of(
                "SLACK_BOT_TOKEN", "xoxb-canary",
                "SLACK_APP_TOKEN", "xapp-canary",
                "SLACK_SIGNING_SECRET", "signing-canary",
                "SLACK_CLIENT_ID", "id-canary",
                "SLACK_CLIENT_SECRET", "client-canary",
                "WHOSAID_ENCRYPTION_KEY", "key-canary",
                "WHOSAID_STORE_PASSWORD", "password-canary\n"));

    assertThat(secrets.botToken().map(Secret::reveal)).contains("xoxb-canary");
    assertThat(secrets.appToken().map(Secret::reveal)).contains("xapp-canary");
    assertThat(secrets.signingSecret().map(Secret::reveal)).contains("signing-canary");
    assertThat(secrets.clientId().map(Secret::reveal)).contains("id-canary");
    assertThat(secrets.clientSecret().map(Secret::reveal)).contains("client-canary");
    assertThat(secrets.encryptionKey().map(Secret::reveal)).contains("key-canary");
    assertThat(secrets.databasePassword().map(Secret::reveal)).contains("password-canary");
    assertThat(secrets.toString()).doesNotContain("canary");
  }

  @Test
  void anUnsetOrBlankVariableIsNoSecret() {
    Secrets secrets = secretsIn(Map.of("SLACK_BOT_TOKEN", " ", "WHOSAID_STORE_PASSWORD", ""));

    assertThat(secrets)
        .isEqualTo(
            new Secrets(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }

  @Test
  void aBlankSecretIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Secret("\t"));
  }

  private static Secrets secretsIn(Map<String, String> environment) {
    return ((Loaded) ConfigLoader.load(Optional.empty(), environment)).secrets();
  }
}
