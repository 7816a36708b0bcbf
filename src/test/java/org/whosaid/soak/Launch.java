// SPDX-License-Identifier: Apache-2.0
package org.whosaid.soak;

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

  private String main = "org.whosaid.Main";

  /** From now on this program is started, if it is not a packaged one. */
  public void program(String name) {
    main = name;
  }

  List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(options);
    if (jar.isPresent()) {
      command.addAll(List.of("-jar", jar.get().toAbsolutePath().toString()));
    } else {
      String classes = System.getProperty("java.class.path");
      command.addAll(List.of("-classpath", classes, main));
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
