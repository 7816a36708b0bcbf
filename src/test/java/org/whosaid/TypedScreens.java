// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@link Screens} as TypeScript, each a value of the kind that {@code kinds.ts} calls it. */
final class TypedScreens {
  private static final int LONGEST_NAME = 60;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private TypedScreens() {}

  /** The content of each file, by its name. Words alone, which have no type, get none. */
  static Map<String, String> files(List<List<String>> screens) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < screens.size(); i++) {
      String name = screens.get(i).get(0);
      JsonNode screen = JSON.readTree(screens.get(i).get(1));
      String file = fileName(files.size() + 1, name);
      if (screen.isObject()) {
        files.put(
            file, file(screen.path("type").asText().equals("home") ? "Home" : "Modal", screen));
      } else if (screen.path(0).has("type")) {
        files.put(file, file("Message", message(screen, wordsOf(name, screens.get(i + 1)))));
      }
    }
    return files;
  }

  private static Map<String, Object> message(JsonNode blocks, String words) {
    Map<String, Object> message = new LinkedHashMap<>();
    message.put("text", words);
    message.put("blocks", blocks);
    return message;
  }

  /** A message is followed by its words. */
  private static String wordsOf(String name, List<String> next) throws IOException {
    if (!next.get(0).equals(Screens.FALLBACK + name)) {
      throw new IllegalArgumentException(name + " has no words");
    }
    return JSON.readTree(next.get(1)).path(0).path("text").asText();
  }

  private static String file(String kind, Object screen) throws IOException {
    return "import type { %1$s } from \"../kinds\";\nexport const screen: %1$s = %2$s;\n"
        .formatted(kind, JSON.writeValueAsString(screen).replace("\r", ""));
  }

  private static String fileName(int number, String name) {
    List<String> words = new ArrayList<>(List.of("%03d".formatted(number)));
    for (String word : name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    String joined = String.join("-", words);
    return joined.substring(0, Math.min(joined.length(), LONGEST_NAME)) + ".ts";
  }
}
