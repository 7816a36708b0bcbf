// SPDX-License-Identifier: Apache-2.0
package org.whosaid.observe;

import java.util.Optional;

/** What is running. */
public final class Build {
  private Build() {}

  /** As the jar says; {@code development} outside of one. */
  public static String version() {
    return Optional.ofNullable(Build.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
