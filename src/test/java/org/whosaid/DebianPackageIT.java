// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Debian package, where it was built: {@code mvn -Pdeb verify}. */
class DebianPackageIT {
  @TempDir private static Path control;

  private static Path deb;

  @BeforeAll
  static void find() throws IOException {
    try (var files = Files.list(Path.of("target"))) {
      Optional<Path> found = files.filter(file -> file.toString().endsWith(".deb")).findFirst();
      assumeTrue(found.isPresent() && Commands.present("dpkg-deb"), "no package was built");
      deb = found.orElseThrow();
    }
    Commands.output("dpkg-deb", "-e", deb, control);
  }

  @Test
  void secretsAreForRootAndTheServiceOnly() {
    List<String> contents = Commands.lines("dpkg-deb", "-c", deb);
    assertThat(contents)
        .filteredOn(line -> line.endsWith("./etc/whosaid/whosaid.env"))
        .singleElement()
        .asString()
        .startsWith("-rw-r----- root/root");
    assertThat(contents).allMatch(line -> line.contains("root/root")).hasSizeGreaterThan(15);
    assertThat(contents).noneMatch(line -> line.startsWith("-rws") || line.charAt(8) == 'w');
  }

  @Test
  void whatPeopleWroteIntoTheSettingsOutlivesAnUpgrade() throws IOException {
    assertThat(Files.readAllLines(control.resolve("conffiles")))
        .containsExactlyInAnyOrder("/etc/whosaid/whosaid.yml", "/etc/whosaid/whosaid.env");
  }

  @Test
  void theSettingsAreTheProjectsOwnButForThePlaceOfTheDatabase(@TempDir Path folder)
      throws IOException {
    Commands.output("dpkg-deb", "-x", deb, folder);
    assertThat(Files.readString(folder.resolve("etc/whosaid/whosaid.yml")))
        .isEqualTo(
            Files.readString(Path.of("config", "whosaid.yml"))
                .replace("sqlite:data/", "sqlite:/var/lib/whosaid/"))
        .contains("url: jdbc:sqlite:/var/lib/whosaid/whosaid.db");
  }

  @Test
  void whatWasKeptGoesOnlyWithAPurge() throws IOException {
    assertThat(Files.readString(control.resolve("postrm")))
        .containsSubsequence("= purge", "rm -rf /var/lib/whosaid", "fi");
    assertThat(Files.readString(control.resolve("prerm"))).doesNotContain("rm -");
  }
}
