// SPDX-License-Identifier: Apache-2.0
package org.whosaid.training;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.whosaid.article.TextSpan;
import org.whosaid.claim.Attribution;

/** The roles of an attribution, in the order in which scores are printed. */
enum AttributionRole {
  SOURCE,
  CUE,
  CONTENT;

  /** As labels and files name it: "source". */
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<AttributionRole> of(String key) {
    for (AttributionRole role : values()) {
      if (role.key().equals(key)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }

  List<TextSpan> in(Attribution attribution) {
    return switch (this) {
      case SOURCE -> attribution.source();
      case CUE -> attribution.cue();
      case CONTENT -> attribution.content();
    };
  }
}
