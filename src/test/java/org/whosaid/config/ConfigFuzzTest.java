// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.whosaid.config.ConfigOutcome.Loaded;
import org.whosaid.config.ConfigOutcome.Refused;

/** Whatever stands in the file or the environment: a configuration, or what is wrong with it. */
class ConfigFuzzTest {
  /** Where this stands, a secret is put in. */
  private static final String PLACE = "$SECRET";

  private static final String CANARY = "canary77canary";

  private static Path file = Path.of("unset");

  @BeforeAll
  static void makeAFile() throws IOException {
    file = Files.createTempFile("whosaid", ".yml");
  }

  @AfterAll
  static void removeTheFile() throws IOException {
    Files.delete(file);
  }

  @FuzzTest
  void aFile(byte[] yaml) throws IOException {
    Files.write(file, secretly(new String(yaml, ISO_8859_1)).getBytes(ISO_8859_1));

    mustBeClear(ConfigLoader.load(Optional.of(file), Map.of(Secrets.BOT_TOKEN, "xoxb-" + CANARY)));
  }

  @FuzzTest
  void theEnvironment(byte[] variables) {
    Map<String, String> environment = new HashMap<>();
    secretly(new String(variables, UTF_8))
        .lines()
        .map(line -> line.split("=", 2))
        .forEach(parts -> environment.put(parts[0], parts[parts.length - 1]));

    mustBeClear(ConfigLoader.load(Optional.empty(), environment));
  }

  /** What only looks like a piece of the secret is none. */
  private static String secretly(String text) {
    return text.replace(CANARY, "canary").replace(PLACE, "xoxb-" + CANARY);
  }

  private static void mustBeClear(ConfigOutcome outcome) {
    if (outcome instanceof Refused refused) {
      for (ConfigProblem problem : refused.problems()) {
        assertThat(problem.what()).isNotBlank().doesNotContain(CANARY, "\n", "\r", "\u001b");
        assertThat(problem.where()).isNotBlank().doesNotContain(CANARY, "\n", "\r", "\u001b");
        assertThat(problem.what().length()).isLessThan(500);
      }
    } else {
      assertThat(((Loaded) outcome).secrets().toString()).doesNotContain(CANARY);
    }
  }
}
