// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Leaves every screen of the bot as TypeScript in {@code target/block-kit/screens}, where {@code
 * src/test/block-kit/check} holds them against the types that Slack publishes.
 */
class SlacksTypesTest {
  private static final Path FOLDER = Path.of("target", "block-kit", "screens");

  @Test
  void everyScreenIsLeftForSlacksTypes() throws IOException {
    Map<String, String> files = TypedScreens.files(new Screens().get());

    empty(FOLDER);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }

    assertThat(files).hasSizeGreaterThan(100);
    assertThat(files.values())
        .anyMatch(file -> file.contains("screen: Message ="))
        .anyMatch(file -> file.contains("screen: Modal ="));
  }

  @Test
  void aMessageIsWrittenWithItsWordsAndAViewAsItIs() throws IOException {
    Map<String, String> files =
        TypedScreens.files(
            List.of(
                List.of("reply to A & B", "[{\"type\":\"divider\"}]", ""),
                List.of("fallback of reply to A & B", "[{\"text\":\"Who \\\"said\\\"\"}]", ""),
                List.of("Home", "{\"type\":\"home\",\"blocks\":[]}", "")));

    assertThat(files.keySet()).containsExactly("001-reply-to-a-b.ts", "002-home.ts");
    assertThat(files.get("001-reply-to-a-b.ts"))
        .isEqualTo(
            """
            import type { Message } from "../kinds";
            export const screen: Message = {
              "text" : "Who \\"said\\"",
              "blocks" : [ {
                "type" : "divider"
              } ]
            };
            """);
    assertThat(files.get("002-home.ts")).contains("screen: Home = {\n  \"type\" : \"home\"");
  }

  private static void empty(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
  }
}
