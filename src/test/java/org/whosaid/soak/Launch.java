// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the bot's Java is started. */
public final class Launch {
  /** As the container image and the Debian package start it. */
  private static final String SHIPPED = "-XX:+UseSerialGC -Xms96m -Xmx256m -XX:TieredStopAtLevel=1";

  @Option(
      names = "--jvm",
      split = " ",
      defaultValue = SHIPPED,
      description = "options for the bot's Java (${DEFAULT-VALUE})")
  private List<String> options = List.of();

  @Option(names = "--jar", description = "the packaged bot, instead of the classes of this build")
  private Optional<Path> jar = Optional.empty();

  private Optional<String> program = Optional.empty();

  /** From now on this program is started, with the packaged bot's classes if there is a jar. */
  public void program(String name) {
    program = Optional.of(name);
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    if (jar.isPresent() && program.isEmpty()) {
      command.addAll(List.of("-jar", jar.get().toAbsolutePath().toString()));
    } else {
      String classes = System.getProperty("java.class.path");
      String first = jar.map(file -> file.toAbsolutePath() + File.pathSeparator).orElse("");
      command.addAll(List.of("-classpath", first + classes, program.orElse("org.whosaid.Main")));
    }
    command.add("serve");
    return command;
  }

  @Override
  public String toString() {
    String what = jar.map(file -> file.getFileName().toString()).orElse("classes");
    return what + " with " + String.join(" ", options);
  }
}
