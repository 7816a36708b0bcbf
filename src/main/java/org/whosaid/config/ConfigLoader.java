// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.whosaid.config.Found.Shape;

/**
 * Reads the configuration: defaults, over them the file, over both the environment. Every mistake
 * is named at once, so that a start fails once and not once a mistake.
 */
public final class ConfigLoader {
  /** Read where no other file is named, if it is there. */
  public static final Path STANDARD_FILE = Path.of("config", "whosaid.yml");

  private final Map<String, String> accepted = new HashMap<>();
  private final List<ConfigProblem> problems = new ArrayList<>();

  private ConfigLoader() {}

  /**
   * The configuration of the folder we run in: the file named, else {@link #STANDARD_FILE} if there
   * is one, and an environment.
   */
  public static ConfigOutcome loadHere(Optional<Path> named, Map<String, String> environment) {
    Optional<Path> standard = Optional.of(STANDARD_FILE).filter(Files::exists);
    return load(named.or(() -> standard), environment);
  }

  /** The configuration of a file, or of none, and of an environment; never throws. */
  public static ConfigOutcome load(Optional<Path> file, Map<String, String> environment) {
    ConfigLoader loader = new ConfigLoader();
    file.ifPresent(loader::takeFile);
    loader.takeEnvironment(environment);
    return loader.problems.isEmpty()
        ? new ConfigOutcome.Loaded(WhosaidConfig.of(loader.accepted), Secrets.from(environment))
        : new ConfigOutcome.Refused(loader.problems);
  }

  private void takeFile(Path file) {
    new ConfigFile(file, this::take, problems).read();
  }

  private void takeEnvironment(Map<String, String> environment) {
    for (Map.Entry<String, String> entry : new TreeMap<>(environment).entrySet()) {
      String variable = entry.getKey();
      if (variable.startsWith(Key.VARIABLE_PREFIX)
          && !Secrets.VARIABLES.contains(variable)
          && !ServiceLinks.isOne(variable, entry.getValue())) {
        takeVariable(variable, entry.getValue());
      }
    }
  }

  private void takeVariable(String variable, String value) {
    Optional<Key<?>> key = Key.ofVariable(variable);
    if (key.isPresent()) {
      take(new Found(key.get().name(), variable, Shape.TEXT, value));
      return;
    }
    List<String> known = Key.ALL.stream().map(Key::variable).toList();
    Optional<String> nearest =
        Secrets.variableFor(variable).or(() -> NearestName.to(variable, known));
    problems.add(
        new ConfigProblem(OneLine.of(variable), "there is no such variable" + suggestion(nearest)));
  }

  private void take(Found found) {
    Optional<Key<?>> key = Key.named(found.key());
    List<String> below = Key.namesIn(found.key());
    if (key.isPresent()) {
      takeValue(key.get(), found);
    } else if (below.isEmpty()) {
      refuse(found, unknown(found.key()));
    } else if (!found.isEmpty()) {
      refuse(found, notAllowed(found, "keys below it (" + String.join(", ", below) + ")"));
    }
  }

  private void takeValue(Key<?> key, Found found) {
    if (found.isFor(key) && key.allowed().read(found.text()).isPresent()) {
      accepted.put(key.name(), found.text());
    } else {
      refuse(found, notAllowed(found, key.allowed().inWords()));
    }
  }

  private void refuse(Found found, String what) {
    problems.add(new ConfigProblem(found.where(), what));
  }

  private static String notAllowed(Found found, String allowed) {
    return found.key() + " " + found.inWords() + "; allowed: " + allowed;
  }

  private static String unknown(String key) {
    if (Secrets.areMeantBy(key)) {
      return OneLine.of(key) + ": " + Secrets.advice(key);
    }
    List<String> known = Key.ALL.stream().map(Key::name).toList();
    return "there is no key " + OneLine.of(key) + suggestion(NearestName.to(key, known));
  }

  private static String suggestion(Optional<String> nearest) {
    return nearest.map(name -> "; did you mean " + name + "?").orElse("");
  }
}
