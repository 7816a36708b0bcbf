// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The bundle as a translator sees it. */
public final class MessagesFile {
  private static final Path ENGLISH =
      Path.of("src/main/resources/org/whosaid/words/messages.properties");

  private MessagesFile() {}

  /** Every text by its key. */
  public static Map<String, String> texts() throws IOException {
    Properties read = new Properties();
    try (Reader file = Files.newBufferedReader(ENGLISH)) {
      read.load(file);
    }
    Map<String, String> texts = new TreeMap<>();
    read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
    return texts;
  }

  /** Puts {@code messages.properties} with every text changed into a folder for the class path. */
  public static void rewrite(Path folder, UnaryOperator<String> change) throws IOException {
    StringBuilder file = new StringBuilder();
    texts()
        .forEach(
            (key, text) ->
                file.append(
                        key + "=" + change.apply(text).replace("\\", "\\\\").replace("\n", "\\n"))
                    .append('\n'));
    Path target = folder.resolve("org/whosaid/words/messages.properties");
    Files.createDirectories(target.getParent());
    Files.writeString(target, file);
  }
}
