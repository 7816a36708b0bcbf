// SPDX-License-Identifier: Apache-2.0
package org.whosaid.compare;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.whosaid.article.ArticleTime;
import org.whosaid.claim.Clipping;

/** The earliest article first, as far as the pages say when they were written. */
final class TimeOrder {
  private TimeOrder() {}

  /** By moment where all have one, by day where all have one; otherwise there is no order. */
  static Optional<Comparator<Clipping>> of(List<Clipping> clippings) {
    if (clippings.stream().allMatch(clipping -> moment(clipping).isPresent())) {
      return Optional.of(
          Comparator.comparing(
              clipping -> moment(clipping).map(OffsetDateTime::toInstant).orElseThrow()));
    }
    long days = clippings.stream().map(TimeOrder::day).flatMap(Optional::stream).distinct().count();
    return days == clippings.size()
        ? Optional.of(Comparator.comparing(clipping -> day(clipping).orElseThrow()))
        : Optional.empty();
  }

  private static Optional<OffsetDateTime> moment(Clipping clipping) {
    return ComparedArticle.timeOf(clipping).flatMap(ArticleTime::moment);
  }

  private static Optional<LocalDate> day(Clipping clipping) {
    return ComparedArticle.timeOf(clipping).map(ArticleTime::day);
  }
}
