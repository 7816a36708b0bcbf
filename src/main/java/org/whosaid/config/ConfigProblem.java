// SPDX-License-Identifier: Apache-2.0
package org.whosaid.config;

import static java.util.Objects.requireNonNull;

/**
 * One mistake in the configuration. {@code where} is the file and line ({@code
 * config/whosaid.yml:12}), the file alone, or the environment variable; {@code what} names the key,
 * what was found and what is allowed, on one line and without any secret.
 */
public record ConfigProblem(String where, String what) {
  public ConfigProblem {
    requireNonNull(where, "where");
    requireNonNull(what, "what");
  }

  /** The line that a person reads. */
  @Override
  public String toString() {
    return where + ": " + what;
  }
}
