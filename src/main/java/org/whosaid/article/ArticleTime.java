// SPDX-License-Identifier: Apache-2.0
package org.whosaid.article;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When an article was published or changed, as exactly as the page says and no more: the day, in
 * the page's own zone, and the moment if the page gives one.
 */
public record ArticleTime(LocalDate day, Optional<OffsetDateTime> moment) {
  public ArticleTime {
    requireNonNull(day, "day");
    requireNonNull(moment, "moment");
  }

  public static ArticleTime of(LocalDate day) {
    return new ArticleTime(day, Optional.empty());
  }

  public static ArticleTime of(OffsetDateTime moment) {
    return new ArticleTime(moment.toLocalDate(), Optional.of(moment));
  }
}
