// SPDX-License-Identifier: Apache-2.0
package org.whosaid.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A resource with one meaning a line: its name, a bar, phrases with commas between. */
final class WordList {
  private WordList() {}

  /**
   * The phrases of each meaning, word by word, in the order of the file.
   *
   * @throws IllegalStateException if it is missing or broken
   */
  static Map<String, List<List<String>>> read(String name) {
    Map<String, List<List<String>>> meanings = new LinkedHashMap<>();
    for (String line : text(name).split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] parts = line.split("\\|", -1);
        if (parts.length != 2) {
          throw new IllegalStateException(name + ": not a meaning with its phrases: " + line);
        }
        List<List<String>> phrases =
            Arrays.stream(parts[1].split(",", -1))
                .map(phrase -> List.of(phrase.strip().split(" ", -1)))
                .toList();
        meanings.put(parts[0].strip(), phrases);
      }
    }
    return meanings;
  }

  private static String text(String name) {
    try (@Nullable InputStream in = WordList.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
