// SPDX-License-Identifier: Apache-2.0
package org.whosaid;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A manifest that a newsroom pastes into Slack. */
record Manifest(Path file, JsonNode root) {
  Manifest {
    requireNonNull(file, "file");
    requireNonNull(root, "root");
  }

  /** The bot as it is meant to be. */
  static Manifest full() {
    return of("slack-app-manifest.yml");
  }

  /** The bot where no app may read messages. */
  static Manifest noHistory() {
    return of("slack-app-manifest-no-history.yml");
  }

  private static Manifest of(String name) {
    Path file = Path.of("config", name);
    try {
      return new Manifest(file, new YAMLMapper().readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> scopes() {
    return Set.copyOf(words("/oauth_config/scopes/bot"));
  }

  List<String> events() {
    return words("/settings/event_subscriptions/bot_events");
  }

  JsonNode at(String pointer) {
    return root.at(pointer);
  }

  List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By the file's name, as a test's title shows it. */
  @Override
  public String toString() {
    return file.getFileName().toString();
  }

  private List<String> words(String pointer) {
    List<String> words = new ArrayList<>();
    root.at(pointer).forEach(word -> words.add(word.asText()));
    return words;
  }
}
