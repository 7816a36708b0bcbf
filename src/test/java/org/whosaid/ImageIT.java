// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container image, where it was built: {@code mvn -Pimage verify}. */
class ImageIT {
  private static final Path IMAGE = Path.of("target", "whosaid-image.tar");
  private static final String NOBODY = "65532";

  @TempDir private static Path parts;

  private static JsonNode config;
  private static List<Path> layers;

  @BeforeAll
  static void takeApart() throws IOException {
    assumeTrue(Files.exists(IMAGE), "no image was built");
    Commands.output("tar", "-xf", IMAGE, "-C", parts);
    JsonNode manifest = json("manifest.json").path(0);
    config = json(manifest.path("Config").asText());
    layers = new ArrayList<>();
    manifest.path("Layers").forEach(layer -> layers.add(parts.resolve(layer.asText())));
  }

  @Test
  void itServesAsNobodyAndWritesToItsDataFolderOnly() {
    JsonNode run = config.path("config");
    assertThat(run.path("User").asText()).isEqualTo(NOBODY + ":" + NOBODY);
    assertThat(run.path("Cmd")).hasToString("[\"serve\"]");
    assertThat(run.path("Volumes").fieldNames()).toIterable().containsExactly("/data");
    assertThat(run.path("Labels").path("org.opencontainers.image.licenses").asText())
        .isEqualTo("Apache-2.0");
  }

  @Test
  void itHasNoShellAndNothingOfItMayBeWritten() {
    for (Path layer : layers) {
      for (String line : Commands.lines("tar", "--numeric-owner", "-tvf", layer)) {
        String[] column = line.split(" +", 6);
        String name = column[5];
        if (name.equals("./data/")) {
          assertThat(line).startsWith("drwxr-x--- " + NOBODY + "/" + NOBODY);
        } else if (!line.startsWith("l")) {
          assertThat(line).contains(" 0/0 ").matches("(dr.|-r-)[-x]r-[-x]r-[-x] .*");
          assertThat(name).doesNotContain("/bin/sh", "bash", "busybox");
        }
      }
    }
  }

  @Test
  void itsTimesAreNotThoseOfTheBuild() {
    assertThat(config.path("created").asText()).isEqualTo("2026-11-22T00:00:00Z");
    for (Path layer : layers) {
      assertThat(Commands.lines("tar", "--utc", "--numeric-owner", "-tvf", layer))
          .allSatisfy(line -> assertThat(line).containsPattern(" (2026-11-22|1970-01-01) 00:00 "));
    }
  }

  @Test
  void aLinkIsAnsweredOnAReadOnlyRootWithoutTmp(@TempDir Path folder) throws Exception {
    assumeTrue(Commands.present("bwrap"), "bubblewrap is not installed");
    Path root = Files.createDirectory(folder.resolve("root"));
    Path data = Files.createDirectory(folder.resolve("data"));
    for (Path layer : layers) {
      Commands.output(
          "tar",
          "--delay-directory-restore",
          "--warning=no-unknown-keyword",
          "-xf",
          layer,
          "-C",
          root);
    }
    try (DeliveredBot bot = new DeliveredBot(contained(root, data), Map.of())) {
      assertThat(bot.repliesToALink()).singleElement().asString().contains("The harbour authority");
      assertThat(bot.stop()).isIn(0, 143);
    }
    try (var kept = Files.list(data)) {
      assertThat(kept).allMatch(file -> file.getFileName().toString().startsWith("whosaid.db"));
    }
    Commands.output("chmod", "-R", "u+w", root);
  }

  /** The image's own entry point, as a container runs it with {@code --read-only}. */
  private static List<String> contained(Path root, Path data) {
    List<String> command =
        new ArrayList<>(
            Commands.words("bwrap", "--unshare-user", "--unshare-ipc", "--die-with-parent"));
    command.addAll(Commands.words("--uid", NOBODY, "--gid", NOBODY, "--ro-bind", root, "/"));
    command.addAll(Commands.words("--bind", data, "/data", "--proc", "/proc", "--dev", "/dev"));
    command.addAll(Commands.words("--chdir", config.path("config").path("WorkingDir").asText()));
    config.path("config").path("Entrypoint").forEach(word -> command.add(word.asText()));
    config.path("config").path("Cmd").forEach(word -> command.add(word.asText()));
    return command;
  }

  private static JsonNode json(String file) throws IOException {
    return new ObjectMapper().readTree(parts.resolve(file).toFile());
  }
}
