// SPDX-License-Identifier: Apache-2.0
package org.whosaid.desk;

import java.util.Collection;

/** Counts the corrections that people made. */
@FunctionalInterface
public interface CorrectionsCount {

  /** How many there are in some channels of a workspace. */
  long in(String team, Collection<String> channels);
}
