// SPDX-License-Identifier: Apache-2.0
package org.whosaid.cli;

import java.util.List;
import org.whosaid.config.ConfigProblem;

/** The configuration cannot be used; every problem is named. */
final class BadConfiguration extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  BadConfiguration(List<ConfigProblem> problems) {
    super(problems.size() + " problems in the configuration");
    this.problems = List.copyOf(problems);
  }

  List<ConfigProblem> problems() {
    return problems;
  }
}
