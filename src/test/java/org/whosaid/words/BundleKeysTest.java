// SPDX-License-Identifier: Apache-2.0
package org.whosaid.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.claim.SpeechAct;
import org.whosaid.correction.Change;

/** The code and the bundle know the same keys. */
class BundleKeysTest {
  /** Beginnings of keys that the code puts together, and what may follow. */
  private static final List<Computed> COMPUTED =
      List.of(
          new Computed("act.", acts()),
          new Computed("ask.help.", helped()),
          new Computed("ask.window.", List.of("me", "thread")),
          new Computed("install.", titles("busy", "denied", "failed", "old", "refused")),
          new Computed("correction.act.", acts()),
          new Computed("correction.what.", wrongs("")),
          new Computed("correction.what.", wrongs(".more")),
          new Computed("settings.mode.", modes()),
          new Computed("settings.who.", forms("everybody", "managers", "named")),
          new Computed("settings.others.", List.of("say-so", "silence")),
          new Computed("settings.unread.", List.of("say-so", "silence")),
          new Computed("settings.changed.unread.", List.of("say-so", "silence")),
          new Computed("settings.changed.others.", List.of("say-so", "silence")));

  private record Computed(String beginning, List<String> ends) {
    List<String> keys() {
      return ends.stream().map(end -> beginning + end).toList();
    }
  }

  private static List<String> helped() {
    return Stream.of("read", "compare", "source", "export", "settings", "forget", "help")
        .flatMap(word -> Stream.of(word, word + ".what"))
        .toList();
  }

  private static List<String> titles(String... pages) {
    return Stream.of(pages).map(page -> page + ".title").toList();
  }

  private static List<String> acts() {
    return Stream.of(SpeechAct.values()).map(SpeechAct::key).toList();
  }

  private static List<String> wrongs(String end) {
    return Stream.of(Change.Kind.values()).map(kind -> kind.key() + end).toList();
  }

  private static List<String> modes() {
    return Stream.of("auto", "on-request", "off")
        .flatMap(mode -> Stream.of(mode, mode + ".label", mode + ".about"))
        .toList();
  }

  private static List<String> forms(String... values) {
    return Stream.of(values).flatMap(value -> Stream.of(value, value + ".label")).toList();
  }

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern ASKED =
      Pattern.compile(
          "\\b(?:Wording|Label|Phrase)\\s*\\.\\s*(of|counted|counting)\\(\\s*\"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("(\\.one|\\.many)?(\\.in-full)?$");

  private final Set<String> keys = MessagesFile.texts().keySet();
  private final List<String> sources = sources();

  BundleKeysTest() throws IOException {}

  @Test
  void everyKeyInTheCodeHasItsText() {
    Set<String> missing = new TreeSet<>();
    for (String source : sources) {
      Matcher asked = ASKED.matcher(source);
      while (asked.find()) {
        for (String key : keysOf(asked.group(1), asked.group(2))) {
          if (!keys.contains(key) && !isABeginning(key)) {
            missing.add(key);
          }
        }
      }
    }
    COMPUTED.forEach(computed -> missing.addAll(computed.keys()));
    missing.removeAll(keys);

    assertThat(missing).as("keys without a text").isEmpty();
  }

  @Test
  void everyTextIsUsed() {
    Set<String> literals = new TreeSet<>();
    for (String source : sources) {
      Matcher literal = LITERAL.matcher(source);
      while (literal.find()) {
        literals.add(literal.group(1));
      }
    }
    COMPUTED.forEach(computed -> literals.addAll(computed.keys()));
    List<String> unused =
        keys.stream()
            .filter(key -> !literals.contains(key))
            .filter(key -> !literals.contains(FORM.matcher(key).replaceFirst("")))
            .toList();

    assertThat(unused).as("texts that nothing shows").isEmpty();
  }

  private static List<String> keysOf(String how, String key) {
    return how.equals("of") ? List.of(key) : List.of(key + ".one", key + ".many");
  }

  private static boolean isABeginning(String key) {
    return COMPUTED.stream().anyMatch(computed -> computed.beginning().equals(key));
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .forEach(file -> sources.add(contentOf(file)));
    }
    return sources;
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
