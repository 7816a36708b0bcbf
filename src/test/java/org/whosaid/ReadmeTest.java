// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.cli.WhosaidCommand;

/** What the README names is there. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "whosaid");

  @Test
  void theTwoCommandsStandOnLinesOfTheirOwn() throws IOException {
    assertThat(Files.readAllLines(README)).contains("mvn -q compile exec:java", "mvn verify");
  }

  @Test
  void everyPackageOfTheSourcesStandsInTheTableAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    for (String line : section("| package | holds |")) {
      Matcher word = Pattern.compile("`([a-z.]+)`").matcher(line.split("\\|", -1)[1]);
      while (word.find()) {
        named.add(word.group(1));
      }
    }
    named.remove("org.whosaid");

    try (Stream<Path> folders = Files.walk(SOURCES)) {
      assertThat(named)
          .isEqualTo(
              folders
                  .filter(folder -> Files.isDirectory(folder) && !folder.equals(SOURCES))
                  .map(folder -> SOURCES.relativize(folder).toString().replace('/', '.'))
                  .collect(Collectors.toCollection(TreeSet::new)));
    }
  }

  @Test
  void everyCommandOfTheTableIsOne() throws IOException {
    for (String line : section("| command | does |")) {
      Matcher command = Pattern.compile("`… ([a-z]+)").matcher(line);
      if (command.find()) {
        assertThat(WhosaidCommand.run(command.group(1), "--help")).as(line).isZero();
      }
    }
  }

  @Test
  void everyFileAndClassItNamesExists() throws IOException {
    String readme = Files.readString(README);
    Matcher link = Pattern.compile("\\]\\(((?!http)[^)]+)\\)").matcher(readme);
    while (link.find()) {
      assertThat(Path.of(link.group(1))).exists();
    }
    for (String story : List.of("ReadSharedLink", "Service")) {
      assertThat(readme).contains("`" + story + "`");
      assertThat(SOURCES.resolve(story + ".java")).exists();
    }
  }

  /** The rows of the table with this head. */
  private static List<String> section(String head) throws IOException {
    return Files.readAllLines(README).stream()
        .dropWhile(line -> !line.equals(head))
        .skip(2)
        .takeWhile(line -> line.startsWith("|"))
        .toList();
  }
}
