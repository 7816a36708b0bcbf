// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  /** Else its check would see no secret, and make a database that the service can't write. */
  @Test
  void whatRootAsksForIsDoneAsTheServiceWithItsSecrets(@TempDir Path folder) throws IOException {
    assumeTrue(Commands.present("bwrap"), "bubblewrap is not installed");
    Commands.output("dpkg-deb", "-x", deb, folder);
    Path secrets = folder.resolve("etc/whosaid/whosaid.env");
    Files.writeString(
        secrets,
        """
        # one workspace
        #SLACK_APP_TOKEN=no
        SLACK_BOT_TOKEN="xoxb-1"
        WHOSAID_JAVA_OPTIONS=-Xms96m -Xmx512m
        no variable=no
        WHOSAID_STORE_PASSWORD=a=$b'c""");
    Path setpriv = Files.createDirectory(folder.resolve("programs")).resolve("setpriv");
    Files.writeString(setpriv, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nenv\n");
    assertThat(setpriv.toFile().setExecutable(true)).isTrue();

    assertThat(asRoot(folder, "/whosaid/usr/bin/whosaid", "check"))
        .startsWith(
            "--reuid=whosaid",
            "--regid=whosaid",
            "--init-groups",
            "/whosaid/usr/bin/whosaid",
            "check")
        .contains(
            "SLACK_BOT_TOKEN=xoxb-1",
            "WHOSAID_JAVA_OPTIONS=-Xms96m -Xmx512m",
            "WHOSAID_STORE_PASSWORD=a=$b'c")
        .noneMatch(line -> line.startsWith("SLACK_APP_TOKEN"));
  }

  /** A variable that Whosaid finds and doesn't know stops its start. */
  @Test
  void optionsForJavaReachJavaAndNobodyElse(@TempDir Path folder) throws IOException {
    Commands.output("dpkg-deb", "-x", deb, folder);
    Path java = Files.createDirectories(folder.resolve("java/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\nenv\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Path program = folder.resolve("usr/bin/whosaid");
    String home = "JAVA_HOME=" + folder.resolve("java");

    assertThat(
            Commands.lines("env", home, "WHOSAID_JAVA_OPTIONS=-Xms96m -Xmx512m", program, "check"))
        .startsWith("-Xms96m", "-Xmx512m")
        .noneMatch(line -> line.startsWith("WHOSAID_"));
    assertThat(Commands.lines("env", home, program, "check")).startsWith("-Xms96m", "-Xmx256m");
  }

  private static List<String> asRoot(Path folder, String... command) {
    List<Object> contained = new ArrayList<>();
    contained.addAll(List.of("bwrap", "--unshare-user", "--uid", "0", "--gid", "0"));
    for (String system : List.of("/usr", "/bin", "/lib", "/lib64")) {
      contained.addAll(List.of("--ro-bind-try", system, system));
    }
    contained.addAll(List.of("--ro-bind", folder, "/whosaid"));
    contained.addAll(List.of("--ro-bind", folder.resolve("etc"), "/etc", "--clearenv"));
    contained.addAll(List.of("--setenv", "PATH", "/whosaid/programs:/usr/bin:/bin"));
    contained.addAll(List.of(command));
    return Commands.lines(contained.toArray());
  }

  @Test
  void whatWasKeptGoesOnlyWithAPurge() throws IOException {
    assertThat(Files.readString(control.resolve("postrm")))
        .containsSubsequence("= purge", "rm -rf /var/lib/whosaid", "fi");
    assertThat(Files.readString(control.resolve("prerm"))).doesNotContain("rm -");
  }
}
