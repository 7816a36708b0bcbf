// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;
import org.whosaid.claim.model.Role;

/** The roles of an attribution as the files of corpora and predictions have them. */
final class RoleLabel {
  private RoleLabel() {}

  /** As labels and files name it: "source". */
  static String of(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> read(String label) {
    for (Role role : Role.values()) {
      if (of(role).equals(label)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  static List<TextSpan> spans(Attribution attribution, Role role) {
    return switch (role) {
      case SOURCE -> attribution.source();
      case CUE -> attribution.cue();
      case CONTENT -> attribution.content();
    };
  }
}
