// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.config.Found.Shape;

/**
 * A YAML file as a flat list of what stands where. Nested maps and dotted keys are the same here;
 * all scalars are text, so that what is written is what is read.
 */
final class ConfigFile {
  static final int MOST_BYTES = 1_000_000;

  private static final Pattern YAML_PROBLEM =
      Pattern.compile("([^\n]+?)(?:\\. \\([^\n]*)?\n in 'reader', line (\\d{1,9}),");

  private final Path file;
  private final Consumer<Found> reader;
  private final List<ConfigProblem> problems;
  private final Map<String, Integer> firstLines = new HashMap<>();

  /**
   * Tells {@code reader} what it finds, and adds to {@code problems} what is wrong with the file.
   */
  ConfigFile(Path file, Consumer<Found> reader, List<ConfigProblem> problems) {
    this.file = file;
    this.reader = reader;
    this.problems = problems;
  }

  /** Reads from top to bottom, as far as it can be read. */
  void read() {
    try {
      readText(text());
    } catch (NoSuchFileException e) {
      problem("there is no such file");
    } catch (AccessDeniedException e) {
      problem("the file may not be read by this user");
    } catch (CharacterCodingException e) {
      problem("the file is not text in UTF-8");
    } catch (IOException e) {
      problem(Files.isDirectory(file) ? "this is a directory" : "the file can't be read");
    }
  }

  private String text() throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        problem("the file is larger than " + MOST_BYTES + " bytes");
        return "";
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
  }

  private void readText(String text) throws IOException {
    try (YAMLParser yaml = new YAMLFactory().createParser(text)) {
      try {
        readDocument(yaml);
      } catch (JacksonException e) {
        notYaml(e, Math.max(1, line(yaml)));
      }
    }
  }

  private void readDocument(YAMLParser yaml) throws IOException {
    JsonToken first = yaml.nextToken();
    if (first == JsonToken.START_OBJECT) {
      readMap(yaml, "");
    } else if (first != null && first != JsonToken.VALUE_NULL) {
      problem(line(yaml), "the file must hold keys with values, such as http.port: 3000");
      return;
    }
    if (yaml.nextToken() != null) {
      problem(line(yaml), "a second document begins; only one is read");
    }
  }

  /** The parser's own line may be that of the token before; its message often has the right one. */
  private void notYaml(JacksonException e, int parsersLine) {
    int line = parsersLine;
    String why = "it can't be read as keys with values";
    Matcher place = YAML_PROBLEM.matcher(e.getOriginalMessage());
    while (place.find()) {
      why = place.group(1);
      line = Integer.parseInt(place.group(2));
    }
    problem(line, "this is not YAML: " + OneLine.of(why));
  }

  /** Whether there was any key in the map. */
  private boolean readMap(YAMLParser yaml, String prefix) throws IOException {
    boolean any = false;
    while (yaml.nextToken() == JsonToken.FIELD_NAME) {
      String key = prefix + yaml.currentName();
      int line = line(yaml);
      Integer firstLine = firstLines.putIfAbsent(key, line);
      if (firstLine != null) {
        problem(line, OneLine.of(key) + " stands here again, first on line " + firstLine);
      }
      readValue(yaml, key, line);
      any = true;
    }
    return any;
  }

  private void readValue(YAMLParser yaml, String key, int line) throws IOException {
    switch (yaml.nextToken()) {
      case START_OBJECT -> {
        if (!readMap(yaml, key + ".")) {
          reader.accept(new Found(key, at(line), Shape.MAP, ""));
        }
      }
      case START_ARRAY -> reader.accept(new Found(key, at(line), Shape.LIST, readList(yaml)));
      case VALUE_NULL -> reader.accept(new Found(key, at(line), Shape.NOTHING, ""));
      default -> {
        Shape shape = yaml.isCurrentAlias() ? Shape.ALIAS : Shape.TEXT;
        reader.accept(new Found(key, at(line), shape, yaml.getText()));
      }
    }
  }

  private static String readList(YAMLParser yaml) throws IOException {
    List<String> items = new ArrayList<>();
    for (JsonToken token = yaml.nextToken();
        token != JsonToken.END_ARRAY;
        token = yaml.nextToken()) {
      items.add(token.isStructStart() ? "[more]" : yaml.getText());
      yaml.skipChildren();
    }
    return String.join(", ", items);
  }

  private static int line(YAMLParser yaml) {
    return yaml.currentTokenLocation().getLineNr();
  }

  private String at(int line) {
    return file + ":" + line;
  }

  private void problem(String what) {
    problems.add(new ConfigProblem(file.toString(), what));
  }

  private void problem(int line, String what) {
    problems.add(new ConfigProblem(at(line), what));
  }
}
