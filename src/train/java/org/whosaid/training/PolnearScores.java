// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whosaid.claim.model.Role;

/**
 * What predictions are worth on PolNeAR: exact spans of each role on its own, pooled over the
 * instances (the protocol of CofeNet, COLING 2022), and whole attributions.
 *
 * @param roles a score for each role
 * @param linked attributions whose content is mostly the same and whose source shares a word
 * @param strict attributions whose words are the same in all roles
 */
record PolnearScores(
    Coverage coverage, Map<Role, Score> roles, Score linked, Score strict) {
  /**
   * What was scored.
   *
   * @param unaligned how many of the tokens have no place in the text
   * @param unpredicted the articles for which there was no prediction; they count as empty
   */
  record Coverage(
      int articles, int instances, int tokens, int unaligned, List<String> unpredicted) {
    Coverage {
      unpredicted = List.copyOf(unpredicted);
    }
  }

  PolnearScores {
    roles = Map.copyOf(roles);
  }

  Score of(Role role) {
    return roles.getOrDefault(role, Score.NONE);
  }

  /** A line for each score: precision, recall and F1 in percent, to a decimal. */
  String table() {
    StringBuilder table = new StringBuilder();
    table.append("articles ").append(coverage.articles());
    table.append(", instances ").append(coverage.instances());
    table.append(", tokens not aligned ").append(coverage.unaligned());
    table.append(" of ").append(coverage.tokens());
    table.append("\nrole      P      R      F1    (exact spans)\n");
    for (Role role : Role.values()) {
      table.append(line(RoleLabel.of(role), of(role)));
    }
    return table.append(line("linked", linked)).append(line("strict", strict)).toString();
  }

  private static String line(String name, Score score) {
    return String.format(
        Locale.ROOT,
        "%-8s %5s  %5s  %5s\n",
        name,
        rounded(score.precision()),
        rounded(score.recall()),
        rounded(score.f1()));
  }

  /** Rounds the number as it is stored, as C and Python do; Java's %.1f rounds what it prints. */
  private static String rounded(double percent) {
    return new BigDecimal(percent).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
