// SPDX-License-Identifier: Apache-2.0
package org.whosaid.claim;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * An attribution together with those that are reported inside its content: in "DPA reported that
 * the Observatory said that it rained", DPA's with the Observatory's inside.
 *
 * @param inside in the order of the text, each with its own ones inside
 */
public record ReportedSpeech(Attribution attribution, List<ReportedSpeech> inside) {
  public ReportedSpeech {
    requireNonNull(attribution, "attribution");
    inside = List.copyOf(inside);
  }

  /** An attribution in whose content nobody else is reported. */
  public static ReportedSpeech alone(Attribution attribution) {
    return new ReportedSpeech(attribution, List.of());
  }
}
