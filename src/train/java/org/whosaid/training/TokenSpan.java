// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.whosaid.claim.model.Role;

/** The tokens {@code [start, end)} of an instance and the role they play. */
record TokenSpan(Role role, int start, int end) {
  private static final String OUTSIDE = "O";
  private static final int PREFIX = "B-".length();

  /**
   * The spans that BIO labels ("B-source", "I-source", "O") stand for. An I that continues nothing
   * begins a span; labels of other roles are passed over.
   */
  static Set<TokenSpan> ofLabels(List<String> labels) {
    Set<TokenSpan> spans = new HashSet<>();
    int start = 0;
    for (int end = 1; end <= labels.size(); end++) {
      if (end == labels.size() || !continues(labels.get(end), labels.get(start))) {
        Optional<Role> role = role(labels.get(start));
        if (role.isPresent()) {
          spans.add(new TokenSpan(role.get(), start, end));
        }
        start = end;
      }
    }
    return spans;
  }

  private static boolean continues(String label, String first) {
    return !label.equals(OUTSIDE)
        && !label.startsWith("B")
        && !first.equals(OUTSIDE)
        && label.substring(PREFIX).equals(first.substring(PREFIX));
  }

  private static Optional<Role> role(String label) {
    return label.equals(OUTSIDE) ? Optional.empty() : RoleLabel.read(label.substring(PREFIX));
  }
}
