// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What came of reading the configuration: all of it, or every reason why not. */
public sealed interface ConfigOutcome {

  /** Every value given is known and allowed; the rest stands at its default. */
  record Loaded(WhosaidConfig config, Secrets secrets) implements ConfigOutcome {
    public Loaded {
      requireNonNull(config, "config");
      requireNonNull(secrets, "secrets");
    }
  }

  /** At least one mistake: first those of the file by line, then those of the environment. */
  record Refused(List<ConfigProblem> problems) implements ConfigOutcome {
    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("refused without a problem");
      }
    }
  }
}
